import type { Clock } from '../../../renderer/sync/outside.ts'
import type { DurationMs, EpochMs } from '../../../shared/lib/time.ts'

interface Timer {
  readonly at: EpochMs
  readonly run: () => void
  readonly isAlive: () => boolean
}

/** Time that moves only when a test says so. The machine's clock can be put wrong; true time cannot. */
export interface FakeTime {
  /** True time: the server's. */
  now(): EpochMs
  /** Puts this machine's clock forward or back. */
  jump(by: DurationMs): void
  /** The clock of one run of the app: its timers die with it. */
  clockFor(isAlive: () => boolean): Clock
  /** Moves true time on, running timers in order and letting their work finish. */
  advance(by: DurationMs): Promise<void>
  after(wait: DurationMs, run: () => void): void
}

export function createFakeTime(
  settle: () => Promise<void>,
  start = Date.parse('2026-03-02T08:00:00Z'),
): FakeTime {
  let now: EpochMs = start
  let wrongBy: DurationMs = 0
  let timers: Timer[] = []

  const schedule = (wait: DurationMs, run: () => void, isAlive: () => boolean) => {
    const timer: Timer = { at: now + Math.max(0, wait), run, isAlive }
    timers.push(timer)
    return () => {
      timers = timers.filter((other) => other !== timer)
    }
  }

  const next = (until: EpochMs): Timer | null => {
    timers = timers.filter((timer) => timer.isAlive())
    let soonest: Timer | null = null
    for (const timer of timers) {
      if (timer.at <= until && (soonest === null || timer.at < soonest.at)) soonest = timer
    }
    timers = timers.filter((timer) => timer !== soonest)
    return soonest
  }

  return {
    now: () => now,
    jump: (by) => {
      wrongBy += by
    },
    clockFor: (isAlive) => {
      const steadyAhead = wrongBy
      return {
        wall: () => now + wrongBy,
        steady: () => now + steadyAhead,
        after: (wait, run) => schedule(wait, run, isAlive),
      }
    },
    after: (wait, run) => {
      schedule(wait, run, () => true)
    },
    advance: async (by) => {
      const until = now + by
      await settle()
      for (let timer = next(until); timer !== null; timer = next(until)) {
        now = Math.max(now, timer.at)
        timer.run()
        await settle()
      }
      now = until
    },
  }
}
