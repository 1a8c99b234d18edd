import type { BrowserWindow } from 'electron'
import type { DurationMs } from '../../shared/lib/time.ts'

/** How long the worker is given to release leases and send what may be sent; and then main a little more. */
export const FINISH_WITHIN: DurationMs = 2_000
const WAIT_AT_MOST: DurationMs = 2_500

/**
 * Lets the worker finish before its window goes. Whatever it does, the window is gone after 2.5 s: a decision that
 * was not sent is on disk and goes out at the next start.
 *
 * @param finish asks the worker; resolves when it is done, or at once when there is none
 */
export function finishBeforeClosing(
  window: BrowserWindow,
  finish: (withinMs: DurationMs) => Promise<void>,
): void {
  let finishing = false
  window.on('close', (event) => {
    event.preventDefault()
    if (finishing) return
    finishing = true
    // To the person it is closed; only the sending goes on.
    window.hide()
    const giveUp = new Promise<void>((resolve) => {
      setTimeout(resolve, WAIT_AT_MOST)
    })
    void Promise.race([finish(FINISH_WITHIN), giveUp]).finally(() => window.destroy())
  })
}
