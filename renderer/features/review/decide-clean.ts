import type { Services } from '../../stores/services.ts'

/** Decides that the item breaks no rule, unless nobody could have seen it. */
export function decideClean({ review, reveal, clock }: Services): void {
  // A picture that could not be shown was not seen: a clean verdict on it would be a guess.
  if (reveal.store.getState().unshown.size > 0) {
    const title = review.store.getState().current?.job.item.title ?? ''
    review.patch({ feedback: { type: 'refused_unshowable', at: clock.now(), title } })
  } else review.decideCurrent({ type: 'no_violation' })
}
