import type { Clock } from './outside.ts'

/** The clock of a worker. */
export function createSteadyClock(): Clock {
  const start = Date.now()
  const origin = performance.now()
  return {
    wall: () => Date.now(),
    steady: () => start + (performance.now() - origin),
    after: (wait, run) => {
      const timer = setTimeout(run, wait)
      return () => clearTimeout(timer)
    },
  }
}
