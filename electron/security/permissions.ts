import type { Session } from 'electron'

/** Camera, microphone, place, notifications, clipboard reading, full screen, … : none, asked or assumed (S3). */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  // Without a source the request fails; with no handler at all some platforms show a picker.
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
}
