import type { BrowserWindow } from 'electron'
import { MINUTE } from '../../shared/lib/time.ts'
import type { Log } from '../lib/log.ts'

/**
 * A page that died (memory, a broken driver) is loaded again: its decisions are on disk, so nothing is lost.
 * Twice within a minute it stays down, or a hostile item could keep the machine busy for ever.
 */
export function reloadAfterCrash(window: BrowserWindow, now: () => number, log: Log): void {
  let last = Number.NEGATIVE_INFINITY
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return
    log.error('the page ended', { reason: details.reason, exitCode: details.exitCode })
    if (now() - last < MINUTE) return
    last = now()
    window.webContents.reload()
  })
}
