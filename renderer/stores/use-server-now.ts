import type { EpochMs } from '../../shared/lib/time.ts'
import { useNow } from '../lib/ticker.ts'
import { useSyncStatus } from './services.ts'

/** The server's time, renewed each second: leases and deadlines go by it. */
export function useServerNow(): EpochMs {
  const offset = useSyncStatus((status) => status.clockOffsetMs)
  return useNow() + offset
}
