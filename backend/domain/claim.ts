import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { claimRequest, ClaimResponse } from '../../shared/contracts/http/leases.ts'
import type { Reviewer } from '../../shared/contracts/http/reviewer.ts'
import { languagesFor, queuesFor } from '../../shared/domain/claimable.ts'
import type { JobId, LeaseId, PackId, QueueId } from '../../shared/domain/ids.ts'
import type { ContentLanguage } from '../../shared/domain/languages.ts'
import type { ServerClock } from '../clock.ts'
import { json } from '../db/json.ts'
import type { Tables } from '../db/schema.ts'
import { inTransaction } from '../db/transaction.ts'
import { announce, queuesChanged } from '../events/bus.ts'
import { Refusal } from '../refusal.ts'
import type { Services } from '../services.ts'
import { leasedJobs } from './leased-jobs.ts'
import { requireQueues } from './queues.ts'

type Request = z.output<typeof claimRequest>

interface Wanted {
  readonly reviewer: Reviewer
  readonly queueIds: readonly QueueId[]
  readonly languages: readonly ContentLanguage[]
}

interface Taken {
  readonly id: JobId
  readonly queueId: QueueId
  readonly formerLease: LeaseId | null
}

/** Jobs looked at beyond those wanted: those that others are claiming at the same instant are passed over. */
const SPARE_FACTOR = 4
const SPARE = 40
const ROUNDS = 4

/**
 * Leases the most urgent jobs that this reviewer may be given (promises P4, Q2).
 * The same claim id again gives what is left of the same leases.
 *
 * @throws Refusal `unknown_queue`, `not_allowed`, or `id_conflict` for somebody else's claim id
 */
export async function claim(services: Services, reviewer: Reviewer, request: Request): Promise<ClaimResponse> {
  const { database, clock, newId } = services
  const claimId = request.claimId ?? (newId() as PackId)
  return inTransaction(database.db, async (transaction) => {
    await requireQueues(transaction, request.queueIds)
    const queueIds = queuesFor(reviewer, request.queueIds)
    if (queueIds.length < request.queueIds.length) {
      throw new Refusal(403, 'not_allowed', 'not a queue of yours')
    }
    if (await isNew(transaction, claimId, reviewer)) {
      const wanted = { reviewer, queueIds, languages: languagesFor(reviewer, request.languages) }
      const taken = await take(transaction, clock, wanted, request.count)
      await grant(transaction, clock, reviewer, claimId, taken, newId)
      await announce(transaction, queuesChanged(taken.map((one) => one.queueId)))
    }
    const { jobs, serverTime } = await leasedJobs(transaction, clock, claimId, reviewer.role)
    return { jobs: [...jobs], serverTime }
  })
}

/** Notes the claim; of two with one id the second waits here for the first and is not new. */
async function isNew(transaction: Transaction<Tables>, id: PackId, reviewer: Reviewer): Promise<boolean> {
  const added = await transaction
    .insertInto('claims')
    .values({ id, reviewer_id: reviewer.id })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (added !== undefined) return true
  const { reviewer_id } = await transaction
    .selectFrom('claims')
    .where('id', '=', id)
    .select('reviewer_id')
    .executeTakeFirstOrThrow()
  if (reviewer_id !== reviewer.id) throw new Refusal(409, 'id_conflict', 'this claim id is already in use')
  return false
}

/** Locks up to `count` jobs, most urgent first; in rounds, because others may be locking the same ones. */
async function take(
  transaction: Transaction<Tables>,
  clock: ServerClock,
  wanted: Wanted,
  count: number,
): Promise<readonly Taken[]> {
  const taken = new Map<JobId, Taken>()
  let look = count * SPARE_FACTOR + SPARE
  for (let round = 0; round < ROUNDS; round += 1) {
    const candidates = await mostUrgent(transaction, clock, wanted, look)
    const others = candidates.filter((id) => !taken.has(id))
    for (const job of await lockFree(transaction, clock, others, count - taken.size)) taken.set(job.id, job)
    if (taken.size === count || candidates.length < look) break
    look *= SPARE_FACTOR
  }
  return [...taken.values()]
}

/**
 * One probe of the index for each queue and language, merged: a reviewer of a rare language does not make
 * the server read past a million jobs in other languages.
 */
async function mostUrgent(
  transaction: Transaction<Tables>,
  clock: ServerClock,
  { reviewer, queueIds, languages }: Wanted,
  limit: number,
): Promise<readonly JobId[]> {
  const { rows } = await sql<{ id: JobId }>`
    select found.id
    from unnest(${queueIds}::text[]) as asked_queue, unnest(${languages}::text[]) as asked_language
    cross join lateral (
      select id, urgency from jobs
      where jobs.queue_id = asked_queue and jobs.language = asked_language
        and state = 'open' and lease_expires_at <= ${clock.now}
        and not harm_classes && ${reviewer.restrictions}::text[]
        and not exists (
          select from skips where skips.job_id = jobs.id and skips.reviewer_id = ${reviewer.id})
      order by urgency, id limit ${limit}
    ) as found
    order by found.urgency, found.id limit ${limit}`.execute(transaction)
  return rows.map((row) => row.id)
}

/** The conditions are asked again under the lock: between the two statements somebody may have been quicker. */
async function lockFree(
  transaction: Transaction<Tables>,
  clock: ServerClock,
  ids: readonly JobId[],
  limit: number,
): Promise<readonly Taken[]> {
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

async function grant(
  transaction: Transaction<Tables>,
  clock: ServerClock,
  reviewer: Reviewer,
  claimId: PackId,
  taken: readonly Taken[],
  newId: () => string,
): Promise<void> {
  if (taken.length === 0) return
  const former = taken.flatMap((one) => one.formerLease ?? [])
  await sql`
    update leases set ended_at = expires_at, end_reason = 'expired'
    where id = any(${former}::uuid[]) and ended_at is null`.execute(transaction)
  const grants = json(taken.map(({ id }, position) => ({ job: id, lease: newId(), position })))
  await sql`
    with granted as (
      update jobs set fence = fence + 1, lease_id = given.lease, lease_holder = ${reviewer.id},
        lease_expires_at = ${clock.now} + lease_ms * interval '1 millisecond'
      from jsonb_to_recordset(${grants}) as given (job uuid, lease uuid, position integer)
      where jobs.id = given.job
      returning jobs.id, given.lease, given.position, fence, lease_expires_at
    )
    insert into leases (id, job_id, reviewer_id, claim_id, position, fence, granted_at, expires_at)
    select lease, id, ${reviewer.id}, ${claimId}, position, fence, ${clock.now}, lease_expires_at
    from granted`.execute(transaction)
}
