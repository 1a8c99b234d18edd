import type { Decision, DecisionResult } from '../../shared/contracts/http/decisions.ts'
import type { DecisionId } from '../../shared/domain/ids.ts'
import { applyVerdict, effectsOf, endOwnLease, reopen } from './decide-effects.ts'
import type { DecideWorld, JobFacts, KnownDecision, Outcome } from './decide-world.ts'

type RejectionCode =
  | 'id_conflict'
  | 'invalid'
  | 'unknown_job'
  | 'not_allowed'
  | 'unknown_clause'
  | 'unknown_child'
  | 'unknown_evidence'
  | 'bad_supersedes'

const STATUS: Record<RejectionCode, number> = {
  id_conflict: 409,
  invalid: 422,
  unknown_job: 404,
  not_allowed: 403,
  unknown_clause: 422,
  unknown_child: 422,
  unknown_evidence: 422,
  bad_supersedes: 409,
}

export function rejected(id: string | null, code: RejectionCode, message: string): DecisionResult {
  return { outcome: 'rejected', id, code, status: STATUS[code], message }
}

/**
 * What becomes of one decision (promises P2 and P5), and what it changes: both are written into the world.
 *
 * The job is undecided → applied, however late, and whoever holds a lease on it now loses it.
 * Somebody else decided → a second opinion. The same reviewer decided → it must name that decision; an opinion
 * of theirs only as long as the job was not given to them anew.
 * A skip decides nothing: it frees the job for others and is remembered.
 *
 * @param hash of the body, see `bodyHash`
 */
export function judge(world: DecideWorld, body: Decision, hash: string): DecisionResult {
  const known = world.decisions.get(body.id)
  if (known !== undefined) return repeated(world, known, hash)

  const job = world.jobs.get(body.jobId)
  if (job === undefined) return rejected(body.id, 'unknown_job', 'there is no such job')
  const fault = faultOf(world, body, job)
  if (fault !== null) return fault

  const former = formerOf(world, body, job)
  if (former === 'bad') {
    return rejected(
      body.id,
      'bad_supersedes',
      'it must name the decision of yours that is in force on this job',
    )
  }
  const outcome = settle(world, body, job, former)
  keep(world, body, hash, outcome, former)
  return { outcome, id: body.id }
}

function repeated(world: DecideWorld, known: KnownDecision, hash: string): DecisionResult {
  if (known.hash !== hash || known.reviewerId !== world.reviewerId) {
    return rejected(known.id, 'id_conflict', 'another decision has this id')
  }
  return { outcome: 'duplicate', id: known.id, first: known.outcome }
}

function faultOf(world: DecideWorld, body: Decision, job: JobFacts): DecisionResult | null {
  const { policy, reviewerId } = world
  const lease = world.leases.get(body.leaseId)
  if (lease === undefined || lease.reviewerId !== reviewerId || lease.jobId !== job.id) {
    return rejected(body.id, 'not_allowed', 'this job was never leased to you under that lease')
  }
  if (body.itemId !== job.itemId) return rejected(body.id, 'invalid', 'itemId: not the item of this job')
  // An older fence is a late decision; a newer one was never given out.
  if (body.fence > lease.fence) return rejected(body.id, 'invalid', 'fence: higher than any that was granted')
  if (body.policyVersion > policy.version)
    return rejected(body.id, 'invalid', 'policyVersion: not published yet')
  const { judgement } = body
  if (judgement.type === 'violation' && !policy.hasClause(judgement.clauseId, judgement.clauseVersion)) {
    return rejected(body.id, 'unknown_clause', 'there is no such clause in that version')
  }
  if (judgement.type === 'skip' || judgement.type === 'escalate') {
    const reasons = judgement.type === 'skip' ? policy.skipReasons : policy.escalationReasons
    if (reasons.size > 0 && !reasons.has(judgement.reasonId)) {
      return rejected(body.id, 'invalid', 'judgement.reasonId: not one of the published reasons')
    }
  }
  return evidenceFault(world, body) ?? exceptionFault(world, body)
}

/** A range in the sound of something else says nothing of this item, and sends whoever looks into it astray. */
function evidenceFault({ media }: DecideWorld, body: Decision): DecisionResult | null {
  const known = media.get(body.itemId)
  const isKnown = (body.evidence ?? []).every((range) => known?.has(range.mediaId) === true)
  return isKnown ? null : rejected(body.id, 'unknown_evidence', 'evidence: not a medium of this item')
}

/** Each exception names a child of this item, once, and a clause that is known; a skip or escalation has none. */
function exceptionFault({ children, policy }: DecideWorld, body: Decision): DecisionResult | null {
  const { exceptions = [], judgement } = body
  if (exceptions.length === 0) return null
  if (judgement.type !== 'no_violation' && judgement.type !== 'violation')
    return rejected(body.id, 'invalid', 'exceptions: only with a verdict')
  const known = children.get(body.itemId)
  const named = new Set<string>()
  for (const { childId, judgement: own } of exceptions) {
    if (known?.has(childId) !== true)
      return rejected(body.id, 'unknown_child', 'exceptions: not a child of this item')
    if (named.has(childId)) return rejected(body.id, 'invalid', 'exceptions: a child is named twice')
    named.add(childId)
    if (own.type === 'violation' && !policy.hasClause(own.clauseId, own.clauseVersion))
      return rejected(body.id, 'unknown_clause', 'exceptions: there is no such clause in that version')
  }
  return null
}

/** This reviewer's decision on the job that counts now: not superseded, and not a skip. */
function ownInForce(world: DecideWorld, body: Decision): KnownDecision | undefined {
  return [...(world.ownByJob.get(body.jobId) ?? [])]
    .map((id) => world.decisions.get(id))
    .find((one) => one !== undefined && one.supersededBy === null && one.type !== 'skip')
}

/**
 * Whether this decision replaces an opinion of the same reviewer without naming it: the job is undecided
 * (whoever decided took it back), or was given to them anew since. They judged it as a job of its own, and
 * nothing would tell them of another way (promise P5).
 */
function isAnew(job: JobFacts, body: Decision, opinion: KnownDecision): boolean {
  if (job.decisionId === opinion.id) return false
  return job.state === 'open' || (body.leaseId !== opinion.leaseId && body.fence > opinion.fence)
}

function formerOf(world: DecideWorld, body: Decision, job: JobFacts): KnownDecision | null | 'bad' {
  const inForce = ownInForce(world, body)
  if (body.supersedes === null) {
    if (inForce === undefined) return null
    return isAnew(job, body, inForce) ? inForce : 'bad'
  }
  const named = world.decisions.get(body.supersedes)
  if (named === undefined || named.reviewerId !== world.reviewerId || named.jobId !== body.jobId) return 'bad'
  if (named.supersededBy !== null) return 'bad'
  // A skip may be taken back, but not past a verdict that came after it.
  return named === inForce || inForce === undefined ? named : 'bad'
}

function settle(world: DecideWorld, body: Decision, job: JobFacts, former: KnownDecision | null): Outcome {
  const isSkip = body.judgement.type === 'skip'
  const ownDecides = former !== null && job.decisionId === former.id
  if (isSkip) {
    if (ownDecides) reopen(world, body, job, former.effects)
    world.written.skips.push(job.id)
    endOwnLease(world, job)
    return 'applied'
  }
  if (job.state === 'open' || ownDecides) {
    applyVerdict(world, body, job, ownDecides ? former.effects : [])
    return 'applied'
  }
  endOwnLease(world, job)
  return 'second_opinion'
}

function keep(
  world: DecideWorld,
  body: Decision,
  hash: string,
  outcome: Outcome,
  former: KnownDecision | null,
): void {
  if (former !== null) {
    former.supersededBy = body.id
    world.written.superseded.push({ id: former.id, by: body.id })
  }
  world.written.decisions.push({ body, hash, outcome })
  remember(world, {
    id: body.id,
    jobId: body.jobId,
    reviewerId: world.reviewerId,
    leaseId: body.leaseId,
    fence: body.fence,
    type: body.judgement.type,
    effects: effectsOf(body),
    hash,
    outcome,
    supersededBy: null,
  })
}

/** Makes a decision known to the rest of the batch. */
export function remember(world: DecideWorld, decision: KnownDecision): void {
  world.decisions.set(decision.id, decision)
  if (decision.reviewerId !== world.reviewerId) return
  const own = world.ownByJob.get(decision.jobId) ?? new Set<DecisionId>()
  world.ownByJob.set(decision.jobId, own.add(decision.id))
}
