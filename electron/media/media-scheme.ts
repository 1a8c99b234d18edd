import type { Protocol } from 'electron'
import { mediaId } from '../../shared/contracts/http/common.ts'
import { OFFLINE } from '../../shared/contracts/ipc/port.ts'
import type { MediaId } from '../../shared/domain/ids.ts'
import type { Log } from '../lib/log.ts'
import { MEDIA_SCHEME } from '../security/schemes.ts'
import type { MediaLibrary } from './media-library.ts'
import { mediaResponse, refusal } from './media-response.ts'

/**
 * Answers `media://item/<id>`, with ranges.
 *
 * @param library that of the session; null when nobody is signed in
 */
export function serveMedia(protocol: Protocol, library: () => MediaLibrary | null, log: Log): void {
  protocol.handle(MEDIA_SCHEME, async (request) => {
    try {
      return await mediaAnswer(library(), request)
    } catch (error) {
      log.error('media could not be read', { error: String(error) })
      return refusal(500)
    }
  })
}

/** The answer to one request of a player. */
export async function mediaAnswer(
  library: MediaLibrary | null,
  request: Pick<Request, 'method' | 'url' | 'headers'>,
): Promise<Response> {
  const id = requestedMedia(request.url)
  if (library === null || id === null || request.method !== 'GET') return refusal(404)
  const header = request.headers.get('Range')
  const reading = await library.read(id, wanted(header))
  if (reading.ok) return await mediaResponse(reading.value, header)
  return refusal(reading.failure.code === OFFLINE.code || reading.failure.retryable ? 503 : 404)
}

function requestedMedia(address: string): MediaId | null {
  const match = /^media:\/\/item\/([0-9a-f]{64})$/.exec(address)
  const parsed = mediaId.safeParse(match?.[1])
  return parsed.success ? parsed.data : null
}

/** For the backend, which knows the length and answers with what there is. */
function wanted(header: string | null): { start: number; end: number | null } {
  const match = /^bytes=(\d+)-(\d*)$/.exec(header?.trim() ?? '')
  if (match === null) return { start: 0, end: null }
  return { start: Number(match[1]), end: match[2] === '' || match[2] === undefined ? null : Number(match[2]) }
}
