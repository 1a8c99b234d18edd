import type { DurationMs } from '../../shared/lib/time.ts'

/** A timer that can be called off. Passed in, so that tests move time by hand. */
export interface Timers {
  /** @returns what calls it off */
  after(delay: DurationMs, run: () => void): () => void
}

export const systemTimers: Timers = {
  after: (delay, run) => {
    const timer = setTimeout(run, delay)
    return () => clearTimeout(timer)
  },
}
