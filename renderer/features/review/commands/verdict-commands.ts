import { applyClause, likelyClauses } from '../clause-actions.ts'
import { decideClean } from '../decide-clean.ts'
import { NUMBERED } from '../rank-clauses.ts'
import { hasItem, type ReviewCommand, reviewPress, reviewState } from './review-command.ts'

/** The keys that decide, and the one that takes it back. None of them repeats. */
export const VERDICT_COMMANDS: readonly ReviewCommand[] = [
  reviewPress({
    id: 'review.noViolation',
    bindings: [{ code: 'KeyA' }],
    enabled: hasItem,
    run: decideClean,
  }),
  ...Array.from(
    { length: NUMBERED },
    (_, place): ReviewCommand =>
      reviewPress({
        id: `review.clause${place + 1}`,
        bindings: [{ code: `Digit${place + 1}` }],
        enabled: (services) => likelyClauses(reviewState(services))[place] !== undefined,
        run: (services) => {
          const likely = likelyClauses(reviewState(services))[place]
          if (likely !== undefined) applyClause(services, likely.clause, likely.clause.defaultActions)
        },
        keysOnly: true,
      }),
  ),
  ...Array.from(
    { length: NUMBERED },
    (_, place): ReviewCommand =>
      reviewPress({
        id: `review.adjustClause${place + 1}`,
        bindings: [{ code: `Digit${place + 1}`, shift: true }],
        enabled: (services) => likelyClauses(reviewState(services))[place] !== undefined,
        run: (services) => {
          const clauseId = likelyClauses(reviewState(services))[place]?.clause.id ?? null
          services.review.patch({ chooser: { type: 'clause', clauseId } })
        },
        keysOnly: true,
      }),
  ),
  reviewPress({
    id: 'review.pickClause',
    bindings: [{ code: 'KeyV' }],
    enabled: (services) => hasItem(services) && reviewState(services).policies !== null,
    run: (services) => services.review.patch({ chooser: { type: 'clause', clauseId: null } }),
  }),
  reviewPress({
    id: 'review.escalate',
    bindings: [{ code: 'KeyE' }],
    enabled: hasItem,
    run: (services) => services.review.patch({ chooser: { type: 'escalate' } }),
  }),
  reviewPress({
    id: 'review.skip',
    bindings: [{ code: 'KeyS' }],
    enabled: hasItem,
    run: (services) => services.review.patch({ chooser: { type: 'skip' } }),
  }),
  reviewPress({
    id: 'review.release',
    bindings: [{ code: 'KeyR' }],
    enabled: hasItem,
    run: (services) => services.review.releaseCurrent(),
  }),
  reviewPress({
    id: 'review.undo',
    bindings: [{ code: 'KeyZ' }, { code: 'KeyZ', mod: true }],
    enabled: (services) => reviewState(services).decided.length > 0,
    run: (services) => services.review.undo(),
  }),
]
