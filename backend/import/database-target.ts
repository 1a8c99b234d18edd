import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { sql } from 'kysely'
import type { QueueId } from '../../shared/domain/ids.ts'
import { MINUTE } from '../../shared/lib/time.ts'
import { databaseClock } from '../clock.ts'
import type { Database } from '../db/database.ts'
import { json } from '../db/json.ts'
import { ingest } from '../domain/ingest.ts'
import { storeMedia } from '../domain/media-store.ts'
import { publishDraft } from '../domain/publish-policies.ts'
import { saveQueues } from '../domain/save-queues.ts'
import { mediaReferences } from '../domain/visible.ts'
import { Refusal } from '../refusal.ts'
import { StartFailure } from '../start-failure.ts'
import { MediaFault, type Unusable } from './media-files.ts'
import type { Target } from './target.ts'

const UNUSABLE: Readonly<Record<string, Unusable>> = {
  unsupported_media: 'unsupported',
  empty_media: 'empty',
  too_large: 'too_large',
}

/**
 * Imports straight into a database. A queue that is named and not there is made: it takes only what is
 * put into it by name.
 *
 * @param queueId null: by the routing rules
 */
export function databaseTarget(database: Database, queueId: QueueId | null): Target {
  const services = { database, clock: databaseClock, newId: randomUUID }
  return {
    name: database.name,
    publishPolicies: async (draft) => {
      try {
        return await publishDraft(database, draft)
      } catch (error) {
        if (error instanceof Refusal) throw new StartFailure(`The policies are refused: ${error.message}.`)
        throw error
      }
    },
    saveQueues: (queues) => saveQueues(database, queues),
    checkQueue: async () => {
      if (queueId !== null) await addQueue(database, queueId)
    },
    storeMedia: async ({ id, path }) => {
      if ((await mediaReferences(database.db, [id])).has(id)) return
      try {
        await storeMedia(database, randomUUID, createReadStream(path))
      } catch (error) {
        if (error instanceof Refusal)
          throw new MediaFault(error.message, UNUSABLE[error.failure.code] ?? null)
        throw error
      }
    },
    add: (records) => ingest(services, records, queueId),
    close: database.close,
  }
}

async function addQueue({ db }: Database, id: QueueId): Promise<void> {
  await sql`
    insert into queues (id, position, name, takes, lease_base_ms, no_cache, deadline_hours)
    select ${id}, coalesce(max(position) + 1, 0), ${json({ en: id })}, ${json([])}, ${20 * MINUTE}, false, null
    from queues
    on conflict do nothing`.execute(db)
}
