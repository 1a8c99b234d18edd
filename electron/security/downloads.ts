import type { Session } from 'electron'

/** The page saves nothing to disk by itself. */
export function denyDownloads(session: Session): void {
  session.on('will-download', (event) => event.preventDefault())
}
