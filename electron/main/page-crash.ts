import type { MessageBoxOptions, RenderProcessGoneDetails } from 'electron'
import { MINUTE } from '../../shared/lib/time.ts'
import type { Log } from '../lib/log.ts'
import type { MenuLabels } from './menu-labels.ts'

type Gone = (event: unknown, details: Pick<RenderProcessGoneDetails, 'reason' | 'exitCode'>) => void

/** What is needed of a `BrowserWindow`. */
export interface CrashingWindow {
  readonly webContents: {
    on(event: 'render-process-gone', hear: Gone): unknown
    reload(): void
  }
  isDestroyed(): boolean
}

export interface PageCrashParts {
  readonly now: () => number
  readonly labels: () => Pick<MenuLabels, 'crashed' | 'crashedDetail' | 'startAgain' | 'quit'>
  /** A message of the system's, since there is no page to show one. @returns which button was pressed */
  readonly ask: (options: MessageBoxOptions) => Promise<{ readonly response: number }>
  readonly quit: () => void
  readonly log: Log
}

const START_AGAIN = 0

/**
 * A page that died (memory, a broken driver) is loaded again: its decisions are on disk, so nothing is lost.
 * Twice within a minute it stays down until somebody says otherwise, or a hostile item could keep the machine busy for
 * ever.
 */
export function reloadAfterCrash(window: CrashingWindow, parts: PageCrashParts): void {
  const { now, log } = parts
  let last = Number.NEGATIVE_INFINITY

  const reload = (): void => {
    last = now()
    if (!window.isDestroyed()) window.webContents.reload()
  }

  const askFirst = async (): Promise<void> => {
    const labels = parts.labels()
    const { response } = await parts.ask({
      type: 'error',
      message: labels.crashed,
      detail: labels.crashedDetail,
      buttons: [labels.startAgain, labels.quit],
      defaultId: START_AGAIN,
      cancelId: START_AGAIN,
      noLink: true,
    })
    if (response === START_AGAIN) reload()
    else parts.quit()
  }

  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return
    log.error('the page ended', { reason: details.reason, exitCode: details.exitCode })
    if (now() - last >= MINUTE) return reload()
    askFirst().catch((error: unknown) => {
      log.error('the end of the page could not be told', { error: String(error) })
    })
  })
}
