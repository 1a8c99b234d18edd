import { sql } from 'kysely'
import type { Reviewer } from '../../shared/contracts/http/reviewer.ts'
import type { JobId } from '../../shared/domain/ids.ts'
import type { HarmClass } from '../../shared/domain/vocabulary.ts'
import { Refusal } from '../refusal.ts'
import type { Services } from '../services.ts'
import { mayBeGivenTo } from './visible.ts'

/** What a job that somebody has in hand may do to the person who looks at it. */
export interface JobInHand {
  readonly harmClasses: readonly HarmClass[]
}

/**
 * The job, for somebody who holds it now or has decided on it and may decide again.
 *
 * @throws Refusal `unknown_job` for one that may not be given to them, `lease_lost` for one that is not in their hands
 */
export async function jobInHand(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  reviewer: Reviewer,
  id: JobId,
): Promise<JobInHand> {
  const { rows } = await sql<JobInHand & { inHand: boolean }>`
    select harm_classes as "harmClasses", (
      coalesce(lease_holder = ${reviewer.id} and lease_expires_at > ${clock.now}, false)
      or exists (select from decisions where decisions.job_id = jobs.id and decisions.reviewer_id = ${reviewer.id})
    ) as "inHand"
    from jobs where id = ${id}::uuid and ${mayBeGivenTo(reviewer)}`.execute(database.db)
  const [job] = rows
  if (job === undefined) throw new Refusal(404, 'unknown_job', 'there is no such job for you')
  if (!job.inHand) throw new Refusal(409, 'lease_lost', 'this job is not in your hands')
  return { harmClasses: job.harmClasses }
}
