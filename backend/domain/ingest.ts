import { sql, type Transaction } from 'kysely'
import { type IngestItem, type IngestResult, ingestItem } from '../../shared/contracts/http/ingest.ts'
import type { ItemId, QueueId } from '../../shared/domain/ids.ts'
import type { ServerClock } from '../clock.ts'
import type { Database } from '../db/database.ts'
import { json } from '../db/json.ts'
import type { Tables } from '../db/schema.ts'
import { inTransaction } from '../db/transaction.ts'
import { announce, queuesChanged } from '../events/bus.ts'
import { Refusal } from '../refusal.ts'
import { firstIssue } from './first-issue.ts'
import { namedId } from './named-id.ts'
import { type IngestQueue, type NewItem, toNewItem } from './new-item.ts'
import { textFault } from './text-fault.ts'
import { mediaReferences } from './visible.ts'

export interface IngestServices {
  readonly database: Pick<Database, 'db'>
  readonly clock: ServerClock
  readonly newId: () => string
}

type Entry =
  | { readonly ok: true; readonly item: IngestItem }
  | { readonly ok: false; readonly result: IngestResult }

function refused(id: string | null, code: string, message: string): IngestResult {
  return { id, outcome: 'rejected', code, message }
}

/** Reads one record: the importer checks its lines by the same words. */
export function readIngestItem(value: unknown): Entry {
  const fault = textFault(value)
  if (fault !== null) return { ok: false, result: refused(namedId(value), 'invalid', fault) }
  const parsed = ingestItem.safeParse(value)
  if (parsed.success) return { ok: true, item: parsed.data }
  return { ok: false, result: refused(namedId(value), 'invalid', firstIssue(parsed.error).message) }
}

/**
 * Takes a batch of items into their queues in one transaction and answers each in its place. An item
 * that is there already stays as it is, so a batch may be sent again.
 *
 * @param queueId this queue for all of them; null: by the routing rules
 * @throws Refusal `unknown_queue`
 */
export async function ingest(
  { database, clock, newId }: IngestServices,
  records: readonly unknown[],
  queueId: QueueId | null,
): Promise<IngestResult[]> {
  const entries = records.map(readIngestItem)
  return inTransaction(database.db, async (transaction) => {
    const queues = await readQueues(transaction, queueId)
    const media = await mediaReferences(
      transaction,
      entries.flatMap((entry) => (entry.ok ? (entry.item.media ?? []).flatMap((one) => one.id ?? []) : [])),
    )
    const now = await transaction.selectNoFrom(clock.now.as('now')).executeTakeFirstOrThrow()
    const fresh = new Map<ItemId, NewItem>()
    const results = entries.map((entry): IngestResult => {
      if (!entry.ok) return entry.result
      if (fresh.has(entry.item.id)) return { id: entry.item.id, outcome: 'exists' }
      const made = toNewItem(entry.item, { queues, media, now: now.now.getTime(), jobId: newId() })
      if (!made.ok) return refused(entry.item.id, made.code, made.message)
      fresh.set(entry.item.id, made.item)
      return { id: entry.item.id, outcome: 'created' }
    })
    const created = await insert(transaction, [...fresh.values()])
    return results.map((result) =>
      result.outcome === 'created' && !created.has(result.id ?? '')
        ? { ...result, outcome: 'exists' }
        : result,
    )
  })
}

async function readQueues(
  transaction: Transaction<Tables>,
  queueId: QueueId | null,
): Promise<readonly IngestQueue[]> {
  const rows = await transaction
    .selectFrom('queues')
    .$if(queueId !== null, (query) => query.where('id', '=', queueId))
    .orderBy('position')
    .orderBy('id')
    .select(['id', 'takes', 'lease_base_ms', 'deadline_hours'])
    .execute()
  if (queueId !== null && rows.length === 0) {
    throw new Refusal(404, 'unknown_queue', 'there is no such queue', { queueId })
  }
  return rows.map((row) => ({
    id: row.id,
    takes: queueId === null ? row.takes : [{}],
    leaseBase: row.lease_base_ms,
    deadlineHours: row.deadline_hours,
  }))
}

/** In the order of their ids, so that two batches with the same items never wait for each other. */
async function insert(
  transaction: Transaction<Tables>,
  items: readonly NewItem[],
): Promise<ReadonlySet<string>> {
  if (items.length === 0) return new Set()
  const sorted = items.toSorted((a, b) => (a.row.id < b.row.id ? -1 : 1))
  const { rows } = await sql<{ id: ItemId }>`
    insert into items (id, kind, body, truth, truth_clause, received_at)
    select * from jsonb_to_recordset(${json(sorted.map((item) => item.row))})
      as row (id text, kind text, body jsonb, truth text, truth_clause text, received_at timestamptz)
    on conflict do nothing
    returning id`.execute(transaction)
  const created = new Set<string>(rows.map((row) => row.id))
  const added = sorted.filter((item) => created.has(item.row.id))
  await sql`
    insert into item_media (media_id, item_id)
    select * from jsonb_to_recordset(${json(added.flatMap((item) => item.media))})
      as row (media_id text, item_id text)
    on conflict do nothing`.execute(transaction)
  await sql`
    insert into jobs (id, item_id, queue_id, language, harm_classes, severity, urgency, reasons,
      deadline_at, deadline_kind, waiting_since, lease_ms, content_key, likeness)
    select * from jsonb_to_recordset(${json(added.map((item) => item.job))})
      as row (id uuid, item_id text, queue_id text, language text, harm_classes text[], severity text,
        urgency bigint, reasons text[], deadline_at timestamptz, deadline_kind text,
        waiting_since timestamptz, lease_ms bigint, content_key text, likeness text)`.execute(transaction)
  await announce(transaction, queuesChanged(added.map((item) => item.job.queue_id)))
  return created
}
