import type { WebContents } from 'electron'
import type { Log } from '../lib/log.ts'
import { isOwnAddress, type OwnPage } from './own-page.ts'

/** A window shows our page and can only load it again; frames inside it go nowhere (promise S3). */
export function denyNavigation(contents: WebContents, page: OwnPage, log: Log): void {
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame && isOwnAddress(page, event.url)) return
    event.preventDefault()
    log.warn('navigation refused')
  })
  contents.on('will-redirect', (event) => {
    event.preventDefault()
    log.warn('redirect refused')
  })
}
