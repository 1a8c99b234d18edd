import type { Session } from 'electron'
import type { Log } from '../lib/log.ts'
import type { OwnPage } from './own-page.ts'

/** A port where nothing listens: what slips past the filter (preconnects, WebRTC) goes here and dies. */
const NOWHERE = 'http://127.0.0.1:1'

const OWN_SCHEMES = new Set(['app:', 'media:', 'devtools:', 'data:', 'blob:'])

/**
 * The page has no network (promise S1). The Content-Security-Policy says so first; this holds if a policy were
 * ever missing: the page's whole session refuses every other scheme, and has a dead end for a proxy.
 * Main's own requests use sessions of their own (see the gateway).
 */
export async function denyPageNetwork(session: Session, page: OwnPage, log: Log): Promise<void> {
  session.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !mayLoad(page, details.url)
    if (cancel) log.warn('a request of the page was refused', { resource: details.resourceType })
    answer({ cancel })
  })
  if (isDevelopment(page)) return
  await session.setProxy({ mode: 'fixed_servers', proxyRules: NOWHERE, proxyBypassRules: '<-loopback>' })
}

/** True for our own schemes and, under the development server, for that server. */
export function mayLoad(page: OwnPage, address: string): boolean {
  const url = new URL(address)
  if (OWN_SCHEMES.has(url.protocol)) return true
  return isDevelopment(page) && url.host === new URL(page.address).host
}

function isDevelopment(page: OwnPage): boolean {
  return new URL(page.address).protocol !== 'app:'
}
