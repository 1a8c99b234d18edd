import { session } from 'electron'
import { denyBadCertificates } from '../security/certificates.ts'
import type { Fetch } from './http-client.ts'

/** Media has sockets of its own: Chromium opens six to one host, and films could take all of them. */
export const GATEWAY_PARTITION = 'teduh-gateway'
export const MEDIA_PARTITION = 'teduh-media'

/**
 * Chromium's network stack (system proxy, system certificates, connections kept alive) in a session of its own that
 * lives in memory: no cache, no cookies, nothing shared with the page, whose session has no network.
 */
export function electronFetch(partition: string): Fetch {
  const own = session.fromPartition(partition, { cache: false })
  denyBadCertificates(own)
  return async (address, init) => await own.fetch(address, init)
}
