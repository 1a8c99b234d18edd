import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allRoutes } from '../../../backend/api/all-routes.ts'
import { errorBody } from '../../../shared/contracts/http/common.ts'
import { type BackendClient, decisionOn } from '../../helpers/backend.ts'
import { type InsideBackend, openBackend, record } from '../../helpers/backend-inside.ts'
import { startTranslationServer, type TranslationServer } from '../../helpers/translation-server.ts'

/** Whatever is thrown at any route, the backend refuses it in its own words and never breaks. */
let backend: InsideBackend
let service: TranslationServer
let admin: BackendClient
let samples: Readonly<Record<string, unknown>>
beforeAll(async () => {
  service = await startTranslationServer()
  backend = await openBackend(null, {
    translation: { service: { address: service.url, key: null }, never: [] },
  })
  admin = await backend.account({ id: 'admin', role: 'admin' })
  await admin.ingest([record('base')], 'text')
  const [job] = await admin.claim(['text'])
  if (job === undefined) throw new Error('no job')
  samples = {
    'leases.claim': { queueIds: ['text'], languages: ['en'], count: 3, claimId: crypto.randomUUID() },
    'leases.renew': { leaseIds: [job.lease.id] },
    'leases.release': { leaseIds: [crypto.randomUUID()] },
    'translation.make': { jobId: job.id, texts: ['a text', 'another'], from: 'id', to: 'en' },
    'decisions.add': { decisions: [decisionOn(job, crypto.randomUUID())] },
    'items.add': {
      items: [
        record('junk', {
          signals: [{ name: 's', score: 0.5, range: [0, 1] }],
          transcript: [{ start: 0, end: 1, text: 't' }],
          fields: [{ name: 'n', text: 't' }],
          children: [{ id: 'c', title: 't', kind: 'track' }],
          internalDeadline: '2026-01-01T00:00:00Z',
        }),
      ],
      queueId: 'text',
    },
    'queues.save': {
      queues: [
        {
          id: 'junk',
          name: { en: 'Junk' },
          takes: [{ kinds: ['comment'], highProfile: true }],
          leaseMinutes: 20,
          noCache: false,
          deadlineHours: 4,
        },
      ],
    },
    'policies.publish': {
      policies: [{ id: 'junk', title: { en: 'Junk' }, clauses: [] }],
      skipReasons: [{ id: 'unclear', label: { en: 'Unclear' } }],
      escalationReasons: [],
    },
    'auth.demo.sign-in': { account: 'moderator-en' },
  }
}, 60_000)
afterAll(async () => {
  await backend.stop()
  await service.stop()
})

const NASTY: readonly unknown[] = [
  '\0',
  'a\0b',
  '\ud800',
  '\udfff tail',
  '',
  ' ',
  '\u202e',
  'x'.repeat(70_000),
  '🙂'.repeat(300),
  1e308,
  -1e308,
  2 ** 53,
  2 ** 63,
  -1,
  0,
  -0,
  0.1,
  null,
  true,
  [],
  {},
  [[[[[[]]]]]],
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999999999Z',
  '2026-02-30T00:00:00Z',
  '275761-01-01T00:00:00Z',
  '00000000-0000-0000-0000-000000000000',
  "'; drop table jobs; --",
  { __proto__: null, constructor: 1 },
]
const value = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.anything({ maxDepth: 3, withNullPrototype: false }),
  fc.string({ unit: 'binary' }),
)

/** Puts something else somewhere into a good body. */
function mutate(body: unknown, path: readonly number[], put: unknown): unknown {
  const [first, ...rest] = path
  if (first === undefined || typeof body !== 'object' || body === null) return put
  if (Array.isArray(body)) {
    const at = body.length === 0 ? 0 : first % body.length
    return body.length === 0 ? [put] : body.map((one, index) => (index === at ? mutate(one, rest, put) : one))
  }
  const keys = [...Object.keys(body), 'surprise']
  const key = keys[first % keys.length] ?? 'surprise'
  return { ...body, [key]: mutate(Reflect.get(body, key), rest, put) }
}

const routesWithBody = allRoutes.filter((route) => route.schemas.body !== null)

async function expectCalm(answer: Response, what: unknown): Promise<void> {
  const text = await answer.text()
  expect(answer.status, `${JSON.stringify(what)}\n${backend.logged.at(-1) ?? ''}`).toBeLessThan(500)
  expect(backend.logged, 'nothing reached the net below the checks').toEqual([])
  if (answer.status >= 400) errorBody.parse(JSON.parse(text))
}

test('no body, however wrong in however small a place, breaks a route', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...routesWithBody),
      fc.array(fc.nat(40), { maxLength: 6 }),
      value,
      async (route, path, put) => {
        const body = JSON.stringify(mutate(samples[route.name], path, put)) ?? 'null'
        const headers = { 'content-type': 'application/json' }
        await expectCalm(await admin.request(route.path, { method: 'POST', headers, body }), [
          route.name,
          body.slice(0, 2_000),
        ])
      },
    ),
    { numRuns: 1_500 },
  )
})

/** The way to every value in a body that holds no others. */
function leaves(body: unknown, path: readonly number[] = []): readonly (readonly number[])[] {
  if (typeof body !== 'object' || body === null) return [path]
  return Object.values(body).flatMap((one, index) => leaves(one, [...path, index]))
}

test('each of the known nasty values, in each place of each body, is taken or refused', async () => {
  const headers = { 'content-type': 'application/json' }
  for (const { name, path } of routesWithBody) {
    const places = leaves(samples[name])
    expect(places.length, name).toBeGreaterThan(0)
    for (const place of places) {
      const tries = NASTY.map((put) => JSON.stringify(mutate(samples[name], place, put)))
      const answers = await Promise.all(
        tries.map((body) => admin.request(path, { method: 'POST', headers, body })),
      )
      for (const [index, answer] of answers.entries())
        await expectCalm(answer, [name, tries[index]?.slice(0, 500)])
    }
  }
})

test('no bytes, header or address break a route', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc.constantFrom('%00', '%ff', '%', '..%2f', '-1', '1e9'),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...allRoutes.filter((route) => route.name !== 'events')),
      text,
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom('application/json', 'text/plain', 'application/json; charset=utf-16', ''),
      fc.constantFrom('bytes=0-', 'bytes=99999999999999999999-', 'x', ''),
      async (route, name, bytes, type, range) => {
        const encoded = (() => {
          try {
            return encodeURIComponent(name)
          } catch {
            return name.replaceAll(/[^!-~]/g, '%')
          }
        })()
        const address = route.path.replace('{id}', encoded === '' ? 'x' : encoded)
        const query = route.method === 'get' ? `?since=${encoded}&limit=${encoded}` : ''
        const init = {
          method: route.method.toUpperCase(),
          headers: { 'content-type': type, range, 'if-none-match': range },
          ...(route.method === 'post' ? { body: new Uint8Array(bytes) } : {}),
        }
        await expectCalm(await admin.request(address + query, init), [address + query, [...bytes]])
      },
    ),
    { numRuns: 800 },
  )
})

test.each(routesWithBody.map((route) => route.path))(
  'JSON nested a hundred thousand deep is refused by %s',
  async (path) => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    for (const body of [deep, `{"items":[${deep}],"decisions":[${deep}],"x":${deep}}`]) {
      const answer = await admin.request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      })
      await expectCalm(answer, path)
    }
  },
)
