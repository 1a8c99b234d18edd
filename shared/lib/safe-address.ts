/** The parts of a parsed address that decide; a `URL` has them. */
export interface AddressParts {
  readonly href: string
  readonly protocol: string
  readonly hostname: string
  readonly username: string
  readonly password: string
}

/** `localhost` is resolved to this machine whatever a hosts file or a name server says, by Chromium at least. */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/**
 * True when secrets and content may travel to this address: `https` anywhere, `http` only inside this machine.
 * Credentials in the address are refused, because addresses are shown and logged; so are a query and a fragment,
 * because paths are put behind the address.
 */
export function isSafeAddress({ href, protocol, hostname, username, password }: AddressParts): boolean {
  if (/[?#]/.test(href) || username !== '' || password !== '') return false
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname))
}
