import type { EpochMs } from '../../shared/lib/time.ts'
import { ACTIVE_FOR } from '../../shared/sync/lease-state.ts'
import type { Clock } from './outside.ts'

/** What the keepers must know of the moment: is the backend there, is the reviewer, how long is the grace. */
export interface Situation {
  /** Null until an exchange has shown it: neither online nor offline is assumed. */
  reachable: boolean | null
  graceSeconds: number
  /** The reviewer did something just now. */
  touch(): void
  /** True while the reviewer has done something lately: leases are renewed for nobody else (promise Q1). */
  active(): boolean
}

export function createSituation(clock: Clock, graceSeconds: number): Situation {
  let touchedAt: EpochMs = clock.steady()
  return {
    reachable: null,
    graceSeconds,
    touch: () => {
      touchedAt = clock.steady()
    },
    active: () => clock.steady() - touchedAt < ACTIVE_FOR,
  }
}
