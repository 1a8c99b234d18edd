import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LeasedJob } from '../../../shared/contracts/http/leases.ts'
import { type BackendClient, decisionOn } from '../../helpers/backend.ts'
import { type InsideBackend, openBackend, record } from '../../helpers/backend-inside.ts'

/** The fault plan is a tool of other tests: here it is held to what it claims. */
let backend: InsideBackend
let client: BackendClient
let queue: string
beforeAll(async () => {
  backend = await openBackend(null)
  client = await backend.account({ id: 'boss', role: 'supervisor' })
  queue = await backend.queue()
})
afterAll(() => backend.stop())

async function plan(...faults: readonly Record<string, unknown>[]): Promise<void> {
  const rules = faults.map((fault) => ({ path: '/v1/decisions', fault }))
  const answer = await fetch(`${backend.url}/test/faults`, {
    method: 'POST',
    body: JSON.stringify({ rules }),
  })
  expect(answer.status).toBe(200)
}
async function freshJob(): Promise<LeasedJob> {
  await client.ingest([record(randomUUID())], queue)
  const [job] = await client.claim([queue], { count: 1 })
  if (job === undefined) throw new Error('no job')
  return job
}
const held = async (id: unknown): Promise<boolean> =>
  (await client.heldDecisions()).some((one) => one.decision.id === id)

test('dropped before: nothing was done; dropped after the commit: it was', async () => {
  const before = decisionOn(await freshJob(), randomUUID())
  const after = decisionOn(await freshJob(), randomUUID())
  await plan({ type: 'drop_before' }, { type: 'drop_after' })
  await expect(client.decide([before])).rejects.toThrow('fetch failed')
  await expect(client.decide([after])).rejects.toThrow('fetch failed')
  expect([await held(before.id), await held(after.id)]).toEqual([false, true])
  expect(await client.decide([after])).toMatchObject([{ outcome: 'duplicate', first: 'applied' }])
})

test('done twice, answered once', async () => {
  const body = decisionOn(await freshJob(), randomUUID())
  await plan({ type: 'duplicate' })
  expect(await client.decide([body])).toMatchObject([{ outcome: 'duplicate' }])
})

test('a later request overtakes', async () => {
  const [one, two] = [decisionOn(await freshJob(), randomUUID()), decisionOn(await freshJob(), randomUUID())]
  await plan({ type: 'reorder', withinMs: 5_000 })
  const first = client.decide([one])
  await new Promise((resolve) => setTimeout(resolve, 100))
  await client.decide([two])
  await first
  const ids = (await client.heldDecisions()).map((entry) => entry.decision.id as unknown)
  expect(ids.indexOf(two.id)).toBeLessThan(ids.indexOf(one.id))
})

test('too many requests, with a time to wait; server errors; signed out; slow', async () => {
  const body = decisionOn(await freshJob(), randomUUID())
  await plan(
    { type: 'status', status: 429, retryAfterSeconds: 3 },
    { type: 'status', status: 503 },
    { type: 'status', status: 401 },
    { type: 'latency', ms: 300 },
  )
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ decisions: [body] }),
  }
  const answers = [
    await client.request('/v1/decisions', init),
    await client.request('/v1/decisions', init),
    await client.request('/v1/decisions', init),
  ]
  expect(answers.map((answer) => answer.status)).toEqual([429, 503, 401])
  expect(answers[0]?.headers.get('retry-after')).toBe('3')
  const start = performance.now()
  expect((await client.request('/v1/decisions', init)).status).toBe(200)
  expect(performance.now() - start).toBeGreaterThan(290)
})

test('the clock of the server can be wrong', async () => {
  await backend.skewClock(-3_600_000)
  const { serverTime } = await client.claimReply([queue])
  await backend.skewClock(0)
  expect(Date.now() - Date.parse(serverTime)).toBeGreaterThan(3_500_000)
})
