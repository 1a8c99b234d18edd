import { extname, resolve, sep } from 'node:path'
import { APP_ORIGIN } from './schemes.ts'

/** Everything that a build of the page consists of. What is not here is not served. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.wasm': 'application/wasm',
}

export interface ServedFile {
  readonly path: string
  readonly type: string
}

/**
 * The file that an address of `app://teduh/` stands for, or null when it stands for none.
 *
 * @param folder absolute path of the built page; nothing outside it is ever named
 */
export function servedFile(folder: string, address: string): ServedFile | null {
  let path: string
  try {
    const url = new URL(address)
    if (`${url.protocol}//${url.host}` !== APP_ORIGIN) return null
    path = decodeURIComponent(url.pathname)
  } catch {
    return null
  }
  // Backslashes and drive letters mean a path on Windows; a NUL ends it early in C.
  if (/[\\\0:]/.test(path)) return null
  const type = TYPES[extname(path).toLowerCase()]
  const root = resolve(folder)
  const file = resolve(root, `.${path}`)
  if (type === undefined || !file.startsWith(root + sep)) return null
  return { path: file, type }
}
