import { APP_ORIGIN, APP_PAGE } from './schemes.ts'

/** Where our page comes from: the one origin whose messages are heard and the one address that may be opened. */
export interface OwnPage {
  readonly origin: string
  readonly address: string
}

/**
 * @param developmentServer address of the development server; only ever given by an unpackaged app
 */
export function ownPage(developmentServer: string | null): OwnPage {
  if (developmentServer === null) return { origin: APP_ORIGIN, address: APP_PAGE }
  const url = new URL(developmentServer)
  return { origin: url.origin, address: url.href }
}

/** True for our page itself, whatever its fragment. */
export function isOwnAddress(page: OwnPage, address: string): boolean {
  return address.split('#', 1)[0] === page.address
}
