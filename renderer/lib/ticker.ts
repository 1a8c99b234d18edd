import { useSyncExternalStore } from 'react'
import { type EpochMs, SECOND } from '../../shared/lib/time.ts'

let second = Math.floor(Date.now() / SECOND)
let timer: number | null = null
const listeners = new Set<() => void>()

let inTime = (renew: () => void): void => renew()
let isDue = false

/** Has the clocks renewed when there is time for it, instead of at the very second. */
export function renewClocks(when: (renew: () => void) => void): void {
  inTime = when
}

function shown(): EpochMs {
  // While nobody looked, nobody renewed it.
  if (timer === null) second = Math.floor(Date.now() / SECOND)
  return second * SECOND
}

function renew(): void {
  isDue = false
  second = Math.floor(Date.now() / SECOND)
  for (const listener of listeners) listener()
}

/** Asked for on the second, and for all at once: several clocks on one screen change together and never drift. */
function wait(): void {
  timer = window.setTimeout(
    () => {
      wait()
      // One is enough, however long there is no time for it.
      if (isDue) return
      isDue = true
      inTime(renew)
    },
    SECOND - (Date.now() % SECOND),
  )
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  if (timer === null) {
    renew()
    wait()
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0 && timer !== null) {
      window.clearTimeout(timer)
      timer = null
    }
  }
}

/** This machine's time, renewed each second for everybody who looks at it; when exactly, `renewClocks` says. */
export function useNow(): EpochMs {
  return useClock((now) => now)
}

/**
 * What is read off this machine's time each second; only what comes out otherwise is drawn again.
 *
 * @param read gives a word or a number: what is made anew each time would be drawn for ever
 */
export function useClock<Reading extends string | number>(read: (now: EpochMs) => Reading): Reading {
  return useSyncExternalStore(subscribe, () => read(shown()))
}
