import { z } from 'zod'
import { mediaId } from '../../../shared/contracts/http/common.ts'
import { mediaReference } from '../../../shared/contracts/http/item.ts'
import { parseByteRange } from '../../domain/byte-range.ts'
import { MEDIA_LIMIT_BYTES, readMedia, type StoredMedia, storeMedia } from '../../domain/media-store.ts'
import { visibleMedia } from '../../domain/visible.ts'
import { Refusal } from '../../refusal.ts'
import { route } from '../route.ts'

export const getMedia = route({
  name: 'media.get',
  method: 'get',
  path: '/v1/media/{id}',
  summary: 'The bytes of a medium, whole or a range; its ETag is its SHA-256',
  params: { schema: z.strictObject({ id: mediaId }), unknown: 'unknown_media' },
  answer: null,
  handle: async ({ services, reviewer, params, request }) => {
    const media = await visibleMedia(services.database.db, reviewer, params.id)
    if (media === null) throw new Refusal(404, 'unknown_media', 'there is no such medium for you')
    const tag = `"${media.id}"`
    const common = {
      ETag: tag,
      'Accept-Ranges': 'bytes',
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
    }
    if (matches(request.headers.get('if-none-match'), tag)) {
      return new Response(null, { status: 304, headers: common })
    }
    const range = parseByteRange(rangeHeader(request, tag), media.bytes)
    if (range.type === 'unsatisfiable') return unsatisfiable(media)
    const { start, end } = range.type === 'part' ? range : { start: 0, end: media.bytes - 1 }
    const headers = new Headers({
      ...common,
      'Content-Type': media.type,
      'Content-Length': String(end - start + 1),
    })
    if (range.type === 'part') headers.set('Content-Range', `bytes ${start}-${end}/${media.bytes}`)
    const body =
      request.method === 'HEAD' ? null : toStream(readMedia(services.database.db, media, start, end))
    return new Response(body, { status: range.type === 'part' ? 206 : 200, headers })
  },
})

/** A range counts only for the very bytes that the asker has the rest of. */
function rangeHeader(request: Request, tag: string): string | undefined {
  const condition = request.headers.get('if-range')
  if (condition !== null && condition !== tag) return undefined
  return request.headers.get('range') ?? undefined
}

function matches(header: string | null, tag: string): boolean {
  if (header === null) return false
  const tags = header.split(',').map((one) => one.trim().replace(/^W\//, ''))
  return tags.includes(tag) || tags.includes('*')
}

function unsatisfiable({ bytes }: StoredMedia): Response {
  const error = { code: 'bad_range', message: 'no such range', retryable: false, detail: { bytes } }
  return Response.json({ error }, { status: 416, headers: { 'Content-Range': `bytes */${bytes}` } })
}

function toStream(pieces: AsyncGenerator<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done === true) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}

async function* noBytes(): AsyncGenerator<Uint8Array> {}

export const addMedia = route({
  name: 'media.add',
  method: 'post',
  path: '/v1/media',
  summary: 'Stores a medium: its bytes are the body, its type is what they say it is',
  answer: mediaReference,
  handle: ({ services, request }) => {
    if (Number(request.headers.get('content-length') ?? 0) > MEDIA_LIMIT_BYTES) {
      throw new Refusal(413, 'too_large', 'the medium is too large', { limitBytes: MEDIA_LIMIT_BYTES })
    }
    return storeMedia(services.database, services.newId, request.body ?? noBytes())
  },
})
