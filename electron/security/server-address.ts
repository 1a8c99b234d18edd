/** Chromium resolves `localhost` to this machine by itself, whatever a hosts file or a name server says. */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/**
 * True when a token may travel to this address: `https` anywhere, `http` only inside this machine.
 * Credentials in the address are refused, because addresses are shown and logged; so are a query and a fragment,
 * because paths are put behind the address.
 */
export function isSafeServerAddress(address: string): boolean {
  if (!URL.canParse(address) || /[?#]/.test(address)) return false
  const url = new URL(address)
  if (url.username !== '' || url.password !== '') return false
  if (url.protocol === 'https:') return true
  return url.protocol === 'http:' && LOOPBACK.test(url.hostname)
}
