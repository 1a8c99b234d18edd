import { isSafeAddress } from '../../shared/lib/safe-address.ts'

/** True when a token may travel to this address. */
export function isSafeServerAddress(address: string): boolean {
  return URL.canParse(address) && isSafeAddress(new URL(address))
}
