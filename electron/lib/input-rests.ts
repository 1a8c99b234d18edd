import { type DurationMs, SECOND } from '../../shared/lib/time.ts'
import type { Timers } from './timers.ts'

/** Nobody waits for the answer to a key or a pointer any more. */
const REST: DurationMs = SECOND
/** Even at rest; a key may come at any moment. */
const SOONEST: DurationMs = 250
/** Somebody who never rests must be ready to go offline too. */
const LATEST: DurationMs = 5 * SECOND

/** When there is time for work that could keep a key waiting: all input passes through main. */
export interface InputRests {
  /** A key or a pointer did something. */
  noticed(): void
  /**
   * Runs it once there was no input for a second, but not before a quarter of one and not later than after five.
   *
   * @returns what calls it off
   */
  next(run: () => void): () => void
}

/** @param now milliseconds on a clock that never goes back */
export function inputRests(timers: Timers, now: () => number): InputRests {
  let inputAt = Number.NEGATIVE_INFINITY
  return {
    noticed: () => {
      inputAt = now()
    },
    next: (run) => {
      const asked = now()
      let cancel = timers.after(SOONEST, look)
      function look(): void {
        const wait = Math.min(inputAt + REST, asked + LATEST) - now()
        if (wait > 0) cancel = timers.after(wait, look)
        else run()
      }
      return () => cancel()
    },
  }
}
