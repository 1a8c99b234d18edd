/**
 * What the page may load, by directive (promise S2). Nothing at all unless it is named here, and never the
 * network: `connect-src` is none because every request goes through main.
 *
 * Styles come from files only. React, radix and sonner set styles through the CSSOM, which needs no permission.
 */
const DIRECTIVES: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'worker-src': ["'self'"],
  'style-src': ["'self'"],
  'font-src': ["'self'"],
  'img-src': ["'self'"],
  'media-src': ['media:'],
  'connect-src': ["'none'"],
  'frame-src': ["'none'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
}

/**
 * The sync worker's own: its language detector is WebAssembly, which stands in its script as a `data:` address and
 * is read by `fetch`. Neither is script of the page, and neither is a network.
 */
const OF_THE_WORKER: typeof DIRECTIVES = {
  ...DIRECTIVES,
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'connect-src': ['data:'],
}

/** The value of the `Content-Security-Policy` header. A colon after a name would silently void that directive. */
export const CONTENT_SECURITY_POLICY = written(DIRECTIVES)
export const WORKER_SECURITY_POLICY = written(OF_THE_WORKER)

function written(directives: typeof DIRECTIVES): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ')
}
