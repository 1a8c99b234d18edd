import type { Session, WebContents } from 'electron'
import type { Log } from '../lib/log.ts'
import { denyBadCertificates } from './certificates.ts'
import { denyDevices } from './devices.ts'
import { denyDownloads } from './downloads.ts'
import { denyNavigation } from './navigation.ts'
import { denyNewWindows } from './new-windows.ts'
import type { OwnPage } from './own-page.ts'
import { denyPageNetwork } from './page-network.ts'
import { denyPermissions } from './permissions.ts'
import { denyWebviews } from './webviews.ts'

/** Every rule for the page's session, before the page is loaded. */
export async function secureSession(session: Session, page: OwnPage, log: Log): Promise<void> {
  denyPermissions(session)
  denyDevices(session)
  denyDownloads(session)
  denyBadCertificates(session)
  session.setSpellCheckerEnabled(false)
  await denyPageNetwork(session, page, log)
}

/** Every rule for what shows a page: applied to all that are ever made, whoever makes them. */
export function secureContents(
  contents: WebContents,
  page: OwnPage,
  openOutside: (address: string) => Promise<void>,
  log: Log,
): void {
  denyNavigation(contents, page, log)
  denyNewWindows(contents, openOutside, log)
  denyWebviews(contents)
  // The page's WebRTC may use the session's proxy and nothing else, and that proxy leads nowhere.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
