import type { DurationMs, EpochMs } from '../../shared/lib/time.ts'

/** Time and ids come from here, so that tests can give their own. */
export interface Clock {
  /** This machine's clock. */
  readonly now: () => EpochMs
  /** Never goes back; for lengths. */
  readonly monotonic: () => DurationMs
}
