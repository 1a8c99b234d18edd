import { createHmac, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Queryable } from '../db/database.ts'

/**
 * What is told in the place of something that is easy to guess. It is bound to a secret in the database: without
 * that nobody can try guesses until one fits.
 */
export interface Pseudonyms {
  /** The made-up name of an author, which vendors see. */
  author(id: string): string
  /** The content key that clients see: it is made of the name over a profile, too. */
  contentKey(key: string): string
}

export async function openPseudonyms(db: Queryable): Promise<Pseudonyms> {
  const fresh = randomBytes(32).toString('base64url')
  // Whoever comes second reads what the first one made.
  await sql`insert into secrets (name, value) values ('pseudonyms', ${fresh}) on conflict do nothing`.execute(
    db,
  )
  const { value } = await db
    .selectFrom('secrets')
    .where('name', '=', 'pseudonyms')
    .select('value')
    .executeTakeFirstOrThrow()
  const made = (of: string): string => createHmac('sha256', value).update(of).digest('hex')
  return {
    author: (id) => `author-${made(id).slice(0, 16)}`,
    contentKey: (key) => made(`content:${key}`),
  }
}
