import type { Session } from 'electron'

/** What Chromium's own check says, also where a command-line switch or a person would say otherwise. */
const USE_CHROMIUMS_RESULT = -3
const REFUSED = -2

/** A connection whose certificate is not valid fails: there is no way to go on. */
export function denyBadCertificates(session: Session): void {
  session.setCertificateVerifyProc((request, answer) => {
    answer(request.errorCode === 0 ? USE_CHROMIUMS_RESULT : REFUSED)
  })
}
