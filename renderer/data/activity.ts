import { type DurationMs, SECOND } from '../../shared/lib/time.ts'

const AT_MOST_EVERY: DurationMs = 15 * SECOND
/** What a person does. What plays because a person started it tells of itself: its element is not in the page. */
const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

/** Tells that somebody is at work, at most every 15 s: leases are renewed for nobody else. */
export interface Activity {
  readonly noticed: () => void
  /** Notices what is done with keys and pointers there; the answer stops it. */
  readonly watch: (target: EventTarget) => () => void
}

/**
 * Makes the one place that all signs of work come together in.
 *
 * @param now milliseconds of any clock that only runs forward.
 */
export function createActivity(now: () => number, report: () => void): Activity {
  let lastAt = Number.NEGATIVE_INFINITY
  const noticed = (): void => {
    if (now() - lastAt < AT_MOST_EVERY) return
    lastAt = now()
    report()
  }
  return {
    noticed,
    watch: (target) => {
      // Captured, so that nothing that answers an event can keep it from here.
      const options = { capture: true, passive: true }
      for (const sign of SIGNS) target.addEventListener(sign, noticed, options)
      return () => {
        for (const sign of SIGNS) target.removeEventListener(sign, noticed, options)
      }
    },
  }
}
