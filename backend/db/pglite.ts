import { mkdirSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect } from 'kysely'
import type { DurationMs } from '../../shared/lib/time.ts'
import { StartFailure } from '../start-failure.ts'
import { CHANNEL, type Database } from './database.ts'
import { lockFolderPatiently } from './folder-lock.ts'
import type { Tables } from './schema.ts'

/** bigint columns hold counts, milliseconds and urgency keys: all safe integers. */
const INT8 = 20

/**
 * PostgreSQL inside this process, in a folder. The first time takes seconds (it makes the whole cluster).
 *
 * @param patience how long to wait for another process to let go of the folder
 * @throws StartFailure when another process has the folder, or it cannot be opened
 */
export async function openPglite(folder: string, patience: DurationMs): Promise<Database> {
  mkdirSync(folder, { recursive: true })
  const lock = await lockFolderPatiently(folder, patience)
  const pglite = new PGlite(`${folder}/database`, { parsers: { [INT8]: Number } })
  try {
    await pglite.waitReady
  } catch (error) {
    lock.release()
    const message = error instanceof Error ? error.message : String(error)
    throw new StartFailure(`The database in ${folder} could not be opened: ${message}`)
  }
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) })
  return {
    db,
    name: folder,
    listen: async (onMessage) => {
      const stop = await pglite.listen(CHANNEL, onMessage)
      return { stop: () => (pglite.closed ? Promise.resolve() : stop()) }
    },
    close: async () => {
      await db.destroy()
      if (!pglite.closed) await pglite.close()
      lock.release()
    },
  }
}
