import { existsSync, mkdirSync } from 'node:fs'
import { cp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { DurationMs } from '../shared/lib/time.ts'
import type { Database } from './db/database.ts'
import { migrate } from './db/migrate.ts'
import { openPglite } from './db/pglite.ts'
import { openPostgres } from './db/postgres.ts'
import { type DemoContent, initialise } from './initialise.ts'

export interface OpenOptions {
  /** A PostgreSQL server; null: PGlite in `dataDir`. */
  readonly databaseUrl: string | null
  readonly dataDir: string
  readonly demo: DemoContent
  /** A database folder to begin from when there is none yet. */
  readonly preparedDir: string | null
  /** How long to wait for another process to let go of the folder; not at all unless it is given. */
  readonly patience?: DurationMs
}

/** Where the database proper lies inside a backend's folder. */
const inside = 'database'

/** Copied aside and then renamed, so that a copy cut short is never taken for a database. */
async function beginFrom(preparedDir: string, dataDir: string): Promise<void> {
  const target = join(dataDir, inside)
  if (existsSync(target) || !existsSync(join(preparedDir, inside))) return
  const aside = join(dataDir, `.${inside}-${process.pid}`)
  mkdirSync(dataDir, { recursive: true })
  await cp(join(preparedDir, inside), aside, { recursive: true })
  await rename(aside, target).catch((error: unknown) => {
    if (!existsSync(target)) throw error
  })
  await rm(aside, { recursive: true, force: true })
}

/**
 * Opens the database, brings it to the newest version and gives it what it cannot be without.
 *
 * @throws StartFailure in one sentence for the person who started it
 */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  const { databaseUrl, dataDir, demo, preparedDir, patience = 0 } = options
  if (databaseUrl === null && preparedDir !== null) await beginFrom(preparedDir, dataDir)
  const database =
    databaseUrl === null ? await openPglite(dataDir, patience) : await openPostgres(databaseUrl)
  try {
    await migrate(database.db)
    await initialise(database, demo)
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}
