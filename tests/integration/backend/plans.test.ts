import { randomBytes, randomUUID } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { decisionsFor } from '../../../backend/domain/decide-load.ts'
import { isExpired } from '../../../backend/domain/free-expired.ts'
import { abandonedUploads } from '../../../backend/domain/media-store.ts'
import { nearSameJobs } from '../../../backend/domain/near-same.ts'
import type { DecisionId, JobId, ReviewerId } from '../../../shared/domain/ids.ts'
import { anybody } from '../../helpers/anybody.ts'
import { type InsideBackend, openBackend } from '../../helpers/backend-inside.ts'

const MANY = 20_000

/** What is asked again and again reads what it needs through an index, however much lies in the tables. */
describe.each(['PGlite', 'PostgreSQL'] as const)('plans of statements on %s', (kind) => {
  let backend: InsideBackend

  beforeAll(async () => {
    backend = await openBackend(kind === 'PGlite' ? null : inject('databaseUrl'))
    const { db } = backend.database
    await sql`insert into items (id, kind, body, received_at)
      select 'plan-' || n, 'comment', '{}', now() from generate_series(1, ${MANY}::integer) as n`.execute(db)
    await sql`insert into jobs (id, item_id, queue_id, language, harm_classes, severity, urgency, reasons,
        waiting_since, lease_ms)
      select gen_random_uuid(), id, 'text', 'en', '{}', 'medium', row_number() over (), '{}', now(), 1000
      from items`.execute(db)
    // One in three is a picture.
    await sql`update jobs set likeness = substr(md5(item_id), 1, 16) where urgency % 3 = 0`.execute(db)
    await sql`insert into decisions (id, job_id, reviewer_id, type, body, body_hash, outcome, received_at)
      select gen_random_uuid(), id, 'reviewer-' || urgency % 5, 'no_violation', '{}', '', 'applied', now()
      from jobs`.execute(db)
    await sql`insert into media_uploads (id, started_at)
      select gen_random_uuid(), now() - interval '2 days' from generate_series(1, ${MANY}::integer)`.execute(
      db,
    )
    await sql`insert into media (id, upload_id, type, bytes)
      select id::text, id, 'image/gif', 1 from media_uploads`.execute(db)
    await sql`analyze`.execute(db)
  })
  afterAll(() => backend.stop())

  const many = <Id extends string>(): Id[] => Array.from({ length: 25 }, () => randomUUID() as Id)
  const textOf = (plan: readonly unknown[]): string => JSON.stringify(plan)

  const planOf = async (statement: RawBuilder<unknown>): Promise<string> =>
    textOf((await sql`explain ${statement}`.execute(backend.database.db)).rows)

  test('a batch of decisions reads no more of the decisions than its own', async () => {
    const [ids, jobIds] = [many<DecisionId>(), many<JobId>()]
    const plan = textOf(
      await decisionsFor(backend.database.db, 'reviewer-1' as ReviewerId, ids, jobIds).explain(),
    )
    expect(plan).toContain('decisions_pkey')
    expect(plan).toContain('decisions_of_job')
    expect(plan).not.toMatch(/Seq Scan|SubPlan|decisions_seq_key/)
  })

  test('a claim looks among the free jobs in their order, however many are lent; what ran out is found apart', async () => {
    const probe = await planOf(sql`select id from jobs
      where queue_id = 'text' and language = 'en' and state = 'open' and lease_expires_at = 'epoch'
      order by urgency, id limit 40`)
    expect(probe).toContain('jobs_free')
    expect(probe).not.toContain('Sort')
    expect(
      await planOf(sql`select from jobs where ${isExpired(sql<Date>`now()`)} and queue_id = 'text'`),
    ).toContain('jobs_lent')
  })

  test('near-same pictures are found by the parts of their likeness, each in its own index', async () => {
    const likenesses = Array.from({ length: 25 }, () => randomBytes(8).toString('hex'))
    const plan = await planOf(nearSameJobs({ reviewer: anybody, languages: ['en'], likenesses }))
    for (const part of [1, 2, 3]) expect(plan).toContain(`jobs_near_${part}`)
    expect(plan).not.toContain('Seq Scan on jobs')
  })

  test('uploads without a medium are found in one pass, and one that is removed is looked up by an index', async () => {
    const all = await planOf(sql`delete from ${abandonedUploads(new Date())}`)
    expect(all).toContain('Anti Join')
    expect(all).not.toContain('SubPlan')
    expect(await planOf(sql`select from media where upload_id = ${randomUUID()}`)).toContain(
      'media_of_upload',
    )
  })
})
