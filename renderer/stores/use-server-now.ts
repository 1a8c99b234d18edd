import type { EpochMs } from '../../shared/lib/time.ts'
import { useClock } from '../lib/ticker.ts'
import { useSyncStatus } from './services.ts'

/** The server's time, renewed each second: leases and deadlines go by it. */
export function useServerNow(): EpochMs {
  return useServerClock((now) => now)
}

/** What is read off it; see `useClock`. */
export function useServerClock<Reading extends string | number>(read: (now: EpochMs) => Reading): Reading {
  const offset = useSyncStatus((status) => status.clockOffsetMs)
  return useClock((now) => read(now + offset))
}
