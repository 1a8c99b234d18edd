import { sql, type Transaction } from 'kysely'
import type { QueueSetting, QueuesSaved } from '../../shared/contracts/http/queues.ts'
import type { QueueId } from '../../shared/domain/ids.ts'
import { MINUTE } from '../../shared/lib/time.ts'
import type { Database } from '../db/database.ts'
import { json } from '../db/json.ts'
import type { Tables } from '../db/schema.ts'
import { inTransaction } from '../db/transaction.ts'
import { announce, queuesChanged } from '../events/bus.ts'
import { canonicalJson } from './canonical.ts'

/** Two who save queues at once go one after the other: each gives every queue its place. */
const SAVE_LOCK = 7_316_004

/**
 * Sets queues up, in this order; queues that are not named keep their order behind them. Jobs that wait
 * stay where they are: rules, lease and deadline hold for what arrives from now on.
 */
export async function saveQueues(
  database: Pick<Database, 'db'>,
  settings: readonly QueueSetting[],
): Promise<QueuesSaved> {
  return inTransaction(database.db, async (transaction) => {
    await sql`select pg_advisory_xact_lock(${SAVE_LOCK}::bigint)`.execute(transaction)
    const before = await readQueues(transaction)
    const named = new Set<QueueId>(settings.map(({ id }) => id))
    const order = [...named, ...[...before.keys()].filter((id) => !named.has(id))]
    const isChanged = ({ id, ...rest }: QueueSetting): boolean =>
      before.get(id) !== canonicalJson({ id, ...rest })
    const changed = settings.filter(isChanged)
    for (const setting of changed) await save(transaction, setting)
    const moved = order.some((id, place) => [...before.keys()][place] !== id)
    if (moved) {
      await sql`
        update queues set position = wanted.place - 1
        from unnest(${order}::text[]) with ordinality as wanted (id, place) where queues.id = wanted.id`.execute(
        transaction,
      )
    }
    const touched = moved ? order : changed.map(({ id }) => id)
    await announce(transaction, queuesChanged(touched))
    const added = changed.filter(({ id }) => !before.has(id)).length
    return { added, changed: changed.length - added, unchanged: settings.length - changed.length }
  })
}

/** Every queue in its order, as the canonical text of its setting. */
async function readQueues(transaction: Transaction<Tables>): Promise<ReadonlyMap<QueueId, string>> {
  const rows = await transaction.selectFrom('queues').selectAll().orderBy('position').orderBy('id').execute()
  return new Map(
    rows.map((row) => [
      row.id,
      canonicalJson({
        id: row.id,
        name: row.name,
        takes: row.takes.map((rule) => ({ ...rule })),
        leaseMinutes: row.lease_base_ms / MINUTE,
        noCache: row.no_cache,
        deadlineHours: row.deadline_hours,
        ...(row.benign ? { benign: true } : {}),
      }),
    ]),
  )
}

async function save(transaction: Transaction<Tables>, setting: QueueSetting): Promise<void> {
  const { id, name, takes, leaseMinutes, noCache, deadlineHours, benign = false } = setting
  await sql`
    insert into queues (id, position, name, takes, lease_base_ms, no_cache, deadline_hours, benign)
    values (${id}, 0, ${json(name)}, ${json(takes)}, ${Math.round(leaseMinutes * MINUTE)}, ${noCache},
      ${deadlineHours}, ${benign})
    on conflict (id) do update set name = excluded.name, takes = excluded.takes,
      lease_base_ms = excluded.lease_base_ms, no_cache = excluded.no_cache,
      deadline_hours = excluded.deadline_hours, benign = excluded.benign`.execute(transaction)
}
