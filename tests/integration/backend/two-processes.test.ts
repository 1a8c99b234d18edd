import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { databaseClock } from '../../../backend/clock.ts'
import { openPostgres } from '../../../backend/db/postgres.ts'
import { bodyHash } from '../../../backend/domain/canonical.ts'
import { loadWorld } from '../../../backend/domain/decide-load.ts'
import { judge } from '../../../backend/domain/decide-rules.ts'
import { storeWorld } from '../../../backend/domain/decide-store.ts'
import { decision } from '../../../shared/contracts/http/decisions.ts'
import type { ReviewerId } from '../../../shared/domain/ids.ts'
import { clientFor, decisionOn, startBackend, type TestBackend } from '../../helpers/backend.ts'
import { openEvents } from '../../helpers/backend-events.ts'
import { record } from '../../helpers/backend-inside.ts'
import { createDatabase, type TestDatabase } from '../../helpers/postgres-database.ts'

/** Two backend programs on one PostgreSQL: nothing may depend on being the only one. */
let database: TestDatabase
let one: TestBackend
let two: TestBackend

beforeAll(async () => {
  database = await createDatabase(inject('databaseUrl'))
  // Started together on an empty database: both want to make its tables.
  const options = { demo: true, demoItems: false, databaseUrl: database.url }
  ;[one, two] = await Promise.all([startBackend(options), startBackend(options)])
})
afterAll(async () => {
  await Promise.all([one.stop(), two.stop()])
  await database.drop()
})

test('no job is ever leased twice, however many claim at once on both (P4)', async () => {
  const JOBS = 600
  const supervisor = clientFor(one.url, 'supervisor')
  for (let from = 0; from < JOBS; from += 200) {
    await supervisor.ingest(
      Array.from({ length: 200 }, (_, n) => record(`race-${from + n}`)),
      'text',
    )
  }
  const people = [one.url, two.url, one.url, two.url, one.url, two.url].map((url, n) =>
    clientFor(url, n % 2 === 0 ? 'moderator-en' : 'supervisor'),
  )
  const given = await Promise.all(
    people.map(async (person) => {
      const jobs: { readonly id: string; readonly fence: number }[] = []
      for (let round = 0; round < 40; round += 1) {
        const pack = await person.claim(['text'], { count: 7 })
        jobs.push(...pack.map((job) => ({ id: job.id as string, fence: job.lease.fence })))
        if (pack.length === 0) break
      }
      return jobs
    }),
  )
  const all = given.flat()
  expect(new Set(all.map((job) => job.id)).size, 'each job once').toBe(all.length)
  expect(all, 'and every job is given out').toHaveLength(JOBS)
  expect(new Set(all.map((job) => job.fence))).toEqual(new Set([1]))
  expect(given.filter((jobs) => jobs.length > 20).length, 'the race was one').toBeGreaterThan(3)
})

test('the same batch sent to both at once is applied once', async () => {
  const supervisor = clientFor(one.url, 'supervisor')
  await supervisor.ingest(
    Array.from({ length: 100 }, () => record(randomUUID())),
    'people',
  )
  const first = clientFor(one.url, 'moderator-en')
  const second = clientFor(two.url, 'moderator-en')
  const bodies = (await first.claim(['people'], { count: 100 })).map((job) => decisionOn(job, randomUUID()))
  const answers = await Promise.all([
    first.decide(bodies),
    second.decide(bodies.toReversed()),
    first.decide(bodies),
    second.decide(bodies),
  ])
  const outcomes = answers.flat().map((result) => result.outcome)
  expect(outcomes.filter((outcome) => outcome === 'applied')).toHaveLength(100)
  expect(outcomes.filter((outcome) => outcome === 'duplicate')).toHaveLength(300)
  expect(await second.heldDecisions()).toHaveLength(100)
})

test('what one process does, clients of the other hear', async () => {
  const supervisor = clientFor(one.url, 'supervisor')
  const listener = await openEvents(clientFor(two.url, 'moderator-en'))
  try {
    await supervisor.ingest([record(randomUUID())], 'images')
    // What earlier work of this file changed may be told first.
    const heard: string[] = []
    while (!heard.includes('images')) {
      const event = await listener.next('queues_changed')
      if (event.type === 'queues_changed') heard.push(...event.queueIds)
    }
    expect(heard).toContain('images')
  } finally {
    listener.close()
  }
})

test('a later decision is not readable before an earlier one that is still being written', async () => {
  const supervisor = clientFor(one.url, 'supervisor')
  const writer = clientFor(two.url, 'moderator-en')
  await supervisor.ingest([record(randomUUID()), record(randomUUID())], 'playlists')
  const [first, second] = await writer.claim(['playlists'])
  if (first === undefined || second === undefined) throw new Error('two jobs were expected')
  const [early, late] = [decisionOn(first, randomUUID()), decisionOn(second, randomUUID())]
  const idsHeld = async () => (await writer.heldDecisions()).map((entry) => entry.decision.id as unknown)

  const direct = await openPostgres(database.url)
  const body = decision.parse(early)
  let answered: Promise<unknown> = Promise.resolve()
  await direct.db.transaction().execute(async (transaction) => {
    const world = await loadWorld(transaction, databaseClock, 'moderator-en' as ReviewerId, [body])
    expect(judge(world, body, bodyHash(body))).toMatchObject({ outcome: 'applied' })
    await storeWorld(transaction, databaseClock, world)
    // The early one has its number and is not committed. The late one arrives elsewhere meanwhile.
    answered = writer.decide([late])
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(await idsHeld()).not.toContain(late.id)
  })
  await answered
  await direct.close()
  expect((await idsHeld()).slice(-2)).toEqual([early.id, late.id])
})

test('a reader that goes on from its last cursor misses nothing while both write', async () => {
  const supervisor = clientFor(one.url, 'supervisor')
  await supervisor.ingest(
    Array.from({ length: 400 }, () => record(randomUUID())),
    'video',
  )
  const writers = [clientFor(one.url, 'moderator-en'), clientFor(two.url, 'supervisor')]
  const reader = clientFor(two.url, 'supervisor')
  let writing = true
  const reading = (async () => {
    const seen: string[] = []
    let since = ''
    for (let last = false; ; ) {
      const answer = await reader.request(`/v1/decisions?limit=50&since=${since}`)
      const page = (await answer.json()) as {
        decisions: { decision: { id: string } }[]
        next: string
        more: boolean
      }
      seen.push(...page.decisions.map((entry) => entry.decision.id))
      since = page.next
      if (last && !page.more) return seen
      last = !writing
    }
  })()
  const sent = await Promise.all(
    writers.map(async (writer) => {
      const ids: string[] = []
      for (let round = 0; round < 20; round += 1) {
        const jobs = await writer.claim(['video'], { count: 10 })
        const bodies = jobs.map((job) => decisionOn(job, randomUUID()))
        ids.push(...bodies.map((body) => body.id as string))
        await writer.decide(bodies)
      }
      return ids
    }),
  )
  writing = false
  const seen = new Set(await reading)
  expect(sent.flat()).toHaveLength(400)
  expect(sent.flat().filter((id) => !seen.has(id))).toEqual([])
})
