import type { Decision } from '../../shared/contracts/http/decisions.ts'
import type { EnforcementAction } from '../../shared/domain/vocabulary.ts'
import type { DecideWorld, JobFacts } from './decide-world.ts'

export function actionsOf(body: Decision): readonly EnforcementAction[] {
  return body.judgement.type === 'violation' ? [...new Set(body.judgement.actions)] : []
}

/** Puts a verdict or escalation in force; the lease ends, whoever holds it. */
export function applyVerdict(
  world: DecideWorld,
  body: Decision,
  job: JobFacts,
  formerActions: readonly EnforcementAction[],
): void {
  job.state = body.judgement.type === 'escalate' ? 'escalated' : 'decided'
  job.decidedBy = world.reviewerId
  job.decisionId = body.id
  endAnyLease(world, job)
  enforceDifference(world, body, formerActions, actionsOf(body))
  world.written.changedJobs.add(job.id)
}

/** A verdict taken back by a skip: the job waits for somebody else again. */
export function reopen(
  world: DecideWorld,
  body: Decision,
  job: JobFacts,
  formerActions: readonly EnforcementAction[],
): void {
  job.state = 'open'
  job.decidedBy = null
  job.decisionId = null
  enforceDifference(world, body, formerActions, [])
  world.written.changedJobs.add(job.id)
}

/** Only what changes goes to the platform: an action that stays is neither reversed nor done again. */
function enforceDifference(
  world: DecideWorld,
  body: Decision,
  before: readonly EnforcementAction[],
  after: readonly EnforcementAction[],
): void {
  const { id: decisionId, jobId, itemId } = body
  const push = (direction: 'enforce' | 'reverse', actions: readonly EnforcementAction[]): void => {
    for (const action of actions)
      world.written.enforcements.push({ decisionId, jobId, itemId, action, direction })
  }
  push(
    'reverse',
    before.filter((action) => !after.includes(action)),
  )
  push(
    'enforce',
    after.filter((action) => !before.includes(action)),
  )
}

/** The job's lease, if it is this reviewer's: deciding ends it, and skipping too. */
export function endOwnLease(world: DecideWorld, job: JobFacts): void {
  if (job.lease === null || job.lease.holder !== world.reviewerId) return
  world.written.endedLeases.push({ id: job.lease.id, reason: 'decided' })
  job.lease = null
  world.written.changedJobs.add(job.id)
}

/** Somebody else may hold it by now, when this decision is late: then they are told. */
function endAnyLease(world: DecideWorld, job: JobFacts): void {
  const { lease } = job
  if (lease === null) return
  if (lease.holder === world.reviewerId) {
    endOwnLease(world, job)
    return
  }
  world.written.endedLeases.push({ id: lease.id, reason: 'revoked' })
  if (lease.live) world.written.revoked.push({ leaseId: lease.id, jobId: job.id, holder: lease.holder })
  job.lease = null
  world.written.changedJobs.add(job.id)
}
