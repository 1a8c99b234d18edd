import type { Decision, Judgement } from '../../shared/contracts/http/decisions.ts'
import type { ItemId } from '../../shared/domain/ids.ts'
import type { DecideWorld, Effect, JobFacts } from './decide-world.ts'

/**
 * What a decision does on the platform: its actions to the item as a whole, and those of each exception to
 * that child. What the whole's actions mean for the other children is the platform's own matter.
 */
export function effectsOf({ itemId, judgement, exceptions = [] }: Decision): readonly Effect[] {
  return [
    ...effectsOn(itemId, judgement),
    ...exceptions.flatMap((one) => effectsOn(one.childId, one.judgement)),
  ]
}

function effectsOn(itemId: ItemId, judgement: Judgement): readonly Effect[] {
  return judgement.type === 'violation'
    ? [...new Set(judgement.actions)].map((action) => ({ itemId, action }))
    : []
}

function isAmong(effects: readonly Effect[], { itemId, action }: Effect): boolean {
  return effects.some((one) => one.itemId === itemId && one.action === action)
}

/** Puts a verdict or escalation in force; the lease ends, whoever holds it. */
export function applyVerdict(
  world: DecideWorld,
  body: Decision,
  job: JobFacts,
  former: readonly Effect[],
): void {
  job.state = body.judgement.type === 'escalate' ? 'escalated' : 'decided'
  job.decidedBy = world.reviewerId
  job.decisionId = body.id
  endAnyLease(world, job)
  enforceDifference(world, body, former, effectsOf(body))
  world.written.changedJobs.add(job.id)
}

/** A verdict taken back by a skip: the job waits for somebody else again. */
export function reopen(world: DecideWorld, body: Decision, job: JobFacts, former: readonly Effect[]): void {
  job.state = 'open'
  job.decidedBy = null
  job.decisionId = null
  enforceDifference(world, body, former, [])
  world.written.changedJobs.add(job.id)
}

/** Only what changes goes to the platform: an action that stays is neither reversed nor done again. */
function enforceDifference(
  world: DecideWorld,
  body: Decision,
  before: readonly Effect[],
  after: readonly Effect[],
): void {
  const { id: decisionId, jobId } = body
  const push = (direction: 'enforce' | 'reverse', effects: readonly Effect[]): void => {
    for (const effect of effects) world.written.enforcements.push({ decisionId, jobId, ...effect, direction })
  }
  push(
    'reverse',
    before.filter((effect) => !isAmong(after, effect)),
  )
  push(
    'enforce',
    after.filter((effect) => !isAmong(before, effect)),
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
