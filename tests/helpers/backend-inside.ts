import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { saveAccount } from '../../backend/auth/accounts.ts'
import { issueToken } from '../../backend/auth/tokens.ts'
import { databaseClock } from '../../backend/clock.ts'
import type { Database } from '../../backend/db/database.ts'
import { json } from '../../backend/db/json.ts'
import { openDatabase } from '../../backend/open-database.ts'
import { startBackend } from '../../backend/start.ts'
import type { TranslationSettings } from '../../backend/translation/settings.ts'
import { type Reviewer, reviewer } from '../../shared/contracts/http/reviewer.ts'
import { HOUR } from '../../shared/lib/time.ts'
import { type BackendClient, clientFor } from './backend-client.ts'
import { preparedDemo } from './backend-prepared.ts'
import { createDatabase } from './postgres-database.ts'

export interface InsideBackend {
  readonly url: string
  readonly database: Database
  /** Every line that the backend logged. */
  readonly logged: readonly string[]
  /** Adds an account (English moderator, unless said otherwise) and signs it in. */
  readonly account: (
    changes: Partial<Record<keyof Reviewer, unknown>> & { readonly id: string },
  ) => Promise<BackendClient>
  /** Adds a queue that takes only what is put into it by name; leases last an hour. */
  readonly queue: () => Promise<string>
  /** Makes the server's clock wrong; 0 puts it right. */
  readonly skewClock: (ms: number) => Promise<void>
  readonly stop: () => Promise<void>
}

export type DatabaseKind = 'PGlite' | 'PostgreSQL'

export interface InsideOptions {
  /** `frame` (the demo's accounts, queues and policies) unless it says otherwise. */
  readonly demo?: 'none' | 'frame' | 'all'
  readonly secret?: string
  readonly translation?: TranslationSettings
}

/**
 * A backend in the test's own process, with the database at hand: on a real PostgreSQL when its
 * address is given, else on PGlite.
 */
export async function openBackend(
  serverUrl: string | null,
  options: InsideOptions = {},
): Promise<InsideBackend> {
  const { demo = 'frame', secret = null, translation = null } = options
  const dataDir = mkdtempSync(join(tmpdir(), 'teduh-inside-'))
  const own = serverUrl === null ? null : await createDatabase(serverUrl)
  if (own === null && demo !== 'none') cpSync(preparedDemo(), dataDir, { recursive: true })
  const database = await openDatabase({ databaseUrl: own?.url ?? null, dataDir, demo, preparedDir: null })
  const logged: string[] = []
  const log = { info: () => undefined, error: (...entry: unknown[]) => logged.push(JSON.stringify(entry)) }
  const server = await startBackend({
    database,
    secret,
    translation,
    log,
    host: '127.0.0.1',
    port: 0,
    demo: demo !== 'none',
    faults: true,
  })
  return {
    url: server.url,
    database,
    logged,
    account: async (changes) => {
      const account = reviewer.parse({
        displayName: changes.id,
        role: 'moderator',
        locale: 'en',
        languages: [{ language: 'en', level: 'fluent' }],
        restrictions: [],
        queueIds: null,
        ...changes,
      })
      await saveAccount(database.db, account, false)
      return clientFor(
        server.url,
        account.id,
        (await issueToken(database.db, databaseClock, account.id)).token,
      )
    },
    queue: async () => {
      const id = `queue-${randomUUID()}`
      await sql`
        insert into queues (id, position, name, takes, lease_base_ms, no_cache, deadline_hours)
        values (${id}, 100, ${json({ en: id })}, ${json([])}, ${HOUR}, false, null)`.execute(database.db)
      return id
    },
    skewClock: async (ms) => {
      const body = JSON.stringify({ clockSkewMs: ms })
      await fetch(`${server.url}/test/faults`, { method: 'POST', body })
    },
    stop: async () => {
      await server.stop()
      await own?.drop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** A reported comment in English, unless said otherwise. */
export function record(id: string, changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    id,
    kind: 'comment',
    language: 'en',
    title: `Comment ${id}`,
    reports: [{ reason: 'noise', reporter: 'listener', at: '2026-01-01T00:00:00.000Z' }],
    author: { id: 'author-1' },
    createdAt: '2026-01-01T00:00:00.000Z',
    ...changes,
  }
}
