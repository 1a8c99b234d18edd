import { useSyncExternalStore } from 'react'
import { SECOND } from '../../shared/lib/time.ts'

let second = Math.floor(Date.now() / SECOND)
let timer: number | null = null
const listeners = new Set<() => void>()

function tick(): void {
  const now = Date.now()
  second = Math.floor(now / SECOND)
  // On the second, not a second later: several clocks on one screen change together and never drift.
  timer = window.setTimeout(tick, SECOND - (now % SECOND))
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  if (timer === null) tick()
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0 && timer !== null) {
      window.clearTimeout(timer)
      timer = null
    }
  }
}

/** This machine's time in milliseconds, renewed each full second for everybody who looks at it. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => second) * SECOND
}
