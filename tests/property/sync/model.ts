import type { Decision } from '../../../shared/contracts/http/decisions.ts'
import type { LeasedJob } from '../../../shared/contracts/http/leases.ts'
import type { DecisionId, JobId } from '../../../shared/domain/ids.ts'

/** A decision as far as the reviewer knows. */
export interface Made {
  readonly jobId: JobId
  readonly decision: Decision
  /** Shown as saved. Without it the app died first, and both outcomes are right. */
  saved: boolean
  /** Shown as taken back. */
  withdrawn: boolean
  /** The app died while it was being taken back: both outcomes are right. */
  undoUnanswered: boolean
}

/** What must be true, kept as plain maps: no states, no times, nothing of the code's way of doing it. */
export interface Model {
  readonly made: Map<DecisionId, Made>
  /** Jobs on the page that want a decision. */
  readonly undecided: Map<JobId, LeasedJob>
  /** Jobs that the page has seen, by id. */
  readonly seen: Map<JobId, LeasedJob>
  /** The decision that the reviewer believes to be in force. */
  readonly inForce: Map<JobId, DecisionId>
  nextDecision: number
}

export function createModel(): Model {
  return { made: new Map(), undecided: new Map(), seen: new Map(), inForce: new Map(), nextDecision: 0 }
}
