/** Hosts of help and policy pages that may be opened in the person's browser. None for now. */
export const EXTERNAL_HOSTS: readonly string[] = []

/** True for an `https` address of a listed host without credentials or a port of its own. */
export function mayOpenOutside(address: string, hosts: readonly string[] = EXTERNAL_HOSTS): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  return (
    url.protocol === 'https:' &&
    hosts.includes(url.hostname) &&
    url.port === '' &&
    url.username === '' &&
    url.password === ''
  )
}
