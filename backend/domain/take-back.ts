import { sql, type Transaction } from 'kysely'
import type { Reviewer } from '../../shared/contracts/http/reviewer.ts'
import type { PackId, QueueId } from '../../shared/domain/ids.ts'
import type { ServerClock } from '../clock.ts'
import type { Tables } from '../db/schema.ts'

/**
 * Ends those leases of a claim whose jobs this reviewer may no longer be given: of a class they were since
 * spared, or in a queue that is theirs no longer. Languages do not count: what somebody holds stays open to
 * them when their languages are changed.
 *
 * @returns the queues that the jobs went back to
 */
export async function takeBackForbidden(
  transaction: Transaction<Tables>,
  { now }: ServerClock,
  { queueIds, restrictions }: Reviewer,
  claimId: PackId,
): Promise<readonly QueueId[]> {
  const { rows } = await sql<{ queue_id: QueueId }>`
    with forbidden as materialized (
      select jobs.id, jobs.lease_id from jobs join leases on leases.job_id = jobs.id and leases.id = jobs.lease_id
      where leases.claim_id = ${claimId} and leases.ended_at is null and (
        jobs.harm_classes && ${restrictions}::text[]
        or (${queueIds}::text[] is not null and jobs.queue_id <> all(${queueIds}::text[])))
      order by jobs.id for update of jobs
    ), ended as (
      update leases set ended_at = ${now}, end_reason = 'revoked'
      from forbidden where leases.id = forbidden.lease_id
    )
    update jobs set lease_id = null, lease_holder = null, lease_expires_at = 'epoch'
    from forbidden where jobs.id = forbidden.id
    returning jobs.queue_id`.execute(transaction)
  return rows.map((row) => row.queue_id)
}
