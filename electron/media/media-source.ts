import type { MediaId } from '../../shared/domain/ids.ts'
import { failed, type Result, success } from '../../shared/lib/failure.ts'
import { type DurationMs, SECOND } from '../../shared/lib/time.ts'
import { BAD_ANSWER } from '../gateway/answer-failure.ts'
import { guardedBody } from '../gateway/guarded-body.ts'
import type { HttpClient } from '../gateway/http-client.ts'
import type { Timers } from '../lib/timers.ts'
import type { MediaAbout } from './media-file.ts'

/** Bytes of a piece of media on their way from the backend. */
export interface Incoming {
  readonly about: MediaAbout
  /** Place of the first byte: what was asked for, or 0 when the backend sends the whole again. */
  readonly start: number
  /** Place of the last byte. */
  readonly end: number
  readonly body: ReadableStream<Uint8Array>
}

export interface MediaSource {
  /**
   * @param range bytes wanted: from `start`, to `end` or to the very end
   */
  fetch(
    id: MediaId,
    range: { start: number; end: number | null },
    signal: AbortSignal,
  ): Promise<Result<Incoming>>
}

/** A line so slow that nothing comes for half a minute is no line. */
const SILENCE: DurationMs = 30 * SECOND

const CONTENT_RANGE = /^bytes (\d+)-(\d+)\/(\d+)$/

/**
 * Media from the backend. Its id is its SHA-256 and its strong ETag, so `If-Range` never mixes two versions. The bodies
 * end when they are called off and when they stall.
 */
export function mediaSource(http: Pick<HttpClient, 'open'>, timers: Timers): MediaSource {
  return {
    fetch: async (id, { start, end }, signal) => {
      const ranged = start > 0 || end !== null
      const headers = ranged ? { Range: `bytes=${start}-${end ?? ''}`, 'If-Range': `"${id}"` } : {}
      const opened = await http.open(`/v1/media/${id}`, headers, signal)
      if (!opened.ok) return opened
      const incoming = described(opened.value)
      if (incoming === null || (incoming.start !== 0 && incoming.start !== start)) {
        await opened.value.body?.cancel()
        return failed(BAD_ANSWER)
      }
      const body = guardedBody(incoming.body, { signal, timers, silence: SILENCE })
      return success({ ...incoming, body })
    },
  }
}

function described(response: Response): Incoming | null {
  const type = (response.headers.get('Content-Type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
  const { body } = response
  if (type === '' || type.length > 100 || body === null) return null
  if (response.status === 206) {
    const match = CONTENT_RANGE.exec(response.headers.get('Content-Range') ?? '')
    if (match === null) return null
    const [start, end, total] = match.slice(1).map(Number)
    if (start === undefined || end === undefined || total === undefined || end < start || end >= total)
      return null
    return { about: { type, total }, start, end, body }
  }
  const length = response.headers.get('Content-Length')
  if (response.status !== 200 || length === null || !/^\d+$/.test(length)) return null
  const total = Number(length)
  return { about: { type, total }, start: 0, end: total - 1, body }
}
