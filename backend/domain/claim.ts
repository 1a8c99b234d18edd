import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { ClaimResponse, claimRequest } from '../../shared/contracts/http/leases.ts'
import type { Reviewer } from '../../shared/contracts/http/reviewer.ts'
import { languagesFor, queuesFor } from '../../shared/domain/claimable.ts'
import type { PackId } from '../../shared/domain/ids.ts'
import type { ServerClock } from '../clock.ts'
import { json } from '../db/json.ts'
import type { Tables } from '../db/schema.ts'
import { inTransaction } from '../db/transaction.ts'
import { announce, queuesChanged } from '../events/bus.ts'
import { Refusal } from '../refusal.ts'
import type { Services } from '../services.ts'
import { type Taken, takeMostUrgent } from './claim-candidates.ts'
import { leasedJobs } from './leased-jobs.ts'
import { requireQueues } from './queues.ts'

type Request = z.output<typeof claimRequest>

/**
 * Leases the most urgent jobs that this reviewer may be given (promises P4, Q2).
 * The same claim id again gives what is left of the same leases.
 *
 * @throws Refusal `unknown_queue`, `not_allowed`, or `id_conflict` for somebody else's claim id
 */
export async function claim(
  services: Services,
  reviewer: Reviewer,
  request: Request,
): Promise<ClaimResponse> {
  const { database, clock, newId } = services
  const claimId = request.claimId ?? (newId() as PackId)
  return inTransaction(database.db, async (transaction) => {
    await requireQueues(transaction, request.queueIds)
    const asked = [...new Set(request.queueIds)]
    const queueIds = queuesFor(reviewer, asked)
    if (queueIds.length < asked.length) {
      throw new Refusal(403, 'not_allowed', 'not a queue of yours')
    }
    if (await isNew(transaction, claimId, reviewer)) {
      const wanted = { reviewer, queueIds, languages: languagesFor(reviewer, request.languages) }
      const taken = await takeMostUrgent(transaction, clock, wanted, request.count)
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
  if (former.length > 0) {
    await sql`
      update leases set ended_at = expires_at, end_reason = 'expired'
      where id = any(${former}::uuid[]) and ended_at is null`.execute(transaction)
  }
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
