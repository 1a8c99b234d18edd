import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allRoutes } from '../../../backend/api/all-routes.ts'
import { errorBody } from '../../../shared/contracts/http/common.ts'
import type { BackendClient } from '../../helpers/backend.ts'
import { type InsideBackend, openBackend, record } from '../../helpers/backend-inside.ts'

let backend: InsideBackend
let supervisor: BackendClient
beforeAll(async () => {
  backend = await openBackend(null)
  supervisor = await backend.account({ id: 'boss', role: 'supervisor' })
})
afterAll(() => backend.stop())

const json = { 'content-type': 'application/json' }
async function refusal(path: string, init: RequestInit = {}): Promise<[number, string]> {
  const answer = await supervisor.request(path, init)
  return [answer.status, errorBody.parse(await answer.json()).error.code]
}

describe('every error has the same shape and a code', () => {
  test.each([
    ['/nowhere', {}, 404, 'not_found'],
    ['/v1/me', { method: 'DELETE' }, 405, 'method_not_allowed'],
    ['/v1/leases/claim', {}, 405, 'method_not_allowed'],
    ['/v1/leases/claim', { method: 'POST', headers: json, body: '{' }, 400, 'bad_json'],
    ['/v1/leases/claim', { method: 'POST', headers: json }, 400, 'bad_json'],
    [
      '/v1/leases/claim',
      { method: 'POST', headers: json, body: new Uint8Array([0x22, 0xff, 0x22]) },
      400,
      'bad_json',
    ],
    ['/v1/leases/claim', { method: 'POST', body: '{}' }, 415, 'wrong_content_type'],
    [
      '/v1/leases/claim',
      { method: 'POST', headers: json, body: '{"queueIds":["text"],"languages":[],"count":1,"x":1}' },
      422,
      'invalid',
    ],
    [
      '/v1/leases/claim',
      { method: 'POST', headers: json, body: '{"queueIds":["nowhere"],"languages":[],"count":1}' },
      404,
      'unknown_queue',
    ],
    [
      '/v1/items',
      { method: 'POST', headers: json, body: '{"items":[{}],"queueId":"nowhere"}' },
      404,
      'unknown_queue',
    ],
    ['/v1/items/nothing', {}, 404, 'unknown_item'],
    ['/v1/items/%00', {}, 404, 'unknown_item'],
    ['/v1/media/zz', {}, 404, 'unknown_media'],
    ['/v1/decisions?limit=0', {}, 400, 'bad_query'],
    ['/v1/decisions?x=1', {}, 400, 'bad_query'],
    ['/v1/policies?since=-1', {}, 400, 'bad_cursor'],
  ] as const)('%s %j → %i %s', async (path, init, status, code) => {
    expect(await refusal(path, init)).toEqual([status, code])
  })

  test('more than 10 MB is refused without being read to its end, announced or not', async () => {
    const url = new URL('/v1/items', backend.url)
    const token = await supervisor.token()
    for (const announced of [true, false]) {
      const answer = await new Promise<{ status: number | undefined; sent: number }>((resolve, reject) => {
        let sent = 0
        const headers = {
          ...json,
          authorization: `Bearer ${token}`,
          ...(announced ? { 'content-length': 500_000_000 } : {}),
        }
        const call = request(url, { method: 'POST', headers }, (response) => {
          response.resume()
          resolve({ status: response.statusCode, sent })
          call.destroy()
        })
        call.on('error', (error) => reject(error))
        const piece = Buffer.alloc(64 * 1024, 0x20)
        const pump = (): void => {
          if (sent > 500_000_000 || call.destroyed) return
          sent += piece.length
          call.write(piece, () => setImmediate(pump))
        }
        pump()
      })
      expect(answer.status).toBe(413)
      expect(answer.sent).toBeLessThan(60_000_000)
    }
  })
})

test('a batch of items is judged one by one', async () => {
  const results = await supervisor.ingest([
    record('one'),
    record('one'),
    record('two', { kind: 'poem' }),
    record('three', { title: '\ud800' }),
    record('four', { media: [{ id: 'a'.repeat(64), type: 'image/png' }] }),
    record('five', { media: [{ file: 'a.png', type: 'image/png' }] }),
    'six',
    record('seven', { createdAt: '0000-01-01T00:00:00Z', legalDeadline: '9999-12-31T23:59:59Z' }),
  ])
  expect(results.map((one) => [one.id, one.outcome, one.code])).toEqual([
    ['one', 'created', undefined],
    ['one', 'exists', undefined],
    ['two', 'rejected', 'invalid'],
    ['three', 'rejected', 'invalid'],
    ['four', 'rejected', 'unknown_media'],
    ['five', 'rejected', 'invalid'],
    [null, 'rejected', 'invalid'],
    ['seven', 'created', undefined],
  ])
})

test('the description of the protocol is OpenAPI 3.1 and names every route, its input and its answer', async () => {
  const document = (await (await fetch(`${backend.url}/openapi.json`)).json()) as {
    openapi: string
    paths: Record<string, Record<string, { requestBody?: unknown; responses: Record<string, unknown> }>>
  }
  expect(document.openapi).toBe('3.1.0')
  for (const route of allRoutes) {
    const operation = document.paths[route.path]?.[route.method]
    expect(operation, `${route.method} ${route.path}`).toBeDefined()
    expect(operation?.requestBody !== undefined).toBe(route.schemas.body !== null)
    expect(Object.keys(operation?.responses ?? {})).toEqual(['200', 'default'])
  }
  expect(JSON.stringify(document.paths['/v1/leases/claim'])).toContain('queueIds')
})

test('an embedded backend answers nothing, not even its demo accounts, without the secret', async () => {
  const secret = 's'.repeat(40)
  const embedded = await openBackend(null, { secret })
  try {
    for (const path of ['/v1/health', '/v1/auth/demo', '/v1/me', '/openapi.json', '/nowhere']) {
      expect((await fetch(embedded.url + path)).status).toBe(401)
      expect((await fetch(embedded.url + path, { headers: { 'teduh-secret': `${secret}x` } })).status).toBe(
        401,
      )
    }
    const answer = await fetch(`${embedded.url}/v1/health`, { headers: { 'teduh-secret': secret } })
    expect(answer.status).toBe(200)
  } finally {
    await embedded.stop()
  }
})
