import { readFile } from 'node:fs/promises'
import type { Protocol } from 'electron'
import { headersFor, RESPONSE_HEADERS } from './response-headers.ts'
import { APP_SCHEME } from './schemes.ts'
import { servedFile } from './served-file.ts'

/**
 * Serves the built page, and nothing else, at `app://teduh/`.
 *
 * @param folder absolute path of the built page (inside the archive of a package, too)
 */
export function serveApp(protocol: Protocol, folder: string): void {
  protocol.handle(APP_SCHEME, async (request) => await answer(folder, request))
}

async function answer(folder: string, request: Request): Promise<Response> {
  const file = request.method === 'GET' ? servedFile(folder, request.url) : null
  if (file === null) return refused()
  try {
    const body = await readFile(file.path)
    return new Response(new Uint8Array(body), {
      headers: { ...headersFor(file.path), 'Content-Type': file.type },
    })
  } catch {
    return refused()
  }
}

function refused(): Response {
  return new Response('not found', {
    status: 404,
    headers: { ...RESPONSE_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' },
  })
}
