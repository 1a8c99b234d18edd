import type { DurationMs, EpochMs } from '../../shared/lib/time.ts'
import type { Clock } from './outside.ts'

/** The server's clock as well as it is known here, from the last exchange that told it. */
export interface ServerTime {
  note(serverTime: string): void
  now(): EpochMs
  /** False until the server has told its time in this run. */
  known(): boolean
  /** Server clock minus this machine's, as this machine's stands now: 0 while unknown. */
  offset(): DurationMs
}

export function createServerTime(clock: Clock, changed: () => void): ServerTime {
  let ahead: DurationMs | null = null
  const now = () => (ahead === null ? clock.wall() : clock.steady() + ahead)
  return {
    note: (serverTime) => {
      const told = Date.parse(serverTime)
      if (Number.isNaN(told)) return
      ahead = told - clock.steady()
      changed()
    },
    now,
    known: () => ahead !== null,
    offset: () => (ahead === null ? 0 : now() - clock.wall()),
  }
}
