import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { libreTranslate, type TranslationService } from '../../../../backend/translation/libre-translate.ts'
import { LONGEST_TRANSLATION } from '../../../../shared/contracts/http/translation.ts'
import { json, littleServer } from '../../../helpers/little-server.ts'

const TEXTS = { texts: ['satu', 'dua'], from: 'id', to: 'en' } as const
const at = (address: string, more: Partial<TranslationService> = {}) =>
  libreTranslate({ address, key: null, ...more }, fetch, 5_000)

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(Buffer.from(piece))
  return JSON.parse(Buffer.concat(pieces).toString('utf8'))
}

/** A service that takes whatever comes, and what it was sent. */
async function readyService() {
  const bodies: unknown[] = []
  const server = await littleServer(async (request, response) => {
    bodies.push(await bodyOf(request))
    json(response, { translatedText: ['one', 'two'], detectedLanguage: [] })
  })
  return { server, bodies }
}

describe('a service shaped like LibreTranslate', () => {
  it('is sent the texts and the two languages, and nothing of who asks', async () => {
    const { server, bodies } = await readyService()
    expect(await at(server.url)(TEXTS)).toEqual({ ok: true, value: ['one', 'two'] })
    expect(bodies).toEqual([{ q: ['satu', 'dua'], source: 'id', target: 'en', format: 'text' }])
    expect(server.requests[0]?.line).toBe('POST /translate')
    expect(server.requests[0]?.headers.authorization).toBeUndefined()
    expect(server.requests[0]?.headers.cookie).toBeUndefined()
  })

  it('is sent its key where it has one', async () => {
    const { server, bodies } = await readyService()
    await at(server.url, { key: 'its-key' })(TEXTS)
    expect(bodies).toMatchObject([{ api_key: 'its-key' }])
  })

  it.each([
    ['fil', 'tl'],
    ['zh-Hans', 'zh'],
    ['und', 'auto'],
  ] as const)('calls %s what the service calls it', async (from, code) => {
    const { server, bodies } = await readyService()
    await at(server.url)({ ...TEXTS, from })
    expect(bodies).toMatchObject([{ source: code }])
  })

  it.each([
    ['a broken service', 500, { error: 'down' }, 'translation_failed'],
    ['a key that it does not accept', 403, { error: 'Invalid API key' }, 'translation_failed'],
    ['a refused sign-in is its own and not the reviewer’s', 401, {}, 'translation_failed'],
    ['a language it does not have', 400, { error: 'km is not supported' }, 'translation_language'],
    ['fewer texts than were sent', 200, { translatedText: ['one'] }, 'translation_failed'],
    ['something else', 200, 'hello', 'translation_failed'],
    [
      'more than any translation can be',
      200,
      { translatedText: ['one', 'x'.repeat(LONGEST_TRANSLATION)] },
      'translation_failed',
    ],
  ])('fails in words: %s', async (_what, status, body, code) => {
    const server = await littleServer((_request, response) => json(response, body, status))
    expect(await at(server.url)(TEXTS)).toMatchObject({ ok: false, failure: { code } })
  })

  it('fails in words when nobody answers, and goes nowhere else', async () => {
    expect(await at('http://127.0.0.1:1')(TEXTS)).toMatchObject({ failure: { code: 'translation_failed' } })
    const other = await littleServer((_request, response) => json(response, { translatedText: ['a', 'b'] }))
    const server = await littleServer((_request, response) =>
      response.writeHead(307, { Location: `${other.url}/translate` }).end(),
    )
    expect(await at(server.url)(TEXTS)).toMatchObject({ failure: { code: 'translation_failed' } })
    expect(other.requests).toEqual([])
  })

  it.each([
    ['never begins', () => undefined],
    ['never ends', (write: (piece: string) => void) => write('{"translatedText":["one"')],
  ])('is not waited for when its answer %s', async (_what, answer) => {
    const server = await littleServer((_request, response) =>
      answer((piece) => response.writeHead(200).write(piece)),
    )
    const translate = libreTranslate({ address: server.url, key: null }, fetch, 200)
    expect(await translate(TEXTS)).toMatchObject({ failure: { code: 'translation_failed', retryable: true } })
  })

  it('is not read to the end when that does not come', async () => {
    let written = 0
    const server = await littleServer((_request, response) => {
      const more = (): void => {
        written += 1
        if (!response.destroyed) response.write('x'.repeat(100_000), () => setImmediate(more))
      }
      more()
    })
    expect(await at(server.url)(TEXTS)).toMatchObject({ failure: { code: 'translation_failed' } })
    expect(written).toBeLessThan(200)
  })

  it('says in no failure what it was sent', async () => {
    const server = await littleServer((_request, response) => json(response, { error: 'satu dua' }, 500))
    expect(JSON.stringify(await at(server.url, { key: 'its-key' })(TEXTS))).not.toMatch(/satu|its-key/)
  })
})
