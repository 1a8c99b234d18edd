import { Dexie, type DexieOptions, type Table } from 'dexie'
import type { TableName, Tables } from './records.ts'

/** Each table by its name, with the row it holds. */
export type DatabaseTables = { readonly [Name in TableName]: Table<Tables[Name], string> }

/**
 * The versions of the database, oldest first. A version that has shipped is never edited: a change is a new
 * one with an `upgrade` and a stored copy of the old one as fixture (promise P8).
 *
 * 1. The first. The compound indexes answer "the next ready jobs", "is this pack over" (its orders are one
 *    range) and "leases to renew or ended". Few, because each is one more write for every job and entry.
 */
const VERSIONS: readonly { readonly version: number; readonly tables: Record<TableName, string> }[] = [
  {
    version: 1,
    tables: {
      jobs: 'id, [state+order], [state+renewAt]',
      contents: 'id',
      packs: 'id',
      decisions: 'id, seq',
      outbox: 'id, state',
      attention: 'id, at',
      policies: 'id',
      meta: 'id',
    },
  },
]

/** Where IndexedDB comes from: the global one unless a test passes its own. */
export type DatabaseEngine = Pick<DexieOptions, 'indexedDB' | 'IDBKeyRange'>

export function databaseName(store: string): string {
  return `teduh-${store}`
}

/**
 * The database of one server and reviewer. `strict`: Chromium's default answers before the data is on disk,
 * and a killed app would lose decisions that were shown as saved (promise P1).
 */
export function declareDatabase(store: string, engine: DatabaseEngine = {}): Dexie {
  const database = new Dexie(databaseName(store), {
    ...engine,
    chromeTransactionDurability: 'strict',
    autoOpen: false,
  })
  for (const { version, tables } of VERSIONS) database.version(version).stores(tables)
  return database
}

export function tablesOf(database: Dexie): DatabaseTables {
  return {
    jobs: database.table('jobs'),
    contents: database.table('contents'),
    packs: database.table('packs'),
    decisions: database.table('decisions'),
    outbox: database.table('outbox'),
    attention: database.table('attention'),
    policies: database.table('policies'),
    meta: database.table('meta'),
  }
}
