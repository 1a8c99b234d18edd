import { beginRequiredPause } from '../stores/begin-pause.ts'
import type { Services } from '../stores/services.ts'

/**
 * Between two items, and never over one: a pause that the organisation asks for begins, or the next item
 * waits for a key after many full reveals of severe ones. A few comparisons, because the deciding key waits.
 */
export function followWellbeing(services: Services): () => void {
  const { review, settings, exposure, pause } = services
  // Kept over the time without any: where items are claimed one by one there is always such a time between two.
  let last = review.store.getState().current?.job.id ?? null
  return review.store.subscribe(({ current }) => {
    if (current === null || current.job.id === last) return
    const isFirst = last === null
    last = current.job.id
    if (isFirst) return
    if (beginRequiredPause(services)) return
    const { calmAfter } = settings.store.getState().settings
    if (calmAfter === 0 || exposure.store.getState().fullReveals < calmAfter) return
    pause.calm()
    exposure.calmed()
  })
}
