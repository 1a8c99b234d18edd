import type { Kysely, Transaction } from 'kysely'
import type { Tables } from './schema.ts'

/** Thrown inside a transaction that found itself overtaken: nothing is kept, and it is run again. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken'
}

const ATTEMPTS = 8
/** Deadlock and serialisation failure: PostgreSQL's own way to say the same. */
const AGAIN_CODES = new Set(['40P01', '40001'])

/** The SQLSTATE of a database error; null for any other error. */
export function sqlState(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code) ? error.code : null
}

function mayRetry(error: unknown): boolean {
  return error instanceof Overtaken || AGAIN_CODES.has(sqlState(error) ?? '')
}

/**
 * Runs the work in one transaction, again when it was overtaken or met a deadlock.
 * The work must leave nothing behind outside the database.
 */
export async function inTransaction<Value>(
  db: Kysely<Tables>,
  work: (transaction: Transaction<Tables>) => Promise<Value>,
): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(work)
    } catch (error) {
      if (attempt >= ATTEMPTS || !mayRetry(error)) throw error
    }
  }
}
