import { createHmac, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Queryable } from '../db/database.ts'

/** The made-up name of an author, for those who may not know more. */
export type Pseudonym = (authorId: string) => string

/**
 * The names that vendors see. They are bound to a secret in the database: an author's id is easy to guess,
 * and without the secret nobody can try ids until the name fits.
 */
export async function openPseudonyms(db: Queryable): Promise<Pseudonym> {
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
  return (authorId) => `author-${createHmac('sha256', value).update(authorId).digest('hex').slice(0, 16)}`
}
