import type { Timers } from '../../../../electron/lib/timers.ts'

/** Timers whose time passes only when a test says so. */
export interface ManualTimers extends Timers {
  /** Lets so many milliseconds pass, running what falls due in order, and what that starts. */
  pass(ms: number): Promise<void>
  /** Delays of what is waiting, in milliseconds from now. */
  waiting(): readonly number[]
}

export function manualTimers(): ManualTimers {
  let now = 0
  const due = new Set<{ at: number; run: () => void }>()
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
  }
  return {
    after: (delay, run) => {
      const entry = { at: now + delay, run }
      due.add(entry)
      return () => {
        due.delete(entry)
      }
    },
    pass: async (ms) => {
      const end = now + ms
      for (;;) {
        const next = [...due].filter((entry) => entry.at <= end).sort((a, b) => a.at - b.at)[0]
        if (next === undefined) break
        due.delete(next)
        now = next.at
        next.run()
        await settle()
      }
      now = end
      await settle()
    },
    waiting: () => [...due].map((entry) => entry.at - now),
  }
}
