import { useSyncExternalStore } from 'react'
import { type EpochMs, SECOND } from '../../shared/lib/time.ts'

let second = Math.floor(Date.now() / SECOND)
let timer: number | null = null
const listeners = new Set<() => void>()

let inTime = (renew: () => void): void => renew()

/** Has the clocks renewed when there is time for it, instead of at the very second. */
export function renewClocks(when: (renew: () => void) => void): void {
  inTime = when
}

function renew(): void {
  second = Math.floor(Date.now() / SECOND)
  for (const listener of listeners) listener()
}

/** On the second, not a second later: several clocks on one screen change together and never drift. */
function wait(): void {
  timer = window.setTimeout(
    () => {
      wait()
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

/** This machine's time, renewed each full second for everybody who looks at it. */
export function useNow(): EpochMs {
  return useClock((now) => now)
}

/**
 * What is read off this machine's time each full second; only what comes out otherwise is drawn again.
 *
 * @param read gives a word or a number: what is made anew each time would be drawn for ever
 */
export function useClock<Reading extends string | number>(read: (now: EpochMs) => Reading): Reading {
  return useSyncExternalStore(subscribe, () => read(second * SECOND))
}
