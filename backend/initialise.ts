import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { QueueId } from '../shared/domain/ids.ts'
import { MINUTE } from '../shared/lib/time.ts'
import { findAccount, saveAccount } from './auth/accounts.ts'
import { databaseClock } from './clock.ts'
import type { Database, Queryable } from './db/database.ts'
import { json } from './db/json.ts'
import { inTransaction } from './db/transaction.ts'
import { demoAccounts } from './demo/accounts.ts'
import { readDemoItems } from './demo/load.ts'
import { demoPolicySet } from './demo/policies.ts'
import { type DemoQueue, demoQueues } from './demo/queues.ts'
import { toRecord } from './demo/to-records.ts'
import type { IngestRecord } from './demo/types.ts'
import { ingest } from './domain/ingest.ts'
import { storeMedia } from './domain/media-store.ts'
import { publishPolicies } from './domain/policies.ts'
import { mediaReferences } from './domain/visible.ts'
import { StartFailure } from './start-failure.ts'

/** Two processes that start at once on one server go one after the other. */
const INITIALISE_LOCK = 7_316_002

/** A backend without any queue could take nothing in: this one takes everything. */
const onlyQueue: DemoQueue = {
  id: 'general' as QueueId,
  name: { en: 'General', id: 'Umum', th: 'ทั่วไป' },
  takes: [{}],
  leaseBaseMs: 20 * MINUTE,
  noCache: false,
  deadlineHours: null,
}

/**
 * How much of the demo a database is given. `frame`: accounts, queues and policies. `prepared`: its media
 * too, and so all that does not age: items have times that count from the day of the first start.
 */
export type DemoContent = 'none' | 'frame' | 'prepared' | 'all'

/**
 * Gives a database what it lacks: queues, and for the demo its accounts, policies, media and items. Each
 * part only where there is none, so that nobody's own is ever mixed with the demo's.
 */
export async function initialise(database: Database, demo: DemoContent): Promise<void> {
  const wantsItems = await inTransaction(database.db, async (transaction) => {
    await sql`select pg_advisory_xact_lock(${INITIALISE_LOCK}::bigint)`.execute(transaction)
    if (await isEmpty(transaction, 'queues')) {
      await addQueues(transaction, demo === 'none' ? [onlyQueue] : demoQueues)
    }
    if (demo === 'none') return false
    await addDemoAccounts(transaction)
    if (await isEmpty(transaction, 'policy_sets')) await publishPolicies(transaction, demoPolicySet)
    return demo !== 'frame' && isEmpty(transaction, 'items')
  })
  if (wantsItems) await addDemoItems(database, demo)
}

/**
 * Only those that are missing: anybody on this machine may sign in as one of them.
 *
 * @throws StartFailure when an account of that name belongs to a person
 */
async function addDemoAccounts(db: Queryable): Promise<void> {
  for (const account of demoAccounts) {
    const found = await findAccount(db, account.id)
    if (found === null) await saveAccount(db, account, true)
    else if (!found.demo) {
      throw new StartFailure(
        `This database has an account ${account.id} that is no demo account: --demo is not for it.`,
      )
    }
  }
}

async function isEmpty(db: Queryable, table: 'queues' | 'policy_sets' | 'items'): Promise<boolean> {
  const row = await db.selectFrom(table).select(sql`1`.as('one')).limit(1).executeTakeFirst()
  return row === undefined
}

async function addQueues(db: Queryable, queues: readonly DemoQueue[]): Promise<void> {
  for (const [position, queue] of queues.entries()) {
    await sql`
      insert into queues (id, position, name, takes, lease_base_ms, no_cache, deadline_hours, benign)
      values (${queue.id}, ${position}, ${json(queue.name)}, ${json(queue.takes)}, ${queue.leaseBaseMs},
        ${queue.noCache}, ${queue.deadlineHours}, ${queue.benign ?? false})`.execute(db)
  }
}

/** The demo's own content: beside the source; of a built app, in the project that `out/main` lies in. */
function demoFolder(): string {
  const ways = ['demo', '../../backend/demo', '../../../backend/demo']
  const places = ways.map((way) => join(import.meta.dirname, way))
  const found = places.find((place) => existsSync(join(place, 'items.jsonl')))
  if (found === undefined) throw new StartFailure('The demo content is missing beside the program.')
  return found
}

/** Reading and hashing a file is much quicker than storing it, and a prepared database has them all. */
async function storeOnce(database: Database, file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(file)) hash.update(piece)
  const id = hash.digest('hex')
  if ((await mediaReferences(database.db, [id])).has(id)) return id
  return (await storeMedia(database, randomUUID, createReadStream(file))).id
}

async function addDemoItems(database: Database, demo: DemoContent): Promise<void> {
  const folder = demoFolder()
  const now = Date.now()
  const records: IngestRecord[] = []
  for (const item of await readDemoItems(folder)) {
    const record = toRecord(item, now)
    const media = []
    for (const { file, ...rest } of record.media ?? []) {
      if (file === undefined) throw new StartFailure(`The demo content is damaged: ${record.id} has no file.`)
      media.push({ ...rest, id: await storeOnce(database, join(folder, file)) })
    }
    records.push({ ...record, media })
  }
  if (demo === 'prepared') return
  const results = await ingest({ database, clock: databaseClock, newId: randomUUID }, records, null)
  const bad = results.find((result) => result.outcome === 'rejected')
  if (bad !== undefined) throw new StartFailure(`The demo content is damaged: ${bad.id}: ${bad.message}`)
}
