import type { Judgement } from '../../../shared/contracts/http/decisions.ts'
import type { Clause } from '../../../shared/contracts/http/policies.ts'
import type { EnforcementAction } from '../../../shared/domain/vocabulary.ts'
import { withMark } from '../../stores/marks.ts'
import type { ReviewState } from '../../stores/review-state.ts'
import type { Services } from '../../stores/services.ts'
import { type ClauseInPolicy, rankClauses } from './rank-clauses.ts'

const NONE: readonly ClauseInPolicy[] = []
let last: {
  readonly current: object
  readonly policies: object
  readonly likely: readonly ClauseInPolicy[]
} | null = null

/**
 * The numbered clauses of the item on the screen. Bar, panel and keys ask for the same list in one frame, so
 * the last answer is kept; it is replaced by the next item's.
 */
export function likelyClauses(state: Pick<ReviewState, 'current' | 'policies'>): readonly ClauseInPolicy[] {
  const { current, policies } = state
  if (current === null || policies === null) return NONE
  if (last?.current !== current || last.policies !== policies) {
    last = { current, policies, likely: rankClauses(policies, current.job.item) }
  }
  return last.likely
}

/** What it is to break this clause, as the clause stands now. */
export function violationOf(
  clause: Clause,
  actions: readonly EnforcementAction[],
): Extract<Judgement, { type: 'violation' }> {
  return {
    type: 'violation',
    clauseId: clause.id,
    clauseVersion: clause.version,
    actions: [...actions],
  }
}

/** Decides that the item breaks this clause; of the child, when it is a child's clause that is being chosen. */
export function applyClause(services: Services, clause: Clause, actions: readonly EnforcementAction[]): void {
  const { chooser, marks } = services.review.store.getState()
  const judgement = violationOf(clause, actions)
  if (chooser?.type === 'clause' && chooser.childId !== undefined)
    services.review.patch({ chooser: null, marks: withMark(marks, chooser.childId, judgement) })
  else services.review.decideCurrent(judgement)
}

/** Shows the text of the next numbered clause, or the one before. */
export function stepClause(services: Services, by: 1 | -1): void {
  const state = services.review.store.getState()
  const likely = likelyClauses(state)
  const at = likely.findIndex(({ clause }) => clause.id === state.selectedClause)
  const next = likely[Math.min(likely.length - 1, Math.max(0, (at === -1 ? 0 : at) + by))]
  if (next !== undefined) services.review.patch({ selectedClause: next.clause.id })
}
