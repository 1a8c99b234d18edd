import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { translator } from '../../../../electron/gateway/translator.ts'
import { systemTimers } from '../../../../electron/lib/timers.ts'
import type { LineInput } from '../../../../shared/contracts/ipc/port.ts'
import { json, littleServer } from '../support/little-server.ts'

const INPUT: LineInput<'translate'> = { texts: ['satu', 'dua'], from: 'id', to: 'en' }
const at = (address: string | null) =>
  translator({ fetch: (url, init) => fetch(url, init), address, timers: systemTimers })

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(Buffer.from(piece))
  return JSON.parse(Buffer.concat(pieces).toString('utf8'))
}

describe('a translation', () => {
  it('is off without an address: nothing is sent anywhere', async () => {
    const send = async (): Promise<never> => {
      throw new Error('sent')
    }
    const translate = translator({ fetch: send, address: null, timers: systemTimers })
    expect(await translate(INPUT)).toMatchObject({ failure: { code: 'translation_off' } })
  })

  it('sends the texts and the two languages, and no token', async () => {
    const bodies: unknown[] = []
    const server = await littleServer(async (request, response) => {
      bodies.push(await bodyOf(request))
      json(response, { translatedText: ['one', 'two'], detectedLanguage: [] })
    })
    expect(await at(server.url)(INPUT)).toEqual({ ok: true, value: { texts: ['one', 'two'] } })
    expect(bodies).toEqual([{ q: ['satu', 'dua'], source: 'id', target: 'en', format: 'text' }])
    expect(server.requests[0]?.line).toBe('POST /translate')
    expect(server.requests[0]?.headers.authorization).toBeUndefined()
  })

  it.each([
    ['fil', 'tl'],
    ['zh-Hans', 'zh'],
    ['und', 'auto'],
  ] as const)('calls %s what the service calls it', async (from, code) => {
    const bodies: unknown[] = []
    const server = await littleServer(async (request, response) => {
      bodies.push(await bodyOf(request))
      json(response, { translatedText: ['one', 'two'] })
    })
    await at(server.url)({ ...INPUT, from })
    expect(bodies).toMatchObject([{ source: code }])
  })

  it.each([
    ['a broken service', 500, { error: 'down' }, 'translation_failed'],
    ['a language it does not have', 400, { error: 'km is not supported' }, 'translation_language'],
    ['fewer texts than were sent', 200, { translatedText: ['one'] }, 'translation_failed'],
    ['something else', 200, 'hello', 'translation_failed'],
  ])('fails in words: %s', async (_what, status, body, code) => {
    const server = await littleServer((_request, response) => json(response, body, status))
    expect(await at(server.url)(INPUT)).toMatchObject({ ok: false, failure: { code } })
  })

  it('fails in words when nobody answers, and goes nowhere else', async () => {
    expect(await at('http://127.0.0.1:1')(INPUT)).toMatchObject({ failure: { code: 'translation_failed' } })
    const other = await littleServer((_request, response) => json(response, { translatedText: ['a', 'b'] }))
    const server = await littleServer((_request, response) =>
      response.writeHead(307, { Location: `${other.url}/translate` }).end(),
    )
    expect(await at(server.url)(INPUT)).toMatchObject({ failure: { code: 'translation_failed' } })
    expect(other.requests).toEqual([])
  })
})
