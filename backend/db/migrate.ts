import { type Kysely, sql } from 'kysely'
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration'
import { StartFailure } from '../start-failure.ts'
import { migrations } from './migrations/all.ts'
import type { Tables } from './schema.ts'

function fromStatements(statements: readonly string[]): Migration {
  return {
    async up(db): Promise<void> {
      for (const statement of statements) await sql.raw(statement).execute(db)
    },
  }
}

const provider: MigrationProvider = {
  getMigrations: async () =>
    Object.fromEntries(Object.entries(migrations).map(([name, list]) => [name, fromStatements(list)])),
}

/**
 * Brings the database to the newest version. Several processes may try at once: a lock lets one go first.
 *
 * @throws StartFailure when the database is newer than this program, or a migration fails
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider })
  const before = await migrator.getMigrations().then(
    () => null,
    (error: unknown) => error,
  )
  const { error } = before === null ? await migrator.migrateToLatest() : { error: before }
  if (error === undefined) return
  const message = error instanceof Error ? error.message : String(error)
  if (/corrupted migrations/.test(message)) {
    throw new StartFailure('This database was made by a newer Teduh. Please update Teduh to open it.')
  }
  throw new StartFailure(`The database could not be brought up to date: ${message}`)
}
