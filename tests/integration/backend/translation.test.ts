import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { translationOfferResponse } from '../../../shared/contracts/http/translation.ts'
import { type BackendClient, decisionOn } from '../../helpers/backend.ts'
import { type InsideBackend, openBackend, record } from '../../helpers/backend-inside.ts'
import { startTranslationServer, type TranslationServer } from '../../helpers/translation-server.ts'

const WORDS = { texts: ['satu kata', 'dua'], from: 'id', to: 'en' }

async function ask(client: BackendClient, body: unknown): Promise<{ status: number; body: unknown }> {
  const response = await client.request('/v1/translation', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: response.status, body: await response.json() }
}
async function offerTo(client: BackendClient): Promise<unknown> {
  const response = await client.request('/v1/translation')
  return translationOfferResponse.parse(await response.json()).offer
}
const refused = (status: number, code: string) => ({ status, body: { error: { code } } })

describe.each(['PGlite', 'PostgreSQL'] as const)('translation on %s', (kind) => {
  let backend: InsideBackend
  let service: TranslationServer

  beforeAll(async () => {
    service = await startTranslationServer()
    backend = await openBackend(kind === 'PGlite' ? null : inject('databaseUrl'), {
      translation: { service: { address: service.url, key: 'its-key' }, never: ['child_safety'] },
    })
  })
  afterAll(async () => {
    await backend.stop()
    await service.stop()
  })

  /** Somebody with one job in hand. */
  async function atWork(changes: Readonly<Record<string, unknown>> = {}) {
    const supervisor = await backend.account({ id: `boss-${randomUUID()}`, role: 'supervisor' })
    const queue = await backend.queue()
    await supervisor.ingest([record(randomUUID(), changes)], queue)
    const reviewer = await backend.account({ id: `reviewer-${randomUUID()}` })
    const [job] = await reviewer.claim([queue])
    if (job === undefined) throw new Error('nothing was given out')
    return { reviewer, job, queue }
  }

  test('is offered to everybody signed in, with what is never sent and nothing of the service', async () => {
    const { reviewer } = await atWork()
    expect(await offerTo(reviewer)).toEqual({ never: ['child_safety'] })
    const answer = await (await reviewer.request('/v1/translation')).text()
    expect(answer).not.toMatch(/127\.0\.0\.1|its-key/)
  })

  test('is made for whoever holds the job, with the key that only the backend knows', async () => {
    const { reviewer, job } = await atWork()
    expect(await ask(reviewer, { jobId: job.id, ...WORDS })).toEqual({
      status: 200,
      body: { texts: ['en: satu kata', 'en: dua'] },
    })
    expect(service.requests.at(-1)).toEqual({
      q: WORDS.texts,
      source: 'id',
      target: 'en',
      format: 'text',
      api_key: 'its-key',
    })
  })

  test('is made for nobody else, and nothing leaves', async () => {
    const { reviewer, job, queue } = await atWork()
    const before = service.requests.length
    const other = await backend.account({ id: `other-${randomUUID()}` })
    expect(await ask(other, { jobId: job.id, ...WORDS })).toMatchObject(refused(409, 'lease_lost'))
    const vendor = await backend.account({ id: `v-${randomUUID()}`, role: 'vendor_moderator', queueIds: [] })
    expect(await ask(vendor, { jobId: job.id, ...WORDS }), queue).toMatchObject(refused(404, 'unknown_job'))
    const spared = await backend.account({ id: `s-${randomUUID()}`, languages: [] })
    expect(await ask(spared, { jobId: job.id, ...WORDS })).toMatchObject(refused(404, 'unknown_job'))
    const unknown = await ask(reviewer, { jobId: randomUUID(), ...WORDS })
    expect(unknown).toMatchObject(refused(404, 'unknown_job'))
    await reviewer.release([job.lease.id])
    expect(await ask(reviewer, { jobId: job.id, ...WORDS })).toMatchObject(refused(409, 'lease_lost'))
    expect(service.requests).toHaveLength(before)
  })

  test('ends with the lease, and goes on for who has decided and thinks again', async () => {
    const { reviewer, job } = await atWork()
    await backend.skewClock(3 * 3_600_000)
    expect(await ask(reviewer, { jobId: job.id, ...WORDS })).toMatchObject(refused(409, 'lease_lost'))
    await backend.skewClock(0)
    await reviewer.decide([decisionOn(job, randomUUID())])
    expect((await ask(reviewer, { jobId: job.id, ...WORDS })).status).toBe(200)
  })

  test('is never made for a job of the classes that the organisation keeps in its house', async () => {
    const reports = [{ reason: 'child_safety', reporter: 'listener', at: '2026-01-01T00:00:00Z' }]
    const { reviewer, job } = await atWork({ reports })
    const before = service.requests.length
    expect(await ask(reviewer, { jobId: job.id, ...WORDS })).toMatchObject(refused(403, 'not_allowed'))
    expect(service.requests).toHaveLength(before)
  })

  test('has its limits', async () => {
    const { reviewer, job } = await atWork()
    const before = service.requests.length
    const bodies: readonly Record<string, unknown>[] = [
      { texts: [] },
      { texts: [''] },
      { texts: ['x'.repeat(20_001)] },
      { texts: ['x'.repeat(15_000), 'y'.repeat(15_000)] },
      { texts: Array.from({ length: 61 }, () => 'x') },
      { to: 'und' },
      { from: 'nonsense' },
      { address: 'https://elsewhere.example.com' },
    ]
    for (const body of bodies) {
      const answer = await ask(reviewer, { jobId: job.id, ...WORDS, ...body })
      expect(answer, JSON.stringify(body).slice(0, 80)).toMatchObject(refused(422, 'invalid'))
    }
    expect(service.requests).toHaveLength(before)
    expect((await ask(reviewer, { jobId: job.id, ...WORDS, texts: ['x'.repeat(20_000)] })).status).toBe(200)
  })

  test('fails in words of its own, as the service fails, and the log holds no content', async () => {
    const { reviewer, job } = await atWork()
    const body = { jobId: job.id, ...WORDS }
    service.refuse = { status: 500, error: 'satu kata' }
    expect(await ask(reviewer, body)).toMatchObject({
      status: 503,
      body: { error: { code: 'translation_failed', retryable: true } },
    })
    service.refuse = { status: 400, error: 'km is not supported' }
    expect(await ask(reviewer, body)).toMatchObject(refused(422, 'translation_language'))
    service.refuse = { status: 401, error: 'satu kata' }
    expect(await ask(reviewer, body), 'nobody is signed out for it').toMatchObject(
      refused(503, 'translation_failed'),
    )
    service.refuse = null
    const logged = backend.logged.join('\n')
    expect(logged).toContain('the translation service answered 500')
    expect(logged).not.toMatch(/satu|its-key/)
  })

  test('is made at a pace that people have, each by themselves', async () => {
    const { reviewer, job } = await atWork()
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => ask(reviewer, { jobId: job.id, ...WORDS })),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(30)
    expect(answers.find(({ status }) => status !== 200)).toMatchObject({
      status: 429,
      body: { error: { code: 'slow_down', retryable: true } },
    })
    const other = await atWork()
    expect((await ask(other.reviewer, { jobId: other.job.id, ...WORDS })).status).toBe(200)
  })
})

test('without a service nothing is offered, and what is asked all the same is refused in words', async () => {
  const backend = await openBackend(null)
  const reviewer = await backend.account({ id: 'reviewer' })
  expect(await offerTo(reviewer)).toBeNull()
  expect(await ask(reviewer, { jobId: randomUUID(), ...WORDS })).toMatchObject(
    refused(404, 'translation_off'),
  )
  await backend.stop()
})
