import { type DurationMs, SECOND } from '../../shared/lib/time.ts'
import { emitter } from '../lib/emitter.ts'
import type { Timers } from '../lib/timers.ts'

const FIRST_WAIT: DurationMs = SECOND / 2
const LONGEST_WAIT: DurationMs = 15 * SECOND

/** Whether the backend was reached by the last real exchange. Detected, never assumed. */
export interface Reachability {
  reachable(): boolean
  /** What the last exchange showed. A failed one starts the probing. */
  observed(reached: boolean): void
  /** Something may have changed (network back, woken from sleep, a stream that broke): probes at once. */
  hint(): void
  onChange(listener: (reachable: boolean) => void): () => void
  stop(): void
}

export interface ReachabilityParts {
  /** One small exchange. Its outcome comes back through `observed`. */
  readonly probe: () => Promise<unknown>
  readonly timers: Timers
  /** Between 0 and 1; many clients must not all come back in the same instant. */
  readonly random: () => number
}

/**
 * Begins as unreachable, with a first probe to be asked for by `hint`. While unreachable it probes after 0.5 s,
 * then twice as long each time up to 15 s, each wait shortened by up to half at random.
 */
export function watchReachability(parts: ReachabilityParts): Reachability {
  const changes = emitter<boolean>()
  let reachable = false
  let wait = FIRST_WAIT
  let probing = false
  let hintedMeanwhile = false
  let cancelProbe: (() => void) | null = null
  let stopped = false

  const scheduleProbe = (): void => {
    if (stopped || reachable || probing || cancelProbe !== null) return
    const delay = wait * (1 - parts.random() / 2)
    wait = Math.min(wait * 2, LONGEST_WAIT)
    cancelProbe = parts.timers.after(delay, () => {
      cancelProbe = null
      probe()
    })
  }

  const probe = (): void => {
    if (stopped) return
    if (probing) {
      hintedMeanwhile = true
      return
    }
    probing = true
    void parts.probe().finally(() => {
      probing = false
      if (hintedMeanwhile) {
        hintedMeanwhile = false
        if (!reachable) return probe()
      }
      scheduleProbe()
    })
  }

  return {
    reachable: () => reachable,
    observed: (reached) => {
      if (stopped) return
      const changed = reached !== reachable
      reachable = reached
      if (reached) {
        wait = FIRST_WAIT
        cancelProbe?.()
        cancelProbe = null
      } else {
        scheduleProbe()
      }
      if (changed) changes.emit(reached)
    },
    hint: () => {
      wait = FIRST_WAIT
      cancelProbe?.()
      cancelProbe = null
      probe()
    },
    onChange: changes.on,
    stop: () => {
      stopped = true
      cancelProbe?.()
      cancelProbe = null
    },
  }
}
