import type { WebContents } from 'electron'
import type { Log } from '../lib/log.ts'
import { mayOpenOutside } from './external-links.ts'

/** No page opens a window; a listed address goes to the person's browser instead (promise S3). */
export function denyNewWindows(
  contents: WebContents,
  openOutside: (address: string) => Promise<void>,
  log: Log,
): void {
  contents.setWindowOpenHandler(({ url }) => {
    if (mayOpenOutside(url)) {
      openOutside(url).catch((error: unknown) => log.warn('no browser opened', { error: String(error) }))
    } else {
      log.warn('new window refused')
    }
    return { action: 'deny' }
  })
}
