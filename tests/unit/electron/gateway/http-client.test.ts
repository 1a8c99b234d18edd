import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { httpClient, type ServerAddress } from '../../../../electron/gateway/http-client.ts'
import { systemTimers, type Timers } from '../../../../electron/lib/timers.ts'
import { OFFLINE } from '../../../../shared/contracts/ipc/port.ts'
import { json, littleServer } from '../../../helpers/little-server.ts'

const schema = z.strictObject({ answer: z.int() })

function clientFor(
  address: ServerAddress | null,
  timers: Timers = systemTimers,
  token: string | null = 'tok',
) {
  const reached: boolean[] = []
  const client = httpClient({
    fetch: async (url, init) => await fetch(url, init),
    address: () => address,
    token: () => token,
    timers,
    onExchange: (was) => reached.push(was),
  })
  return { client, reached }
}

/** Timers that run out at once. */
const impatient: Timers = {
  after: (_delay, run) => systemTimers.after(30, run),
}

const ask = { method: 'GET', path: '/x', schema } as const

describe('an exchange', () => {
  it('carries token and secret, and gives the parsed value', async () => {
    const server = await littleServer((_request, response) => json(response, { answer: 42 }))
    const { client, reached } = clientFor({ url: server.url, secret: 's3cret' })
    expect(await client.ask(ask)).toEqual({ ok: true, value: { answer: 42 } })
    expect(server.requests[0]?.headers.authorization).toBe('Bearer tok')
    expect(server.requests[0]?.headers['teduh-secret']).toBe('s3cret')
    expect(server.requests[0]?.headers.cookie).toBeUndefined()
    expect(reached).toEqual([true])
  })

  it('carries another token, or none, when that is asked for', async () => {
    const server = await littleServer((_request, response) => json(response, { answer: 1 }))
    const { client } = clientFor({ url: server.url, secret: null })
    await client.ask({ ...ask, token: null })
    await client.ask({ ...ask, token: 'new' })
    expect(server.requests.map((request) => request.headers.authorization)).toEqual([undefined, 'Bearer new'])
  })

  it('is offline when nothing listens, and says so to whoever watches', async () => {
    const server = await littleServer(() => undefined)
    await server.close()
    const { client, reached } = clientFor({ url: server.url, secret: null })
    expect(await client.ask(ask)).toEqual({ ok: false, failure: OFFLINE })
    expect(reached).toEqual([false])
  })

  it('is offline when the connection is dropped before, or in the middle of, the answer', async () => {
    const server = await littleServer((request, response) => {
      if (request.url === '/half') {
        response.writeHead(200, { 'Content-Length': 100 })
        response.write('{"answer"', () => response.destroy())
      } else response.destroy()
    })
    const { client, reached } = clientFor({ url: server.url, secret: null })
    expect(await client.ask(ask)).toEqual({ ok: false, failure: OFFLINE })
    expect(await client.ask({ ...ask, path: '/half' })).toEqual({ ok: false, failure: OFFLINE })
    expect(reached).toEqual([false, false])
  })

  it('times out, also in the middle of the answer', async () => {
    const server = await littleServer((request, response) => {
      if (request.url === '/half') response.writeHead(200).write('{')
    })
    const { client, reached } = clientFor({ url: server.url, secret: null }, impatient)
    for (const path of ['/x', '/half']) {
      const answer = await client.ask({ ...ask, path })
      expect(answer.ok ? null : answer.failure.code).toBe('timed_out')
    }
    expect(reached).toEqual([false, false])
  })

  it('fails without a try while there is no address', async () => {
    const { client, reached } = clientFor(null)
    expect(await client.ask(ask)).toEqual({ ok: false, failure: OFFLINE })
    expect(reached).toEqual([])
  })

  it.each([
    [401, { error: { code: 'token_expired', message: 'x', retryable: false } }, 'unauthorised', false],
    [401, '<html>', 'unauthorised', false],
    [403, { error: { code: 'not_allowed', message: 'x', retryable: false } }, 'not_allowed', false],
    [429, { error: { code: 'slow_down', message: 'x', retryable: true } }, 'slow_down', true],
    [503, { error: { code: 'starting', message: 'x', retryable: true } }, 'starting', true],
    [500, 'boom', 'bad_answer', true],
    [404, 'nothing here', 'bad_answer', false],
    [200, '<html>captive portal</html>', 'bad_answer', true],
    [200, { answer: 'no number' }, 'bad_answer', true],
    [200, { answer: 1, more: true }, 'bad_answer', true],
  ])('turns status %i with %j into %s', async (status, body, code, retryable) => {
    const server = await littleServer((_request, response) =>
      typeof body === 'string' ? response.writeHead(status).end(body) : json(response, body, status),
    )
    const { client, reached } = clientFor({ url: server.url, secret: null })
    const answer = await client.ask(ask)
    expect(answer.ok ? null : [answer.failure.code, answer.failure.retryable]).toEqual([code, retryable])
    expect(reached).toEqual([true])
  })

  it.each([502, 503, 504])('takes a %i of a proxy for not reached', async (status) => {
    const server = await littleServer((_request, response) => response.writeHead(status).end('bad gateway'))
    const { client, reached } = clientFor({ url: server.url, secret: null })
    expect(await client.ask(ask)).toEqual({ ok: false, failure: OFFLINE })
    expect(reached).toEqual([false])
  })

  it.each([
    ['7', 7_000],
    ['0', 0],
    ['Mon, 02 Mar 2026 08:01:30 GMT', 90_000],
    ['Mon, 02 Mar 2026 07:00:00 GMT', 0],
    ['soon', undefined],
    [undefined, undefined],
  ])('hands on the wait that the server asks for: %s', async (asked, retryAfterMs) => {
    for (const status of [429, 503]) {
      const server = await littleServer((_request, response) => {
        response.sendDate = false
        response.setHeader('Date', 'Mon, 02 Mar 2026 08:00:00 GMT')
        if (asked !== undefined) response.setHeader('Retry-After', asked)
        json(response, { error: { code: 'slow_down', message: 'x', retryable: true } }, status)
      })
      const { client } = clientFor({ url: server.url, secret: null })
      const answer = await client.ask(ask)
      expect(answer.ok ? null : answer.failure.detail).toEqual(
        retryAfterMs === undefined ? { status } : { status, retryAfterMs },
      )
    }
  })

  it.each(['жетон', 'two words', 'line\nfeed'])(
    'with a token that no header carries is unauthorised, not offline: %j',
    async (token) => {
      const server = await littleServer((_request, response) => json(response, { answer: 1 }))
      const { client, reached } = clientFor({ url: server.url, secret: null })
      expect(await client.ask({ ...ask, token })).toMatchObject({ failure: { code: 'unauthorised' } })
      expect(server.requests).toEqual([])
      expect(reached).toEqual([])
    },
  )

  it('ends in time also when the fetch goes on after its signal', async () => {
    const deaf = new Response(new ReadableStream({ start: () => undefined }))
    const client = httpClient({
      fetch: async () => deaf,
      address: () => ({ url: 'http://127.0.0.1:9', secret: null }),
      token: () => null,
      timers: impatient,
      onExchange: () => undefined,
    })
    expect(await client.ask(ask)).toMatchObject({ failure: { code: 'timed_out' } })
  })

  it('never follows a redirect with its token', async () => {
    const thief = await littleServer((_request, response) => json(response, { answer: 1 }))
    const server = await littleServer((_request, response) =>
      response.writeHead(307, { Location: `${thief.url}/x` }).end(),
    )
    const { client } = clientFor({ url: server.url, secret: null })
    expect((await client.ask(ask)).ok).toBe(false)
    expect(thief.requests).toEqual([])
  })
})

describe('an open answer', () => {
  it('is read as it comes, and ends when it is called off', async () => {
    const server = await littleServer((_request, response) => {
      response.writeHead(200).write('first')
    })
    const { client, reached } = clientFor({ url: server.url, secret: null })
    const call = new AbortController()
    const opened = await client.open('/x', {}, call.signal)
    if (!opened.ok) throw new Error(opened.failure.code)
    const reader = opened.value.body?.getReader()
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('first')
    call.abort()
    await expect(reader?.read()).rejects.toThrow()
    expect(reached).toEqual([true])
  })

  it('outlives the time in which it had to begin', async () => {
    const server = await littleServer((_request, response) => {
      response.writeHead(200).write('a')
      setTimeout(() => response.end('b'), 90)
    })
    const { client } = clientFor({ url: server.url, secret: null }, impatient)
    const opened = await client.open('/x', {}, new AbortController().signal)
    if (!opened.ok) throw new Error(opened.failure.code)
    expect(await opened.value.text()).toBe('ab')
  })

  it('that is called off by its owner says nothing about the network', async () => {
    const server = await littleServer(() => undefined)
    const { client, reached } = clientFor({ url: server.url, secret: null })
    const call = new AbortController()
    setTimeout(() => call.abort(), 20)
    expect((await client.open('/x', {}, call.signal)).ok).toBe(false)
    expect(reached).toEqual([])
  })
})
