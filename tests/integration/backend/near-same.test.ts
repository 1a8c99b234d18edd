import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { json } from '../../../backend/db/json.ts'
import { nearSameJobs } from '../../../backend/domain/near-same.ts'
import { drawnPng } from '../../fixtures/png.ts'
import { anybody } from '../../helpers/anybody.ts'
import { record } from '../../helpers/backend-inside.ts'
import { suiteBackend } from '../../helpers/suite-backend.ts'

describe.each(['PGlite', 'PostgreSQL'] as const)('near-same pictures on %s', async (kind) => {
  const { backend, supervisor } = await suiteBackend(kind)

  const hash = (): string => randomBytes(8).toString('hex')
  const turned = (likeness: string, bits: readonly number[]): string =>
    bits
      .reduce((value, bit) => value ^ (1n << BigInt(bit)), BigInt(`0x${likeness}`))
      .toString(16)
      .padStart(16, '0')
  /** Another likeness, so many bits away. */
  const away = (likeness: string, bits: number): string =>
    turned(
      likeness,
      Array.from({ length: bits }, (_, bit) => bit),
    )

  /** A reported picture like no other, told to have this likeness. */
  const picture = async (likeness: string | null, changes: Readonly<Record<string, unknown>> = {}) => {
    const [grey = 0, more = 0] = randomBytes(2)
    const bytes = drawnPng(7, 9, (x, y) => (x < 0.5 ? grey : more) * (1 - y / (1 + Math.random())))
    const { id } = await supervisor.uploadMedia(new Uint8Array(bytes), 'image/png')
    const told = likeness === null ? {} : { likeness }
    const media = [{ id, type: 'image/png', ...told }]
    return record(randomUUID(), { kind: 'cover_art', media, ...changes })
  }
  const idsOf = (jobs: readonly { readonly item: { readonly id: string } }[]) =>
    jobs.map((job) => job.item.id)
  const taken = async (items: readonly { readonly [key: string]: unknown }[], queue: string) => {
    const results = await supervisor.ingest(items, queue)
    expect(results.map((one) => one.outcome)).toEqual(items.map(() => 'created'))
    return items.map((item) => item.id)
  }

  test('one within four bits is leased along, from another queue, right behind, in the same group', async () => {
    const who = await backend.account({ id: randomUUID() })
    const [here, elsewhere] = [await backend.queue(), await backend.queue()]
    const likeness = hash()
    const [first, other] = await taken(
      [await picture(likeness, { severity: 'critical' }), await picture(hash())],
      here,
    )
    const [near] = await taken(
      [await picture(away(likeness, 4)), await picture(away(likeness, 5)), await picture(null)],
      elsewhere,
    )
    const claimId = randomUUID()
    const jobs = await who.claim([here], { count: 2, claimId, groups: true })
    expect(idsOf(jobs)).toEqual([first, near, other])
    expect(jobs.map((job) => job.position)).toEqual([0, 1, 2])
    expect(jobs.map((job) => job.group)).toEqual([jobs[0]?.id, jobs[0]?.id, undefined])
    expect(jobs[0]?.contentKey, 'nobody decides by a told likeness').not.toBe(jobs[1]?.contentKey)
    expect(await who.claim([here], { count: 2, claimId, groups: true }), 'asked for again').toEqual(jobs)
    expect(JSON.stringify(jobs), 'the told likeness stays here').not.toContain(likeness)
  })

  test('one within four bits is found wherever the bits lie, and none that is farther away', async () => {
    const { db } = backend.database
    const queue = await backend.queue()
    const [item] = await taken([await picture(null)], queue)
    const pairs = Array.from({ length: 400 }, (_, place) => {
      const bits = new Set<number>()
      while (bits.size < place % 7) bits.add(randomInt(64))
      return { id: randomUUID(), likeness: hash(), bits: [...bits] }
    })
    await sql`insert into jobs (id, item_id, queue_id, language, harm_classes, severity, urgency, reasons, waiting_since,
        lease_ms, likeness)
      select id, ${item}, ${queue}, 'en', '{}', 'medium', 1, '{}', now(), 1000, likeness
      from jsonb_to_recordset(${json(
        pairs.map(({ id, likeness, bits }) => ({ id, likeness: turned(likeness, bits) })),
      )}) as row (id uuid, likeness text)`.execute(db)
    const likenesses = pairs.map((pair) => pair.likeness)
    const { rows } = await sql<{ id: string }>`
      select id from ${nearSameJobs({ reviewer: anybody, languages: ['en'], likenesses })} as near`.execute(
      db,
    )
    const near = pairs.filter(({ bits }) => bits.length <= 4)
    expect(rows.map(({ id }) => id).toSorted()).toEqual(near.map(({ id }) => id).toSorted())
  })

  test('those of one claim stand side by side too', async () => {
    const who = await backend.account({ id: randomUUID() })
    const queue = await backend.queue()
    const likeness = hash()
    const [a, b, c] = await taken(
      [
        await picture(likeness, { severity: 'critical' }),
        await picture(hash(), { severity: 'high' }),
        await picture(away(likeness, 3)),
      ],
      queue,
    )
    const claimId = randomUUID()
    const jobs = await who.claim([queue], { claimId })
    expect(idsOf(jobs)).toEqual([a, c, b])
    expect(await who.claim([queue], { claimId })).toEqual(jobs)
  })

  test('whoever does not ask for groups is told none: older clients refuse a field they do not know', async () => {
    const who = await backend.account({ id: randomUUID() })
    const queue = await backend.queue()
    const likeness = hash()
    await taken([await picture(likeness), await picture(likeness)], queue)
    const jobs = await who.claim([queue])
    expect(jobs).toHaveLength(2)
    expect(JSON.stringify(jobs)).not.toContain('"group"')
  })

  test('never what the reviewer may not be given, nor what somebody holds', async () => {
    const [queue, lent, foreign] = [await backend.queue(), await backend.queue(), await backend.queue()]
    const who = await backend.account({
      id: randomUUID(),
      queueIds: [queue, lent],
      restrictions: ['self_harm'],
    })
    const hurting = {
      reports: [{ reason: 'self_harm', reporter: 'listener', at: '2026-01-01T00:00:00.000Z' }],
    }
    const likeness = hash()
    await taken([await picture(likeness)], lent)
    const somebody = await backend.account({ id: randomUUID() })
    expect(await somebody.claim([lent])).toHaveLength(1)
    const [first] = await taken([await picture(likeness, { severity: 'critical' })], queue)
    await taken([await picture(likeness, hurting), await picture(likeness, { language: 'th' })], queue)
    await taken([await picture(likeness)], foreign)
    expect(idsOf(await who.claim([queue], { count: 1 }))).toEqual([first])
  })

  test('not the picture of a profile, which nobody decides by its likeness', async () => {
    const who = await backend.account({ id: randomUUID() })
    const [here, elsewhere] = [await backend.queue(), await backend.queue()]
    const likeness = hash()
    const [first] = await taken([await picture(likeness, { kind: 'profile_image' })], here)
    await taken([await picture(likeness, { kind: 'profile_image' }), await picture(likeness)], elsewhere)
    expect(idsOf(await who.claim([here], { count: 1 }))).toEqual([first])
  })

  test('a flood comes along in part, the most urgent first', async () => {
    const who = await backend.account({ id: randomUUID() })
    const [here, elsewhere] = [await backend.queue(), await backend.queue()]
    const likeness = hash()
    await taken([await picture(likeness)], here)
    const flood = await Promise.all(Array.from({ length: 30 }, () => picture(away(likeness, 1))))
    await taken(flood, elsewhere)
    const [urgent] = await taken([await picture(likeness, { severity: 'critical' })], elsewhere)
    const jobs = await who.claim([here], { count: 1 })
    expect(jobs).toHaveLength(20)
    expect(idsOf(jobs)).toContain(urgent)
  })

  test('a likeness that is none is refused, with its place; what is no picture alone has none', async () => {
    const wrong = await Promise.all(['0F1E2D3C4B5A6978', '0f1e', 'xyz'].map((likeness) => picture(likeness)))
    const results = await supervisor.ingest(wrong, await backend.queue())
    for (const { outcome, code, message } of results) {
      expect({ outcome, code }).toEqual({ outcome: 'rejected', code: 'invalid' })
      expect(message).toContain('media.0.likeness: 16 lower-case hexadecimal digits')
    }
    const item = await picture(hash(), { caption: 'Out now' })
    await taken([item], await backend.queue())
    const { rows } = await sql<{ likeness: string | null }>`
      select likeness from jobs where item_id = ${item.id}`.execute(backend.database.db)
    expect(rows).toEqual([{ likeness: null }])
  })
})
