import { net, type PowerMonitor } from 'electron'
import { type DurationMs, SECOND } from '../../shared/lib/time.ts'

/** Electron tells of no change of network; asking is a memory read. */
const LOOK_EVERY: DurationMs = 2 * SECOND

/** Calls `hint` when the machine wakes up or finds a network again: then the backend is probed at once. */
export function watchHints(power: PowerMonitor, hint: () => void): void {
  let online = net.isOnline()
  power.on('resume', hint)
  power.on('unlock-screen', hint)
  const timer = setInterval(() => {
    const now = net.isOnline()
    if (now !== online) hint()
    online = now
  }, LOOK_EVERY)
  timer.unref()
}
