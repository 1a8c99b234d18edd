import { sql } from 'kysely'
import type { z } from 'zod'
import type { Reviewer, restrictionsRequest } from '../../shared/contracts/http/reviewer.ts'
import { HARM_CLASSES, type Role } from '../../shared/domain/vocabulary.ts'
import type { Queryable } from '../db/database.ts'
import { Refusal } from '../refusal.ts'
import { toReviewer } from './accounts.ts'

/** They set what others must not be given; everybody sets their own. */
const SETS_FOR_OTHERS = new Set<Role>(['supervisor', 'admin'])

/**
 * From the next claim on nothing of these classes is given to that person, and nothing of them is shown.
 *
 * @returns the account as it is now
 * @throws Refusal `not_allowed` for somebody else's without that role, `unknown_account`
 */
export async function setRestrictions(
  db: Queryable,
  by: Reviewer,
  { reviewerId = by.id, restrictions }: z.output<typeof restrictionsRequest>,
): Promise<Reviewer> {
  if (reviewerId !== by.id && !SETS_FOR_OTHERS.has(by.role)) {
    throw new Refusal(403, 'not_allowed', 'only a supervisor or an admin sets this for others')
  }
  const classes = HARM_CLASSES.filter((one) => restrictions.includes(one))
  const row = await db
    .updateTable('accounts')
    .set({ restrictions: sql`${classes}::text[]` })
    .where('id', '=', reviewerId)
    .returningAll()
    .executeTakeFirst()
  if (row === undefined) throw new Refusal(404, 'unknown_account', 'there is no such account')
  return toReviewer(row)
}
