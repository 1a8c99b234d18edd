import type { CustomScheme } from 'electron'

/** Scheme and host of the page: what its origin is compared with. */
export const APP_SCHEME = 'app'
export const APP_ORIGIN = 'app://teduh'
export const APP_PAGE = 'app://teduh/index.html'
export const MEDIA_SCHEME = 'media'

/**
 * Both schemes, in one list because Electron takes only one call, before `ready`.
 *
 * `app` is standard and secure, or IndexedDB, `navigator.keyboard` and WebCrypto are off.
 * `media` has no `fetch`: an `<audio>` or `<video>` element plays it, no script reads its bytes. It has CORS, or the
 * page's limiter would be given silence.
 */
export const SCHEMES: CustomScheme[] = [
  {
    scheme: APP_SCHEME,
    privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
  },
  { scheme: MEDIA_SCHEME, privileges: { standard: true, secure: true, stream: true, corsEnabled: true } },
]
