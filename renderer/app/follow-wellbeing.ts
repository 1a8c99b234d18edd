import { beginRequiredPause } from '../stores/begin-pause.ts'
import type { Services } from '../stores/services.ts'

/**
 * Between two items, and never over one: a pause that the organisation asks for begins, or the next item
 * waits for a key after many full reveals of severe ones. A few comparisons, because the deciding key waits.
 */
export function followWellbeing(services: Services): () => void {
  const { review, settings, exposure, pause } = services
  return review.store.subscribe(({ current }, before) => {
    if (current === null || before.current === null || current.job.id === before.current.job.id) return
    if (beginRequiredPause(services)) return
    const { calmAfter } = settings.store.getState().settings
    if (calmAfter === 0 || exposure.store.getState().fullReveals < calmAfter) return
    pause.calm()
    exposure.calmed()
  })
}
