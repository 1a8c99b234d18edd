import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { CHUNK_BYTES } from '../../../backend/domain/media-store.ts'
import type { BackendClient } from '../../helpers/backend.ts'
import { type InsideBackend, openBackend, record } from '../../helpers/backend-inside.ts'

/** Two and a half pieces of sound, as far as the first bytes tell. */
const bytes = Buffer.concat([Buffer.from('ID3'), randomBytes(CHUNK_BYTES * 2.5)])
const id = createHash('sha256').update(bytes).digest('hex')

describe.each(['PGlite', 'PostgreSQL'] as const)('media on %s', (kind) => {
  let backend: InsideBackend
  let supervisor: BackendClient
  let reader: BackendClient

  beforeAll(async () => {
    backend = await openBackend(kind === 'PGlite' ? null : inject('databaseUrl'))
    supervisor = await backend.account({ id: 'boss', role: 'supervisor' })
    reader = await backend.account({ id: 'reader' })
    await supervisor.uploadMedia(bytes, 'application/octet-stream')
    await supervisor.ingest(
      [record('with-sound', { kind: 'episode', media: [{ id, type: 'audio/mpeg' }] })],
      'audio',
    )
  })
  afterAll(() => backend.stop())

  const get = (headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
    reader.request(`/v1/media/${id}`, { headers, method })
  const bytesOf = async (answer: Response): Promise<Buffer> => Buffer.from(await answer.arrayBuffer())

  test('the whole comes back byte for byte, named by its hash, with the type its bytes speak of', async () => {
    const answer = await get()
    expect(answer.status).toBe(200)
    expect(answer.headers.get('etag')).toBe(`"${id}"`)
    expect(answer.headers.get('content-type')).toBe('audio/mpeg')
    expect(answer.headers.get('accept-ranges')).toBe('bytes')
    expect((await bytesOf(answer)).equals(bytes)).toBe(true)
  })

  test.each([
    ['bytes=0-0', 0, 0],
    ['bytes=10-19', 10, 19],
    [`bytes=${CHUNK_BYTES - 5}-${CHUNK_BYTES + 5}`, CHUNK_BYTES - 5, CHUNK_BYTES + 5],
    [`bytes=${CHUNK_BYTES}-`, CHUNK_BYTES, bytes.length - 1],
    [`bytes=5-${bytes.length * 9}`, 5, bytes.length - 1],
    ['bytes=-7', bytes.length - 7, bytes.length - 1],
    [`bytes=-${bytes.length * 2}`, 0, bytes.length - 1],
  ])('%s gives exactly that part', async (range, start, end) => {
    const answer = await get({ range })
    expect(answer.status).toBe(206)
    expect(answer.headers.get('content-range')).toBe(`bytes ${start}-${end}/${bytes.length}`)
    expect((await bytesOf(answer)).equals(bytes.subarray(start, end + 1))).toBe(true)
  })

  test.each([`bytes=${bytes.length}-`, 'bytes=-0', 'bytes=0-1,5-6'])(
    '%s cannot be had: 416',
    async (range) => {
      const answer = await get({ range })
      expect(answer.status).toBe(416)
      expect(answer.headers.get('content-range')).toBe(`bytes */${bytes.length}`)
      expect(await answer.json()).toMatchObject({ error: { code: 'bad_range' } })
    },
  )

  test.each(['bytes=5-2', 'bytes=x-y', 'pages=1-2', 'bytes=', 'bytes=-'])(
    '%s is no range and is ignored',
    async (range) => expect((await get({ range })).status).toBe(200),
  )

  test('what the asker has already is not sent again; a range counts only for the same bytes', async () => {
    expect((await get({ 'if-none-match': `"${id}"` })).status).toBe(304)
    expect((await get({ 'if-none-match': `W/"x", W/"${id}"` })).status).toBe(304)
    expect((await get({ 'if-none-match': '"other"' })).status).toBe(200)
    expect((await get({ range: 'bytes=0-1', 'if-range': `"${id}"` })).status).toBe(206)
    expect((await get({ range: 'bytes=0-1', 'if-range': '"other"' })).status).toBe(200)
  })

  test('HEAD says how long it is and sends nothing', async () => {
    const answer = await get({}, 'HEAD')
    expect([answer.status, answer.headers.get('content-length')]).toEqual([200, String(bytes.length)])
    expect((await bytesOf(answer)).length).toBe(0)
  })

  test('the same bytes are stored once', async () => {
    expect(await supervisor.uploadMedia(bytes, 'x/y')).toMatchObject({ id, bytes: bytes.length })
    const uploads = await backend.database.db.selectFrom('media_uploads').selectAll().execute()
    const media = await backend.database.db.selectFrom('media').selectAll().execute()
    expect(uploads.length).toBe(media.length)
  })

  test('SVG, HTML, text and nothing at all are refused and leave nothing behind', async () => {
    for (const text of [
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      '<!doctype html><p>',
      'plain words',
      '',
    ]) {
      const answer = await supervisor.request('/v1/media', { method: 'POST', body: text })
      expect([415, 422]).toContain(answer.status)
    }
    const chunks = await backend.database.db
      .selectFrom('media_chunks')
      .select('upload_id')
      .distinct()
      .execute()
    const media = await backend.database.db.selectFrom('media').select('id').execute()
    expect(chunks.length).toBe(media.length)
  })

  test('a picture’s size is read from its header', async () => {
    const gif = Buffer.from('R0lGODlhAwACAIAAAP///wAAACwAAAAAAwACAAACAoRRADs=', 'base64')
    expect(await supervisor.uploadMedia(gif, 'image/gif')).toMatchObject({
      type: 'image/gif',
      width: 3,
      height: 2,
    })
  })

  test('media of an item that is not for this person are not there', async () => {
    const other = await backend.account({
      id: `v-${randomUUID()}`,
      role: 'vendor_moderator',
      queueIds: ['text'],
    })
    expect((await other.request(`/v1/media/${id}`)).status).toBe(404)
    expect((await reader.request(`/v1/media/${'0'.repeat(64)}`)).status).toBe(404)
    expect((await reader.request('/v1/media/..%2F..%2Fetc%2Fpasswd')).status).toBe(404)
  })

  test('an upload that breaks off leaves nothing readable, and the next one works', async () => {
    const cut = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new Uint8Array(bytes.subarray(0, CHUNK_BYTES + 10)))
        setTimeout(() => controller.error(new Error('cut')), 50)
      },
    })
    const init = { method: 'POST', body: cut, duplex: 'half' } as const
    await expect(supervisor.request('/v1/media', init)).rejects.toThrow()
    expect(await supervisor.uploadMedia(bytes, 'x/y')).toMatchObject({ id })
  })
})
