import { readFileSync } from 'node:fs'
import type { InMain } from './in-main.ts'

/**
 * How long the page's main thread has been ready to run without getting a processor, in milliseconds since its
 * start: what other work on the machine has added to its tasks. Zero where the system does not tell (not Linux).
 */
export async function processorWait(inMain: InMain): Promise<number> {
  const pid = await inMain(async ({ BrowserWindow }) =>
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
