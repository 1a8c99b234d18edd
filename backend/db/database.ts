import type { Kysely, Transaction } from 'kysely'
import type { Tables } from './schema.ts'

/** Where the backend's data lives: PGlite in a folder, or a PostgreSQL server. */
export interface Database {
  readonly db: Kysely<Tables>
  /** How it is named in logs; without secrets. */
  readonly name: string
  /**
   * Calls back with every message that any process sends on the channel.
   * After a lost connection messages may be missing: `onGap` is called once it is back.
   */
  readonly listen: (
    onMessage: (payload: string) => void,
    onGap: () => void,
  ) => Promise<{ readonly stop: () => Promise<void> }>
  readonly close: () => Promise<void>
}

/** The database itself or a transaction in it. */
export type Queryable = Kysely<Tables> | Transaction<Tables>

export const CHANNEL = 'teduh'
