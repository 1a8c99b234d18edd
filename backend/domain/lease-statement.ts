import { type RawBuilder, sql } from 'kysely'
import type { Reviewer } from '../../shared/contracts/http/reviewer.ts'
import type { PackId } from '../../shared/domain/ids.ts'
import type { ServerClock } from '../clock.ts'

/** What an open job must be besides, to be leased to this reviewer: of the table `jobs`. */
export function isFor(reviewer: Reviewer): RawBuilder<unknown> {
  return sql`not harm_classes && ${reviewer.restrictions}::text[]
          and not exists (
            select from skips where skips.job_id = jobs.id and skips.reviewer_id = ${reviewer.id})`
}

interface Leasing {
  /** The part of the statement that holds the `id`s of the jobs that may be taken. */
  readonly from: 'found' | 'candidates'
  readonly reviewer: Reviewer
  readonly claimId: PackId
  readonly now: ServerClock['now']
  /** One for each job that may be taken at most. */
  readonly leaseIds: readonly string[]
  /** The first one's place in the claim. */
  readonly place: number
}

/**
 * The parts of a statement that lease jobs, most urgent first; what was leased is in its part `granted`.
 *
 * `locked`: the conditions are asked again under the lock, because somebody may have been quicker since the
 * statement began; a job that somebody is claiming at this instant is passed over.
 */
export function leasing({ from, reviewer, claimId, now, leaseIds, place }: Leasing): RawBuilder<unknown> {
  return sql`locked as materialized (
      select id, urgency, lease_id from jobs
      where id in (select id from ${sql.table(from)}) and state = 'open' and lease_expires_at <= ${now}
      order by urgency, id limit ${leaseIds.length}
      for update skip locked
    ), numbered as materialized (
      select id, row_number() over (order by urgency, id)::integer as place from locked
    ), granted as (
      update jobs set fence = fence + 1, lease_id = (${leaseIds}::uuid[])[numbered.place],
        lease_holder = ${reviewer.id}, lease_expires_at = ${now} + lease_ms * interval '1 millisecond'
      from numbered where jobs.id = numbered.id
      returning jobs.*, ${place}::integer + numbered.place - 1 as position
    ), ended as (
      update leases set ended_at = expires_at, end_reason = 'expired'
      from locked where leases.id = locked.lease_id and ended_at is null
    ), kept as (
      insert into leases (id, job_id, reviewer_id, claim_id, position, fence, granted_at, expires_at)
      select lease_id, id, ${reviewer.id}, ${claimId}, position, fence, ${now}, lease_expires_at from granted
    )`
}
