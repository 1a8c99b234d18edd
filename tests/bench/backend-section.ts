import { randomUUID } from 'node:crypto'
import { type BackendClient, clientFor, decisionOn, startBackend } from '../helpers/backend.ts'
import { startPostgres } from '../helpers/postgres.ts'
import { createDatabase } from '../helpers/postgres-database.ts'
import { benchItem, type Section } from './content.ts'
import { inMilliseconds, type Row, summarise } from './figures.ts'

async function ingest(client: BackendClient, count: number): Promise<void> {
  for (let from = 0; from < count; from += 500)
    await client.ingest(
      Array.from({ length: Math.min(500, count - from) }, (_, place) => benchItem(from + place, undefined)),
    )
}

async function measure(database: string, url: string, jobs: number): Promise<{ rows: Row[]; raw: unknown }> {
  const reviewer = clientFor(url, 'moderator-en')
  await ingest(clientFor(url, 'supervisor'), jobs)
  const claims: number[] = []
  const leased = []
  for (let turn = 0; turn < 80; turn += 1) {
    const start = performance.now()
    const got = await reviewer.claim(['text'], { count: 25 })
    claims.push(performance.now() - start)
    leased.push(...got)
  }
  const twice = leased.length - new Set(leased.map((job) => job.id)).size
  const start = performance.now()
  for (let from = 0; from < leased.length; from += 200)
    await reviewer.decide(leased.slice(from, from + 200).map((job) => decisionOn(job, randomUUID())))
  const seconds = (performance.now() - start) / 1_000
  const figures = summarise(claims)
  const rate = leased.length / seconds
  return {
    rows: [
      {
        what: `${database}: claim 25 of ${jobs}`,
        measured: inMilliseconds(figures),
        budget: 'p95 ≤ 20 ms',
        kept: figures.p95 <= 20,
        note: `over HTTP, one reviewer; ${twice} jobs leased twice`,
      },
      {
        what: `${database}: decisions`,
        measured: `${rate.toFixed(0)} a second (n ${leased.length})`,
        budget: '≥ 3,000 a second (PostgreSQL)',
        kept: rate >= 3_000,
        note: 'over HTTP, batches of 200, one after the other',
      },
    ],
    raw: { claims, seconds, decisions: leased.length },
  }
}

/** Claims and decisions on both databases, over HTTP, with `jobs` open jobs. */
export async function measureBackend(jobs: number): Promise<Section> {
  const embedded = await startBackend({ demo: true, demoItems: false })
  const onPglite = await measure('PGlite', embedded.url, jobs)
  await embedded.stop()
  const postgres = await startPostgres()
  try {
    const server = await startBackend({
      demo: true,
      demoItems: false,
      databaseUrl: (await createDatabase(postgres.url)).url,
    })
    const onPostgres = await measure('PostgreSQL', server.url, jobs)
    await server.stop()
    return {
      rows: [...onPglite.rows, ...onPostgres.rows],
      raw: { pglite: onPglite.raw, postgres: onPostgres.raw },
    }
  } finally {
    await postgres.stop()
  }
}
