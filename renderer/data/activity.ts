import { type DurationMs, SECOND } from '../../shared/lib/time.ts'

const AT_MOST_EVERY: DurationMs = 15 * SECOND
/** What a person does, and what plays because a person started it: an hour's episode is work without a key. */
const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'timeupdate'] as const

/**
 * Tells that somebody is at work, at most every 15 s: leases are renewed for nobody else.
 *
 * @param now milliseconds of any clock that only runs forward.
 * @returns a function that stops it.
 */
export function watchActivity(target: EventTarget, now: () => number, report: () => void): () => void {
  let lastAt = Number.NEGATIVE_INFINITY
  const noticed = () => {
    if (now() - lastAt < AT_MOST_EVERY) return
    lastAt = now()
    report()
  }
  // Captured, because the events of media elements do not bubble.
  const options = { capture: true, passive: true }
  for (const sign of SIGNS) target.addEventListener(sign, noticed, options)
  return () => {
    for (const sign of SIGNS) target.removeEventListener(sign, noticed, options)
  }
}
