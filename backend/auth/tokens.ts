import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Reviewer } from '../../shared/contracts/http/reviewer.ts'
import type { ReviewerId } from '../../shared/domain/ids.ts'
import { type DurationMs, HOUR } from '../../shared/lib/time.ts'
import type { ServerClock } from '../clock.ts'
import type { Queryable } from '../db/database.ts'
import { toReviewer } from './accounts.ts'

/** A month: somebody who comes back from leave signs in again. */
export const TOKEN_LIFE: DurationMs = 30 * 24 * HOUR

/** Tokens are stored as hashes: who reads the database cannot act as anybody. */
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Makes a token for an account; it is told once and can never be read again. */
export async function issueToken(
  db: Queryable,
  clock: ServerClock,
  accountId: ReviewerId,
): Promise<{ readonly token: string; readonly expiresAt: string }> {
  const token = randomBytes(32).toString('base64url')
  const { expires_at } = await db
    .insertInto('tokens')
    .values({
      hash: hashOf(token),
      account_id: accountId,
      expires_at: sql<Date>`${clock.now} + ${TOKEN_LIFE}::double precision * interval '1 millisecond'`,
    })
    .returning('expires_at')
    .executeTakeFirstOrThrow()
  return { token, expiresAt: expires_at.toISOString() }
}

/**
 * Whose token this is; null when it was never given out, or has run out.
 *
 * @param demo whether this backend lets demo accounts in: another one on the same database may, to anybody
 */
export async function reviewerOf(
  db: Queryable,
  clock: ServerClock,
  token: string,
  demo: boolean,
): Promise<Reviewer | null> {
  const row = await db
    .selectFrom('tokens')
    .innerJoin('accounts', 'accounts.id', 'tokens.account_id')
    .where('tokens.hash', '=', hashOf(token))
    .where('tokens.expires_at', '>', clock.now)
    .$if(!demo, (query) => query.where('accounts.demo', '=', false))
    .selectAll('accounts')
    .executeTakeFirst()
  return row === undefined ? null : toReviewer(row)
}
