import { sql, type Transaction } from 'kysely'
import type { Reviewer } from '../../shared/contracts/http/reviewer.ts'
import type { JobId, LeaseId, QueueId } from '../../shared/domain/ids.ts'
import type { ContentLanguage } from '../../shared/domain/languages.ts'
import type { ServerClock } from '../clock.ts'
import type { Tables } from '../db/schema.ts'

export interface Wanted {
  readonly reviewer: Reviewer
  readonly queueIds: readonly QueueId[]
  readonly languages: readonly ContentLanguage[]
}

/** A job under this transaction's lock. */
export interface Taken {
  readonly id: JobId
  readonly queueId: QueueId
  readonly formerLease: LeaseId | null
}

/** Jobs looked at beyond those wanted: some that others are claiming at the same instant are passed over. */
const SPARE = 15
/** The least that one look takes from a queue and language. */
const SHALLOWEST = 4
const DEEPER = 4
const ROUNDS = 7

/** Locks up to `count` jobs, the most urgent; looks deeper when others are locking the same ones. */
export async function takeMostUrgent(
  transaction: Transaction<Tables>,
  clock: ServerClock,
  wanted: Wanted,
  count: number,
): Promise<readonly Taken[]> {
  const probes = wanted.queueIds.length * wanted.languages.length
  const taken = new Map<JobId, Taken>()
  let look = count + SPARE
  // Twice an even share of each queue and language: enough nearly always, and far less to read than all.
  let depth = Math.min(look, Math.max(SHALLOWEST, Math.ceil((2 * look) / Math.max(1, probes))))
  for (let round = 0; round < ROUNDS && probes > 0; round += 1) {
    const found = await mostUrgent(transaction, clock, wanted, depth, look)
    const ids = found.ids.filter((id) => !taken.has(id))
    for (const job of await lockFree(transaction, clock, ids, count - taken.size)) taken.set(job.id, job)
    if (taken.size === count || found.complete) break
    depth *= DEEPER
    look *= DEEPER
  }
  return [...taken.values()]
}

/**
 * The most urgent jobs that nobody holds: one probe of the index for each queue and language, so that a
 * reviewer of a rare language does not make the server read past a million jobs in other languages.
 *
 * A probe that gave all it was asked for may go on behind its last job; so whatever is less urgent than
 * that job is left for a deeper look, and the order stays exact.
 */
async function mostUrgent(
  transaction: Transaction<Tables>,
  clock: ServerClock,
  { reviewer, queueIds, languages }: Wanted,
  depth: number,
  look: number,
): Promise<{ readonly ids: readonly JobId[]; readonly complete: boolean }> {
  const { rows } = await sql<{ id: JobId; cut: boolean }>`
    with found as materialized (
      select probe.id, probe.urgency, row_number() over (
        partition by asked_queue, asked_language order by probe.urgency, probe.id) as place
      from unnest(${queueIds}::text[]) as asked_queue, unnest(${languages}::text[]) as asked_language
      cross join lateral (
        select id, urgency from jobs
        where jobs.queue_id = asked_queue and jobs.language = asked_language
          and state = 'open' and lease_expires_at <= ${clock.now}
          and not harm_classes && ${reviewer.restrictions}::text[]
          and not exists (
            select from skips where skips.job_id = jobs.id and skips.reviewer_id = ${reviewer.id})
        order by urgency, id limit ${depth}
      ) as probe
    ), horizon as (
      select min(urgency) as urgency from found where place = ${depth}
    )
    select found.id, horizon.urgency is not null as cut
    from found, horizon
    where horizon.urgency is null or found.urgency <= horizon.urgency
    order by found.urgency, found.id limit ${look}`.execute(transaction)
  return { ids: rows.map((row) => row.id), complete: rows.length < look && rows[0]?.cut !== true }
}

/** The conditions are asked again under the lock: between the two statements somebody may have been quicker. */
async function lockFree(
  transaction: Transaction<Tables>,
  clock: ServerClock,
  ids: readonly JobId[],
  limit: number,
): Promise<readonly Taken[]> {
  if (ids.length === 0) return []
  const rows = await transaction
    .selectFrom('jobs')
    .where('id', 'in', sql<JobId>`(select unnest(${ids}::uuid[]))`)
    .where('state', '=', 'open')
    .where('lease_expires_at', '<=', clock.now)
    .orderBy('urgency')
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .select(['id', 'queue_id', 'lease_id'])
    .execute()
  return rows.map((row) => ({ id: row.id, queueId: row.queue_id, formerLease: row.lease_id }))
}
