import type { Bytes } from '../lib/bytes.ts'
import type { MediaReading } from './media-library.ts'
import { type ByteRange, requestedRange } from './range.ts'
import { rangeStream } from './range-stream.ts'

/**
 * Needed by a page with an embedder policy, and by its limiter: nobody but our own page reaches this scheme. Never
 * stored by Chromium; played as the stored type or not at all.
 */
const HEADERS: Readonly<Record<string, string>> = {
  'Accept-Ranges': 'bytes',
  'Access-Control-Allow-Origin': '*',
  'Cache-Control': 'no-store',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
}

const PLAYABLE = /^(audio|video)\/[a-z0-9.+-]+$/

/** What the player gets. @param header its `Range` header */
export async function mediaResponse(reading: MediaReading, header: string | null): Promise<Response> {
  switch (reading.from) {
    case 'disk': {
      const { file, discard } = reading
      const range = PLAYABLE.test(file.about.type) ? requestedRange(header, file.about.total) : 'refused'
      if (typeof range === 'string' && range !== 'whole') await file.close()
      return answer(file.about.type, file.about.total, range, (part) => rangeStream(file, part, discard))
    }
    case 'memory': {
      const { type, bytes } = reading.media
      const range = PLAYABLE.test(type) ? requestedRange(header, bytes.length) : 'refused'
      return answer(type, bytes.length, range, (part) => bytes.slice(part.start, part.end + 1))
    }
    case 'backend': {
      const { about, start, end, body } = reading.incoming
      if (!PLAYABLE.test(about.type)) {
        await body.cancel()
        return refusal(415)
      }
      const whole = start === 0 && end === about.total - 1
      return answer(about.type, about.total, whole && header === null ? 'whole' : { start, end }, () => body)
    }
  }
}

/** An answer without a body. */
export function refusal(status: number, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, { status, headers: { ...HEADERS, ...headers } })
}

function answer(
  type: string,
  total: number,
  range: ByteRange | 'whole' | 'unsatisfiable' | 'refused',
  body: (part: ByteRange) => ReadableStream<Uint8Array> | Bytes,
): Response {
  if (range === 'refused') return refusal(415)
  if (range === 'unsatisfiable') return refusal(416, { 'Content-Range': `bytes */${total}` })
  const part = range === 'whole' ? { start: 0, end: total - 1 } : range
  const headers = { ...HEADERS, 'Content-Type': type, 'Content-Length': String(part.end - part.start + 1) }
  if (range === 'whole') return new Response(body(part), { status: 200, headers })
  const described = { ...headers, 'Content-Range': `bytes ${part.start}-${part.end}/${total}` }
  return new Response(body(part), { status: 206, headers: described })
}
