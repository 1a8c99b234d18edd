import type { Verdict } from '../../../shared/contracts/http/decisions.ts'
import { isAlike } from '../../stores/alike.ts'
import type { DecidedJob } from '../../stores/review-state.ts'
import type { Services } from '../../stores/services.ts'
import { violationOf } from './clause-actions.ts'
import { decideClean } from './decide-clean.ts'
import { clausesInForce } from './rank-clauses.ts'

type Decided = DecidedJob & { readonly judgement: Verdict }

function hasVerdict(decided: DecidedJob): decided is Decided {
  return decided.judgement.type === 'no_violation' || decided.judgement.type === 'violation'
}

/** The newest decision of this pack that was a verdict; skips and escalations are never repeated. */
export function lastVerdict({ review }: Services): Decided | null {
  return review.store.getState().decided.findLast(hasVerdict) ?? null
}

/** The same verdict as it reads today; null when its clause is no longer in force. */
function asOfNow({ review }: Services, verdict: Verdict): Verdict | null {
  const { policies } = review.store.getState()
  if (verdict.type === 'no_violation') return verdict
  const entry =
    policies === null
      ? undefined
      : clausesInForce(policies).find(({ clause }) => clause.id === verdict.clauseId)
  return entry === undefined ? null : violationOf(entry.clause, verdict.actions)
}

/**
 * Gives the last verdict to the item on the screen: at once when it shows the same, else only when the same
 * key comes a second time on this item.
 */
export function repeatVerdict(services: Services): void {
  const { review, clock } = services
  const { current, feedback } = review.store.getState()
  const last = lastVerdict(services)
  if (current === null || last === null) return
  const { title } = current.job.item
  const verdict = asOfNow(services, last.judgement)
  if (verdict === null) {
    review.patch({ feedback: { type: 'repeat_retired', at: clock.now(), title, judgement: last.judgement } })
    return
  }
  const wasAsked = feedback?.type === 'repeat_asked' && feedback.jobId === current.job.id
  if (!wasAsked && !isAlike(current, last.prepared)) {
    const { id: jobId } = current.job
    review.patch({ feedback: { type: 'repeat_asked', at: clock.now(), title, jobId, judgement: verdict } })
  } else if (verdict.type === 'no_violation') decideClean(services)
  else review.decideCurrent(verdict)
}
