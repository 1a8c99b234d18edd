import { readFileSync } from 'node:fs'
import type { ElectronApplication } from '@playwright/test'

/**
 * How long the page's main thread has been ready to run without getting a processor, in milliseconds since its
 * start: what other work on the machine has added to its tasks. Zero where the system does not tell (not Linux).
 */
export async function processorWait(app: ElectronApplication): Promise<number> {
  const pid = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  )
  try {
    // Nanoseconds on a processor, nanoseconds waiting for one, times it got one.
    const [, waited = '0'] = readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')
    return Number(waited) / 1e6
  } catch {
    return 0
  }
}
