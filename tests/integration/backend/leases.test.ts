import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type BackendClient, decisionOn } from '../../helpers/backend.ts'
import { record } from '../../helpers/backend-inside.ts'
import { suiteBackend } from '../../helpers/suite-backend.ts'

const HOUR = 3_600_000

describe.each(['PGlite', 'PostgreSQL'] as const)('leases on %s', async (kind) => {
  const { backend, supervisor } = await suiteBackend(kind)

  /** A queue of the test's own, with these items in it. */
  async function queueWith(...items: readonly Record<string, unknown>[]): Promise<string> {
    const id = await backend.queue()
    if (items.length === 0) return id
    const results = await supervisor.ingest(items, id)
    expect(results.map((one) => one.outcome)).toEqual(items.map(() => 'created'))
    return id
  }
  const reviewerCalled = (id: string, more = {}): Promise<BackendClient> =>
    backend.account({ id: `${id}-${randomUUID()}`, ...more })
  const idsOf = (jobs: readonly { readonly item: { readonly id: string } }[]): string[] =>
    jobs.map((job) => job.item.id)

  test('the most urgent come first: legal deadline, high profile, severity, age (Q2), each with its reasons', async () => {
    const reported = (at: string) => ({ reports: [{ reason: 'noise', reporter: 'listener', at }] })
    const p = randomUUID()
    const queue = await queueWith(
      record(`${p}-young`, reported('2026-02-02T00:00:00Z')),
      record(`${p}-old`, reported('2026-02-01T00:00:00Z')),
      record(`${p}-high`, { severity: 'high' }),
      record(`${p}-critical`, { severity: 'critical' }),
      record(`${p}-famous`, { highProfile: true, severity: 'low' }),
      record(`${p}-legal-late`, { legalDeadline: '2031-01-02T00:00:00Z', severity: 'low' }),
      record(`${p}-legal-soon`, { legalDeadline: '2031-01-01T00:00:00Z', severity: 'low' }),
    )
    const jobs = await (await reviewerCalled('a')).claim([queue])
    expect(idsOf(jobs)).toEqual(
      ['legal-soon', 'legal-late', 'famous', 'critical', 'high', 'old', 'young'].map((one) => `${p}-${one}`),
    )
    expect(jobs.map((job) => job.position)).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(jobs.map((job) => job.reasons)).toEqual([
      ['legal_deadline'],
      ['legal_deadline'],
      ['high_profile'],
      ['severity_critical'],
      ['severity_high'],
      ['age'],
      ['age'],
    ])
    expect(jobs[0]?.deadlineAt).toBe('2031-01-01T00:00:00.000Z')
    expect(jobs[0]?.deadlineKind).toBe('legal')
  })

  test('pack by pack the order is exact, over queues and languages of very different sizes', async () => {
    const p = randomUUID()
    const languages = ['en', 'th', 'lo'] as const
    const queues = [await queueWith(), await queueWith()]
    const all: { id: string; at: string }[] = []
    for (const [q, queue] of queues.entries()) {
      for (const [l, language] of languages.entries()) {
        // The first ones hold nearly all of the most urgent.
        const size = q + l === 0 ? 60 : 6
        const items = Array.from({ length: size }, (_, n) => {
          const id = `${p}-${q}-${l}-${n}`
          const at = new Date(
            Date.UTC(2026, 0, 1) + (q + l) * 3_000 + ((n * 7) % size) * 1_000 + l,
          ).toISOString()
          all.push({ id, at })
          return record(id, { language, reports: [{ reason: 'noise', reporter: 'listener', at }] })
        })
        await supervisor.ingest(items, queue)
      }
    }
    const everyone = await reviewerCalled('a', {
      languages: languages.map((language) => ({ language, level: 'fluent' })),
    })
    const given: string[] = []
    for (const count of [1, 2, 5, 10, 30, 100]) {
      given.push(...(await everyone.claim(queues, { count })).map((job) => job.item.id as string))
    }
    const time = new Map(all.map(({ id, at }) => [id, at]))
    expect(given).toHaveLength(all.length)
    expect(given.map((id) => time.get(id))).toEqual(all.map(({ at }) => at).sort())
  })

  test('nobody is given another’s languages, restricted classes, or queues that are not theirs', async () => {
    const p = randomUUID()
    const queue = await queueWith(
      record(`${p}-en`),
      record(`${p}-th`, { language: 'th' }),
      record(`${p}-und`, { language: 'und' }),
      record(`${p}-signal`, { signals: [{ name: 'graphic_violence', score: 0.9 }] }),
      record(`${p}-class`, { classification: [{ harmClass: 'graphic_violence', score: 0.9 }] }),
      record(`${p}-report`, {
        reports: [{ reason: 'graphic_violence', reporter: 'listener', at: '2026-01-01T00:00:00Z' }],
      }),
    )
    const spared = await reviewerCalled('spared', { restrictions: ['graphic_violence'] })
    const jobs = await spared.claim([queue])
    expect(idsOf(jobs).sort()).toEqual([`${p}-en`, `${p}-und`])
    const thai = await reviewerCalled('thai', { languages: [{ language: 'th', level: 'native' }] })
    expect(idsOf(await thai.claim([queue], { languages: ['th', 'en'] }))).toEqual([`${p}-th`])
    const elsewhere = await reviewerCalled('elsewhere', { queueIds: ['text'] })
    await expect(elsewhere.claim([queue])).rejects.toMatchObject({ status: 403 })
    await expect(thai.claim(['no-such-queue'])).rejects.toMatchObject({ status: 404 })
  })

  test('what one holds, nobody else is given, until it is released (P4), and every claim raises the fence', async () => {
    const p = randomUUID()
    const queue = await queueWith(record(`${p}-1`), record(`${p}-2`))
    const a = await reviewerCalled('a')
    const b = await reviewerCalled('b')
    const [first] = await a.claim([queue], { count: 1 })
    const others = await b.claim([queue])
    expect(others).toHaveLength(1)
    expect(others[0]?.id).not.toBe(first?.id)
    expect(await b.release([first?.lease.id ?? ''])).toBe(0)
    expect(await a.release([first?.lease.id ?? ''])).toBe(1)
    const [again] = await b.claim([queue])
    expect(again?.id).toBe(first?.id)
    expect(again?.lease.fence).toBe((first?.lease.fence ?? 0) + 1)
    expect((await a.renew([first?.lease.id ?? ''])).lost).toEqual([
      { leaseId: first?.lease.id, reason: 'released' },
    ])
  })

  test('a claim repeated with its id gives the same leases and no more', async () => {
    const p = randomUUID()
    const queue = await queueWith(...[1, 2, 3, 4].map((n) => record(`${p}-${n}`)))
    const a = await reviewerCalled('a')
    const claimId = randomUUID()
    const [first, twin] = await Promise.all([
      a.claim([queue], { count: 2, claimId }),
      a.claim([queue], { count: 2, claimId }),
    ])
    expect(twin).toEqual(first)
    expect(await a.claim([queue], { count: 2, claimId })).toEqual(first)
    expect(await (await reviewerCalled('b')).claim([queue])).toHaveLength(2)
    await expect((await reviewerCalled('c')).claim([queue], { claimId })).rejects.toMatchObject({
      status: 409,
    })
  })

  test('a repeated claim gives nothing that was forbidden since: that goes back to its queue, the rest stays', async () => {
    const p = randomUUID()
    const text = (id: string) => ({ fields: [{ name: 'text', text: `The very same words of ${id}` }] })
    const gore = {
      reports: [{ reason: 'graphic_violence', reporter: 'listener', at: '2026-01-01T00:00:00Z' }],
    }
    const queue = await queueWith(record(`${p}-plain`, text(p)), record(`${p}-gore`, gore))
    const elsewhere = await queueWith(record(`${p}-alike`, text(p)))
    const a = await reviewerCalled('a')
    const { id } = await a.me()
    const claimId = randomUUID()
    const first = await a.claim([queue], { count: 2, claimId })
    expect(idsOf(first).sort()).toEqual([`${p}-alike`, `${p}-gore`, `${p}-plain`])

    await backend.account({ id, restrictions: ['graphic_violence'], queueIds: [queue] })
    const left = first.filter((job) => job.item.id === `${p}-plain`)
    expect(await a.claim([queue], { count: 2, claimId })).toEqual(left)
    expect(await a.claim([queue], { count: 2, claimId }), 'once more').toEqual(left)
    const lost = first.filter((job) => job.item.id !== `${p}-plain`).map((job) => job.lease.id)
    expect((await a.renew(lost)).lost).toEqual(lost.map((leaseId) => ({ leaseId, reason: 'revoked' })))
    expect(await a.claim([queue]), 'nor with a new claim').toEqual([])

    const b = await reviewerCalled('b')
    expect(idsOf(await b.claim([queue, elsewhere])).sort()).toEqual([`${p}-alike`, `${p}-gore`])
  })

  test('a lease is the queue’s base and three times the media’s length (Q1)', async () => {
    const p = randomUUID()
    const transcript = [{ start: 0, end: 600, text: 'ten minutes' }]
    const queue = await queueWith(record(`${p}-text`), record(`${p}-long`, { kind: 'episode', transcript }))
    const jobs = await (await reviewerCalled('a')).claim([queue])
    const lengths = new Map(
      jobs.map(({ item, lease }) => [
        item.id as string,
        Date.parse(lease.expiresAt) - Date.parse(lease.grantedAt),
      ]),
    )
    expect(lengths.get(`${p}-text`)).toBe(HOUR)
    expect(lengths.get(`${p}-long`)).toBe(HOUR + 3 * 600_000)
  })

  test('an abandoned lease returns by itself by the server’s clock; renewed in time it stays, too late it is lost', async () => {
    const p = randomUUID()
    const queue = await queueWith(record(`${p}-1`))
    const a = await reviewerCalled('a')
    const b = await reviewerCalled('b')
    const [job] = await a.claim([queue])
    const leaseId = job?.lease.id ?? ''
    try {
      await backend.skewClock(HOUR - 60_000)
      expect(await b.claim([queue])).toHaveLength(0)
      const renewed = await a.renew([leaseId])
      expect(renewed.renewed).toMatchObject([{ leaseId, fence: job?.lease.fence }])

      await backend.skewClock(3 * HOUR)
      const late = await a.renew([leaseId])
      expect(late.renewed, 'ran out, still free: granted again').toMatchObject([
        { leaseId, fence: (job?.lease.fence ?? 0) + 1 },
      ])

      await backend.skewClock(6 * HOUR)
      expect(await b.claim([queue])).toHaveLength(1)
      expect((await a.renew([leaseId])).lost).toEqual([{ leaseId, reason: 'expired' }])
    } finally {
      await backend.skewClock(0)
    }
  })

  test('a lease that ran out can be had again after others claimed, as long as none of them was given the job', async () => {
    const p = randomUUID()
    const queue = await queueWith(record(`${p}-1`), record(`${p}-2`))
    const [a, b] = [await reviewerCalled('a'), await reviewerCalled('b')]
    const thai = await reviewerCalled('thai', { languages: [{ language: 'th', level: 'native' }] })
    const jobs = await a.claim([queue])
    const [kept, passedOn] = jobs
    if (kept === undefined || passedOn === undefined) throw new Error('two jobs were expected')
    try {
      await backend.skewClock(3 * HOUR)
      expect(await thai.claim([queue]), 'not for them').toEqual([])
      expect((await b.queues()).find((one) => one.id === queue)).toMatchObject({ waiting: 2 })
      expect(idsOf(await b.claim([queue], { count: 1 }))).toEqual([kept.item.id])
      const { renewed, lost } = await a.renew([kept.lease.id, passedOn.lease.id])
      expect(lost).toEqual([{ leaseId: kept.lease.id, reason: 'expired' }])
      expect(renewed).toMatchObject([{ leaseId: passedOn.lease.id, fence: passedOn.lease.fence + 1 }])
      expect(await b.claim([queue]), 'all are lent again').toEqual([])
    } finally {
      await backend.skewClock(0)
    }
  })

  test('another’s and unknown leases are told as unknown, decided ones as decided', async () => {
    const p = randomUUID()
    const queue = await queueWith(record(`${p}-1`), record(`${p}-2`))
    const a = await reviewerCalled('a')
    const b = await reviewerCalled('b')
    const [mine] = await a.claim([queue], { count: 1 })
    const [theirs] = await b.claim([queue], { count: 1 })
    if (mine === undefined || theirs === undefined) throw new Error('two jobs were expected')
    await a.decide([decisionOn(mine, randomUUID())])
    const nobody = randomUUID()
    const { lost, renewed } = await a.renew([mine.lease.id, theirs.lease.id, nobody, nobody])
    expect(renewed).toEqual([])
    expect(lost).toEqual([
      { leaseId: mine.lease.id, reason: 'decided' },
      { leaseId: theirs.lease.id, reason: 'unknown' },
      { leaseId: nobody, reason: 'unknown' },
    ])
  })

  test('the queue list counts what this reviewer may take, what is due soon, and their own leases', async () => {
    const p = randomUUID()
    const soon = new Date(Date.now() + 30 * 60_000).toISOString()
    const queue = await queueWith(
      record(`${p}-1`, { internalDeadline: soon }),
      record(`${p}-2`),
      record(`${p}-3`),
      record(`${p}-th`, { language: 'th' }),
    )
    const a = await reviewerCalled('a')
    const own = async () => (await a.queues()).find((one) => one.id === queue)
    expect(await own()).toMatchObject({
      waiting: 3,
      dueSoon: 1,
      byLanguage: { en: 3 },
      inOtherLanguages: [{ language: 'th', waiting: 1 }],
      mine: 0,
      nextDeadlineAt: soon,
      oldestAt: '2026-01-01T00:00:00.000Z',
    })
    await a.claim([queue], { count: 2 })
    expect(await own()).toMatchObject({ waiting: 1, mine: 2 })
  })
})
