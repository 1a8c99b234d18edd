import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { LeasedJob } from '../../../shared/contracts/http/leases.ts'
import type { DecisionId } from '../../../shared/domain/ids.ts'
import { drawnPng } from '../../fixtures/png.ts'
import { type BackendClient, decisionOn } from '../../helpers/backend.ts'
import { type InsideBackend, openBackend, record } from '../../helpers/backend-inside.ts'

const DAY = 24 * 3_600_000

describe.each(['PGlite', 'PostgreSQL'] as const)('decisions on %s', (kind) => {
  let backend: InsideBackend
  let supervisor: BackendClient
  let skip: Record<string, unknown> = {}
  let violation: Record<string, unknown> = {}
  let escalationReason = ''

  beforeAll(async () => {
    backend = await openBackend(kind === 'PGlite' ? null : inject('databaseUrl'))
    supervisor = await backend.account({ id: 'boss', role: 'supervisor' })
    const { set } = await supervisor.policies()
    const skipReason = set?.skipReasons[0]?.id ?? ''
    escalationReason = set?.escalationReasons[0]?.id ?? ''
    const [clause] = set?.policies[0]?.clauses ?? []
    skip = { type: 'skip', reasonId: skipReason }
    violation = {
      type: 'violation',
      clauseId: clause?.id,
      clauseVersion: clause?.version,
      actions: ['remove_content'],
    }
  })
  afterAll(() => backend.stop())

  const person = (id: string): Promise<BackendClient> => backend.account({ id: `${id}-${randomUUID()}` })
  /** One fresh job in a queue of its own, leased to this person. */
  async function jobFor(
    who: BackendClient,
    changes: Readonly<Record<string, unknown>> = {},
  ): Promise<LeasedJob> {
    const queue = await backend.queue()
    await supervisor.ingest([record(randomUUID(), changes)], queue)
    return onlyJob(who, queue)
  }
  async function onlyJob(who: BackendClient, queue: string): Promise<LeasedJob> {
    const [job] = await who.claim([queue])
    if (job === undefined) throw new Error('the job was not given out')
    return job
  }
  const outcomes = (results: readonly { readonly outcome: string }[]): string[] =>
    results.map((one) => ('code' in one ? `${one.outcome} ${one.code}` : one.outcome))
  /** The job after its lease ran out, given to somebody else. */
  async function passOn(job: LeasedJob, to: BackendClient): Promise<LeasedJob> {
    await backend.skewClock(DAY)
    try {
      return await onlyJob(to, job.queueId)
    } finally {
      await backend.skewClock(0)
    }
  }
  /** Somebody else who is given the job after that lease, and decides it. */
  async function overtake(job: LeasedJob): ReturnType<BackendClient['decide']> {
    const other = await person('c')
    return other.decide([decisionOn(await passOn(job, other), randomUUID())])
  }
  const pendingFor = async (itemId: string): Promise<string[]> => {
    const rows = await backend.database.db
      .selectFrom('enforcements')
      .where('item_id', '=', itemId as never)
      .orderBy('id')
      .select(['direction', 'action'])
      .execute()
    return rows.map((row) => `${row.direction} ${row.action}`)
  }

  test('an id in capital letters is the same id: a retry is a duplicate, and a skip does not fail its batch (P2)', async () => {
    const a = await person('a')
    const inCapitals = (body: Record<string, unknown>): Record<string, unknown> => ({
      ...body,
      ...Object.fromEntries(['id', 'jobId', 'leaseId'].map((key) => [key, String(body[key]).toUpperCase()])),
    })
    const verdict = decisionOn(await jobFor(a), randomUUID())
    const skipped = decisionOn(await jobFor(a), randomUUID(), { judgement: skip })
    expect(outcomes(await a.decide([verdict, skipped]))).toEqual(['applied', 'applied'])
    expect(outcomes(await a.decide([inCapitals(verdict), inCapitals(skipped)]))).toEqual([
      'duplicate',
      'duplicate',
    ])
    const fresh = decisionOn(await jobFor(a), randomUUID())
    expect(outcomes(await a.decide([inCapitals(skipped), inCapitals(fresh)]))).toEqual([
      'duplicate',
      'applied',
    ])
    expect(outcomes(await a.decide([fresh]))).toEqual(['duplicate'])
  })

  test('the ranges that a decision rests on are kept, given back, and part of its body', async () => {
    const a = await person('a')
    const { id: mediaId } = await supervisor.uploadMedia(
      drawnPng(9, 9, () => 128),
      'image/png',
    )
    const evidence = [{ mediaId, start: 3.2, end: 65 }]
    const body = decisionOn(await jobFor(a, { media: [{ id: mediaId, type: 'image/png' }] }), randomUUID(), {
      evidence,
    })
    expect(outcomes(await a.decide([body]))).toEqual(['applied'])
    expect((await a.heldDecisions()).map((held) => held.decision.evidence)).toEqual([evidence])
    expect(outcomes(await a.decide([body]))).toEqual(['duplicate'])
    expect(outcomes(await a.decide([{ ...body, evidence: [] }]))).toEqual(['rejected id_conflict'])
    const empty = decisionOn(await jobFor(a), randomUUID(), { evidence: [{ mediaId, start: 5, end: 5 }] })
    expect(outcomes(await a.decide([empty]))).toEqual(['rejected invalid'])
  })

  test('a range in a medium of another item is refused, and the job is still to be decided', async () => {
    const a = await person('a')
    const upload = async (grey: number) =>
      (
        await supervisor.uploadMedia(
          drawnPng(9, 9, () => grey),
          'image/png',
        )
      ).id
    const [own, foreign] = [await upload(10), await upload(20)]
    const job = await jobFor(a, { media: [{ id: own, type: 'image/png' }] })
    const other = await jobFor(a, { media: [{ id: foreign, type: 'image/png' }] })
    const range = (mediaId: string) => ({ mediaId, start: 1, end: 2 })
    const resting = (...ids: readonly string[]) => decisionOn(job, randomUUID(), { evidence: ids.map(range) })
    expect(outcomes(await a.decide([resting(own, foreign)]))).toEqual(['rejected unknown_evidence'])
    expect(
      outcomes(
        await a.decide([decisionOn(other, randomUUID(), { evidence: [range(foreign)] }), resting(foreign)]),
      ),
      'not by way of the same batch',
    ).toEqual(['applied', 'rejected unknown_evidence'])
    const without = decisionOn(await jobFor(a), randomUUID(), { evidence: [range(own)] })
    expect(outcomes(await a.decide([without])), 'an item without media').toEqual([
      'rejected unknown_evidence',
    ])
    expect(outcomes(await a.decide([resting(own)]))).toEqual(['applied'])
  })

  test('a decision is applied once, whatever is repeated (P2): same body → duplicate, other body → conflict', async () => {
    const a = await person('a')
    const body = decisionOn(await jobFor(a), randomUUID())
    const twice = await a.decide([body, body])
    expect(twice).toEqual([
      { outcome: 'applied', id: body.id },
      { outcome: 'duplicate', id: body.id, first: 'applied' },
    ])
    const reordered = Object.fromEntries(Object.entries(body).reverse())
    expect(outcomes(await a.decide([reordered]))).toEqual(['duplicate'])
    expect(await a.decide([{ ...body, note: 'another' }])).toMatchObject([
      { outcome: 'rejected', code: 'id_conflict', status: 409, id: body.id },
    ])
    const b = await person('b')
    expect(outcomes(await b.decide([body])), 'somebody else with the very same body').toEqual([
      'rejected id_conflict',
    ])
    expect((await a.heldDecisions()).map((one) => one.decision)).toEqual([body])
  })

  test('a decision ends its lease and takes the job out of the queue', async () => {
    const a = await person('a')
    const job = await jobFor(a)
    await a.decide([decisionOn(job, randomUUID())])
    expect((await a.renew([job.lease.id])).lost).toEqual([{ leaseId: job.lease.id, reason: 'decided' }])
    expect(await (await person('b')).claim([job.queueId])).toEqual([])
  })

  test('late is applied while nobody decided, even when somebody else holds the job now: they lose it (P5)', async () => {
    const a = await person('a')
    const b = await person('b')
    const job = await jobFor(a)
    const theirs = await passOn(job, b)
    expect(outcomes(await a.decide([decisionOn(job, randomUUID())]))).toEqual(['applied'])
    expect((await b.renew([theirs.lease.id])).lost).toEqual([{ leaseId: theirs.lease.id, reason: 'revoked' }])
    expect(outcomes(await b.decide([decisionOn(theirs, randomUUID())])), 'theirs is kept').toEqual([
      'second_opinion',
    ])
    expect((await b.heldDecisions()).map((one) => one.outcome)).toEqual(['second_opinion'])
  })

  test('one’s own decision is replaced by naming it, and by nothing else', async () => {
    const a = await person('a')
    const job = await jobFor(a)
    const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()] as const
    await a.decide([decisionOn(job, first)])
    expect(outcomes(await a.decide([decisionOn(job, randomUUID())]))).toEqual(['rejected bad_supersedes'])
    expect(outcomes(await a.decide([decisionOn(job, randomUUID(), { supersedes: randomUUID() })]))).toEqual([
      'rejected bad_supersedes',
    ])
    expect(
      outcomes(
        await a.decide([
          decisionOn(job, second, { supersedes: first, judgement: violation }),
          decisionOn(job, third, { supersedes: first }),
        ]),
      ),
      'the second names the one in force, the third one that is superseded',
    ).toEqual(['applied', 'rejected bad_supersedes'])
    const b = await person('b')
    const other = await jobFor(b)
    expect(
      outcomes(await b.decide([decisionOn(other, randomUUID(), { supersedes: second })])),
      'somebody else’s',
    ).toEqual(['rejected bad_supersedes'])
  })

  test('a second opinion can be replaced too and stays one', async () => {
    const a = await person('a')
    const b = await person('b')
    const job = await jobFor(a)
    const theirs = await passOn(job, b)
    await b.decide([decisionOn(theirs, randomUUID())])
    const mine = randomUUID()
    expect(
      outcomes(
        await a.decide([
          decisionOn(job, mine),
          decisionOn(job, randomUUID(), { supersedes: mine, judgement: violation }),
        ]),
      ),
    ).toEqual(['second_opinion', 'second_opinion'])
    expect(await pendingFor(job.item.id), 'an opinion enforces nothing').toEqual([])
  })

  /** Decided by `a`, then by `b` as a second opinion, taken back by `a`, and given to `b` once more. */
  async function reopened() {
    const [a, b] = [await person('a'), await person('b')]
    const job = await jobFor(a)
    const theirs = await passOn(job, b)
    const [first, opinion] = [randomUUID(), randomUUID()]
    await a.decide([decisionOn(job, first)])
    expect(outcomes(await b.decide([decisionOn(theirs, opinion, { judgement: violation })]))).toEqual([
      'second_opinion',
    ])
    expect(
      outcomes(await a.decide([decisionOn(job, randomUUID(), { judgement: skip, supersedes: first })])),
    ).toEqual(['applied'])
    return { a, b, opinion, theirs, again: await onlyJob(b, job.queueId) }
  }
  const replacedBy = async (id: string): Promise<string | null> => {
    const row = await backend.database.db
      .selectFrom('decisions')
      .where('id', '=', id as DecisionId)
      .select('superseded_by')
      .executeTakeFirstOrThrow()
    return row.superseded_by
  }

  test('a job that is open again is decided by whoever had given a second opinion, which that replaces', async () => {
    const { b, opinion, again } = await reopened()
    const [verdict, next] = [randomUUID(), randomUUID()]
    const body = decisionOn(again, verdict, { judgement: violation })
    expect(outcomes(await b.decide([body]))).toEqual(['applied'])
    expect(outcomes(await b.decide([body]))).toEqual(['duplicate'])
    expect(await replacedBy(opinion)).toBe(verdict)
    expect(await pendingFor(again.item.id)).toEqual(['enforce remove_content'])
    expect(await b.claim([again.queueId]), 'it is not given again').toEqual([])
    expect(
      outcomes(await b.decide([decisionOn(again, next, { supersedes: opinion })])),
      'the opinion counts no more',
    ).toEqual(['rejected bad_supersedes'])
    expect(outcomes(await b.decide([decisionOn(again, next)]))).toEqual(['rejected bad_supersedes'])
    expect(outcomes(await b.decide([decisionOn(again, next, { supersedes: verdict })]))).toEqual(['applied'])
  })

  test('it may be skipped too, and the skip taken back', async () => {
    const { b, opinion, again } = await reopened()
    const skipped = randomUUID()
    expect(outcomes(await b.decide([decisionOn(again, skipped, { judgement: skip })]))).toEqual(['applied'])
    expect(await replacedBy(opinion)).toBe(skipped)
    expect(outcomes(await b.decide([decisionOn(again, randomUUID(), { supersedes: skipped })]))).toEqual([
      'applied',
    ])
  })

  test('given anew and decided by somebody else meanwhile, it is kept as the newer opinion (P5)', async () => {
    const { a, b, opinion, theirs, again } = await reopened()
    const newer = randomUUID()
    expect(outcomes(await overtake(again))).toEqual(['applied'])
    expect(
      outcomes(await b.decide([decisionOn(theirs, randomUUID())])),
      'under the lease of the opinion itself it must be named',
    ).toEqual(['rejected bad_supersedes'])
    expect(outcomes(await b.decide([decisionOn(again, newer)]))).toEqual(['second_opinion'])
    expect(await replacedBy(opinion)).toBe(newer)
    expect(outcomes(await b.decide([decisionOn(again, randomUUID())])), 'once').toEqual([
      'rejected bad_supersedes',
    ])
    expect(await a.claim([again.queueId])).toEqual([])
  })

  test('a skip decides nothing: others are given the job, this reviewer is not', async () => {
    const a = await person('a')
    const b = await person('b')
    const job = await jobFor(a)
    const skipped = randomUUID()
    expect(outcomes(await a.decide([decisionOn(job, skipped, { judgement: skip })]))).toEqual(['applied'])
    expect(await a.claim([job.queueId])).toEqual([])
    const theirs = await onlyJob(b, job.queueId)
    expect(
      outcomes(await a.decide([decisionOn(job, randomUUID(), { supersedes: skipped })])),
      'taken back while nobody decided',
    ).toEqual(['applied'])
    expect(outcomes(await b.decide([decisionOn(theirs, randomUUID())]))).toEqual(['second_opinion'])
  })

  test('a skip cannot be named past the verdict that came after it', async () => {
    const a = await person('a')
    const job = await jobFor(a)
    const skipped = randomUUID()
    const results = await a.decide([
      decisionOn(job, skipped, { judgement: skip }),
      decisionOn(job, randomUUID()),
      decisionOn(job, randomUUID(), { supersedes: skipped }),
    ])
    expect(outcomes(results)).toEqual(['applied', 'applied', 'rejected bad_supersedes'])
  })

  test('a late skip takes nothing from whoever holds the job now', async () => {
    const a = await person('a')
    const b = await person('b')
    const job = await jobFor(a)
    const theirs = await passOn(job, b)
    expect(outcomes(await a.decide([decisionOn(job, randomUUID(), { judgement: skip })]))).toEqual([
      'applied',
    ])
    expect((await b.renew([theirs.lease.id])).lost).toEqual([])
  })

  test('an escalation leaves the queue and counts as the decision', async () => {
    const a = await person('a')
    const b = await person('b')
    const job = await jobFor(a)
    const theirs = await passOn(job, b)
    const judgement = { type: 'escalate', reasonId: escalationReason }
    expect(outcomes(await a.decide([decisionOn(job, randomUUID(), { judgement })]))).toEqual(['applied'])
    expect(outcomes(await b.decide([decisionOn(theirs, randomUUID())]))).toEqual(['second_opinion'])
    const row = await backend.database.db
      .selectFrom('jobs')
      .where('id', '=', job.id)
      .select('state')
      .executeTakeFirstOrThrow()
    expect(row.state).toBe('escalated')
  })

  test('what is to be done on the platform is written with the decision, and only the difference after it', async () => {
    const a = await person('a')
    const job = await jobFor(a)
    const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()] as const
    await a.decide([
      decisionOn(job, first, { judgement: { ...violation, actions: ['remove_content', 'warn_author'] } }),
    ])
    await a.decide([
      decisionOn(job, second, {
        supersedes: first,
        judgement: { ...violation, actions: ['warn_author', 'suspend_author'] },
      }),
    ])
    await a.decide([decisionOn(job, third, { supersedes: second, judgement: skip })])
    expect(await pendingFor(job.item.id)).toEqual([
      'enforce remove_content',
      'enforce warn_author',
      'reverse remove_content',
      'enforce suspend_author',
      'reverse warn_author',
      'reverse suspend_author',
    ])
    expect((await onlyJob(await person('b'), job.queueId)).id, 'withdrawn: others may have it').toBe(job.id)
  })

  test('a bad entry is refused alone, each with its code, and nothing of it is kept (P6)', async () => {
    const a = await person('a')
    const b = await person('b')
    const good = decisionOn(await jobFor(a), randomUUID())
    const job = await jobFor(a)
    const id = (): string => randomUUID()
    const results = await a.decide([
      decisionOn(job, id(), { judgement: { ...violation, clauseId: 'no.such' } }),
      decisionOn(job, id(), { judgement: { ...violation, clauseVersion: 99 } }),
      decisionOn(job, id(), { jobId: randomUUID() }),
      decisionOn(job, id(), { itemId: 'another' }),
      decisionOn(job, id(), { fence: 99 }),
      decisionOn(job, id(), { policyVersion: 99 }),
      decisionOn(job, id(), { leaseId: randomUUID() }),
      decisionOn(job, id(), { judgement: { type: 'skip', reasonId: 'no-such-reason' } }),
      { ...decisionOn(job, id()), surprise: true },
      decisionOn(job, id(), { note: 'nul \0' }),
      decisionOn(job, id(), { note: '\ud800' }),
      null,
      good,
    ])
    expect(outcomes(results)).toEqual([
      'rejected unknown_clause',
      'rejected unknown_clause',
      'rejected unknown_job',
      'rejected invalid',
      'rejected invalid',
      'rejected invalid',
      'rejected not_allowed',
      'rejected invalid',
      'rejected invalid',
      'rejected invalid',
      'rejected invalid',
      'rejected invalid',
      'applied',
    ])
    expect(outcomes(await b.decide([decisionOn(job, id())])), 'never theirs').toEqual([
      'rejected not_allowed',
    ])
    expect((await a.heldDecisions()).map((one) => one.decision.id)).toEqual([good.id])
    expect((await a.renew([job.lease.id])).lost, 'the job is still theirs').toEqual([])
  })

  test('decisions are listed in the order of their arrival, page by page: own ones, for supervisors all', async () => {
    const a = await person('a')
    const b = await person('b')
    const mine = [randomUUID(), randomUUID(), randomUUID()]
    for (const id of mine) await a.decide([decisionOn(await jobFor(a), id)])
    const theirs = randomUUID()
    await b.decide([decisionOn(await jobFor(b), theirs)])
    const page = async (since: string) =>
      (await (await a.request(`/v1/decisions?limit=2&since=${since}`)).json()) as {
        decisions: { decision: { id: string } }[]
        next: string
        more: boolean
      }
    const first = await page('')
    const second = await page(first.next)
    const third = await page(second.next)
    expect([first.more, second.more, third.more]).toEqual([true, false, false])
    expect([...first.decisions, ...second.decisions].map((one) => one.decision.id)).toEqual(mine)
    expect(third.next).toBe(second.next)
    const all: string[] = (await supervisor.heldDecisions()).map((one) => one.decision.id)
    const both: readonly string[] = [...mine, theirs]
    expect(all.filter((id) => both.includes(id))).toEqual([...mine, theirs])
    for (const bad of ['x', 'ZDF_', '-1', '%00', 'd1']) {
      const answer = await a.request(`/v1/decisions?since=${bad}`)
      expect([answer.status, ((await answer.json()) as { error: { code: string } }).error.code]).toEqual([
        400,
        'bad_cursor',
      ])
    }
  })

  test('two batches with the same decisions at the same moment apply each once', async () => {
    const a = await person('a')
    const queue = await backend.queue()
    await supervisor.ingest(
      Array.from({ length: 8 }, () => record(randomUUID())),
      queue,
    )
    const jobs = await a.claim([queue])
    const bodies = jobs.map((job) => decisionOn(job, randomUUID()))
    const answers = await Promise.all([a.decide(bodies), a.decide(bodies.toReversed()), a.decide(bodies)])
    expect(answers.flat().filter((one) => one.outcome === 'applied')).toHaveLength(8)
    expect(answers.flat().filter((one) => one.outcome === 'duplicate')).toHaveLength(16)
    expect(await a.heldDecisions()).toHaveLength(8)
  })

  test('one id for two jobs at the same moment: one is applied, the other is a conflict', async () => {
    const a = await person('a')
    const [one, two] = [await jobFor(a), await jobFor(a)]
    for (let round = 0; round < 5; round += 1) {
      const id = randomUUID()
      const answers = await Promise.all(
        [one, two].map((job) => a.decide([decisionOn(job, id, { judgement: skip })])),
      )
      expect(outcomes(answers.flat()).sort()).toEqual(['applied', 'rejected id_conflict'])
    }
  })
  test('two people decide one job at the same moment: one is applied, the other is a second opinion', async () => {
    const [a, b] = [await person('a'), await person('b')]
    for (let round = 0; round < 10; round += 1) {
      const job = await jobFor(a)
      const theirs = await passOn(job, b)
      const answers = await Promise.all([
        a.decide([decisionOn(job, randomUUID())]),
        b.decide([decisionOn(theirs, randomUUID())]),
      ])
      expect(outcomes(answers.flat()).sort()).toEqual(['applied', 'second_opinion'])
    }
  })
})
