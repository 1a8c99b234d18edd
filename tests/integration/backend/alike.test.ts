import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { allMediaInKeys } from '../../../backend/db/migrations/0008-all-media-in-keys.ts'
import { decisionOn } from '../../helpers/backend.ts'
import { record } from '../../helpers/backend-inside.ts'
import { png } from '../../helpers/image-bytes.ts'
import { tone, wav } from '../../helpers/sound-bytes.ts'
import { suiteBackend } from '../../helpers/suite-backend.ts'

describe.each(['PGlite', 'PostgreSQL'] as const)('what shows the same on %s', async (kind) => {
  const { backend, supervisor } = await suiteBackend(kind)

  const said = (text: string, changes: Readonly<Record<string, unknown>> = {}) =>
    record(randomUUID(), { fields: [{ name: 'text', text }], ...changes })
  const flood = (): string => `Buy ten thousand plays, ${randomUUID()}`
  const textsOf = (
    jobs: readonly { readonly item: { readonly fields?: readonly { text: string }[] | undefined } }[],
  ) => jobs.map((job) => job.item.fields?.[0]?.text)

  test('it is leased with the first of its kind, from whatever queue it was reported in, right behind it', async () => {
    const who = await backend.account({ id: randomUUID() })
    const [here, elsewhere] = [await backend.queue(), await backend.queue()]
    const text = flood()
    const spaced = text.replaceAll(' ', ' \n ')
    await supervisor.ingest([said(text, { severity: 'critical' }), said('Something else entirely')], here)
    await supervisor.ingest([said(spaced), said(text), said('A third thing altogether')], elsewhere)
    const claimId = randomUUID()
    const jobs = await who.claim([here], { count: 2, claimId })
    expect(textsOf(jobs.slice(0, 3)).map((one) => one?.replace(/\s+/g, ' '))).toEqual([text, text, text])
    expect(textsOf(jobs.slice(3))).toEqual(['Something else entirely'])
    expect(jobs.map((job) => job.position)).toEqual([0, 1, 2, 3])
    expect(new Set(jobs.slice(0, 3).map((job) => job.contentKey)).size).toBe(1)
    expect(await who.claim([here], { count: 2, claimId }), 'asked for again').toEqual(jobs)
    const results = await who.decide(jobs.map((job) => decisionOn(job, randomUUID())))
    expect(
      results.map((one) => one.outcome),
      'each is a job with a lease of its own',
    ).toEqual(jobs.map(() => 'applied'))
  })

  test('never what the reviewer may not be given: a restricted class, another’s queue or language, a skipped job', async () => {
    const [queue, foreign] = [await backend.queue(), await backend.queue()]
    const who = await backend.account({ id: randomUUID(), queueIds: [queue], restrictions: ['self_harm'] })
    const text = flood()
    const hurting = {
      reports: [{ reason: 'self_harm', reporter: 'listener', at: '2026-01-01T00:00:00.000Z' }],
    }
    await supervisor.ingest([said(text)], queue)
    const [skipped] = await who.claim([queue])
    if (skipped === undefined) throw new Error('the job was not given out')
    const { set } = await supervisor.policies()
    const judgement = { type: 'skip', reasonId: set?.skipReasons[0]?.id }
    await who.decide([decisionOn(skipped, randomUUID(), { judgement })])
    await supervisor.ingest([said(text), said(text, hurting), said(text, { language: 'th' })], queue)
    await supervisor.ingest([said(text)], foreign)
    expect(await who.claim([queue], { count: 1 })).toHaveLength(1)
  })

  test('not what somebody else holds, and not what is short enough to be alike by chance', async () => {
    const [a, b] = [await backend.account({ id: randomUUID() }), await backend.account({ id: randomUUID() })]
    const [one, two] = [await backend.queue(), await backend.queue()]
    const text = flood()
    await supervisor.ingest([said(text), said('so good')], one)
    await a.claim([one])
    await supervisor.ingest([said(text), said('so good')], two)
    expect(await b.claim([two], { count: 5 })).toHaveLength(2)
  })

  test('not the same sound under another cover', async () => {
    const queue = await backend.queue()
    const who = await backend.account({ id: randomUUID(), queueIds: [queue] })
    const sound = await supervisor.uploadMedia(wav({ seconds: 1, rate: 8_000, at: tone(-20) }), 'audio/wav')
    const cover = await supervisor.uploadMedia(png(2, 2), 'image/png')
    const other = await supervisor.uploadMedia(png(2, 3), 'image/png')
    const track = (picture: typeof cover) =>
      record(randomUUID(), {
        kind: 'track',
        title: 'Summer',
        media: [sound, picture].map(({ id, type }) => ({ id, type })),
      })
    await supervisor.ingest([track(cover), track(cover), track(other)], queue)
    const keys = (await who.claim([queue], { count: 3 })).map((job) => job.contentKey)
    expect(keys).toHaveLength(3)
    expect([...new Set(keys)]).toHaveLength(2)
    expect(keys).not.toContain(undefined)
  })

  test('a key tells nobody what it was made of: whoever guesses a name over a profile cannot try the guess', async () => {
    const queue = await backend.queue()
    const vendor = { role: 'vendor_moderator', queueIds: [queue] } as const
    const who = await backend.account({ id: randomUUID(), ...vendor })
    const profile = () =>
      said(flood(), { kind: 'profile_bio', author: { id: randomUUID(), displayName: 'Very Known' } })
    const [first, second] = [profile(), profile()]
    await supervisor.ingest([first, second, { ...first, id: randomUUID() }], queue)
    const claimId = randomUUID()
    const jobs = await who.claim([queue], { claimId })
    expect(jobs).toHaveLength(3)
    const keys = jobs.map((job) => job.contentKey)
    expect([...new Set(keys)]).toHaveLength(2)
    const { rows } = await sql<{ content_key: string }>`
      select content_key from jobs where queue_id = ${queue}`.execute(backend.database.db)
    expect(rows).toHaveLength(3)
    for (const { content_key } of rows) expect(keys).not.toContain(content_key)
    expect(await who.claim([queue], { claimId }), 'asked for again').toEqual(jobs)
  })

  test('keys that an older version made are forgotten: its jobs are alone', async () => {
    const queue = await backend.queue()
    const who = await backend.account({ id: randomUUID(), queueIds: [queue] })
    const text = flood()
    await supervisor.ingest([said(text), said(text)], queue)
    for (const statement of allMediaInKeys) await sql.raw(statement).execute(backend.database.db)
    const jobs = await who.claim([queue], { count: 2 })
    expect(jobs.map((job) => job.contentKey)).toEqual([undefined, undefined])
  })

  test('the index of keys is what finds it', async () => {
    const { rows } = await sql`
      explain select id from jobs where content_key = 'x' and state = 'open' order by urgency, id limit 19`.execute(
      backend.database.db,
    )
    expect(JSON.stringify(rows)).toContain('jobs_alike')
  })
})
