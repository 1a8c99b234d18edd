import { alikeAhead } from '../../../stores/alike.ts'
import { withMark } from '../../../stores/marks.ts'
import type { Services } from '../../../stores/services.ts'
import { lastVerdict, repeatVerdict } from '../repeat-verdict.ts'
import { hasItem, type ReviewCommand, reviewPress, reviewState } from './review-command.ts'

/** A marked child loses its verdict; any other is asked for one. */
function toggleMark({ review, handles }: Services): void {
  const childId = handles.child.get()?.current() ?? null
  if (childId === null) return
  const { marks } = review.store.getState()
  if (marks.has(childId)) review.patch({ marks: withMark(marks, childId, null) })
  else review.patch({ chooser: { type: 'child', childId } })
}

/** The keys for more than one thing at a time: children of a collection, what shows the same, the last verdict. */
export const CASE_COMMANDS: readonly ReviewCommand[] = [
  reviewPress({
    id: 'review.markChild',
    bindings: [{ code: 'KeyX' }],
    enabled: ({ handles }) => handles.child.get() !== null,
    run: toggleMark,
  }),
  reviewPress({
    id: 'review.alike',
    bindings: [{ code: 'KeyD' }],
    enabled: (services) => reviewState(services).alike || alikeAhead(reviewState(services)).length > 0,
    run: ({ review }) => review.patch({ alike: !review.store.getState().alike }),
  }),
  reviewPress({
    id: 'review.undoTogether',
    bindings: [{ code: 'KeyZ', shift: true }],
    enabled: (services) => (reviewState(services).decided.at(-1)?.together ?? null) !== null,
    run: ({ review }) => review.undoTogether(),
  }),
  reviewPress({
    id: 'review.repeatVerdict',
    bindings: [{ code: 'KeyY' }],
    enabled: (services) => hasItem(services) && lastVerdict(services) !== null,
    run: repeatVerdict,
  }),
  reviewPress({
    id: 'review.retryMedia',
    bindings: [{ code: 'F5' }],
    enabled: ({ handles }) => handles.retry.get() !== null,
    run: ({ handles }) => handles.retry.get()?.retry(),
  }),
]
