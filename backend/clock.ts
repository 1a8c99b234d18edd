import { type RawBuilder, sql } from 'kysely'
import type { DurationMs } from '../shared/lib/time.ts'

/**
 * The time by which leases run: the database's, so that several backend processes agree (promise P4).
 * It stands still within a transaction.
 */
export interface ServerClock {
  readonly now: RawBuilder<Date>
}

export const databaseClock: ServerClock = { now: sql<Date>`now()` }

/** For fault plans only: a clock that goes wrong by what `skew` says at the moment. */
export function skewedClock(skew: () => DurationMs): ServerClock {
  return {
    get now() {
      return sql<Date>`(now() + ${skew()}::double precision * interval '1 millisecond')`
    },
  }
}
