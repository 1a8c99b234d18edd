import { type Selectable, sql } from 'kysely'
import type { DemoAccount, Reviewer } from '../../shared/contracts/http/reviewer.ts'
import type { ReviewerId } from '../../shared/domain/ids.ts'
import type { Queryable } from '../db/database.ts'
import { json } from '../db/json.ts'
import type { Tables } from '../db/schema.ts'

/**
 * An account's row as the rules see it. A vendor works the queues that are named and no others, so one with
 * none named works none.
 */
export function toReviewer(row: Selectable<Tables['accounts']>): Reviewer {
  return {
    id: row.id,
    displayName: row.display_name,
    role: row.role,
    locale: row.locale,
    languages: row.languages,
    restrictions: row.restrictions,
    queueIds: row.role === 'vendor_moderator' ? (row.queue_ids ?? []) : row.queue_ids,
  }
}

/** The account of this id, and whether it is one of the demo's; null when there is none. */
export async function findAccount(
  db: Queryable,
  id: ReviewerId,
): Promise<{ readonly reviewer: Reviewer; readonly demo: boolean } | null> {
  const row = await db.selectFrom('accounts').where('id', '=', id).selectAll().executeTakeFirst()
  return row === undefined ? null : { reviewer: toReviewer(row), demo: row.demo }
}

/** Adds an account, or changes it to what is given. */
export async function saveAccount(db: Queryable, reviewer: Reviewer, demo: boolean): Promise<void> {
  await sql`
    insert into accounts (id, display_name, role, locale, languages, restrictions, queue_ids, demo)
    values (${reviewer.id}, ${reviewer.displayName}, ${reviewer.role}, ${reviewer.locale},
      ${json(reviewer.languages)}, ${reviewer.restrictions}::text[], ${reviewer.queueIds}::text[], ${demo})
    on conflict (id) do update set display_name = excluded.display_name, role = excluded.role,
      locale = excluded.locale, languages = excluded.languages, restrictions = excluded.restrictions,
      queue_ids = excluded.queue_ids, demo = excluded.demo`.execute(db)
}

/** In the order in which they were added. */
export async function demoAccounts(db: Queryable): Promise<readonly DemoAccount[]> {
  const rows = await db
    .selectFrom('accounts')
    .where('demo', '=', true)
    .orderBy('created_at')
    .orderBy('id')
    .select(['id', 'display_name', 'role', 'locale'])
    .execute()
  return rows.map((row) => ({
    id: row.id,
    displayName: row.display_name,
    role: row.role,
    locale: row.locale,
  }))
}

export async function isDemoAccount(db: Queryable, id: ReviewerId): Promise<boolean> {
  const row = await db
    .selectFrom('accounts')
    .where('id', '=', id)
    .where('demo', '=', true)
    .select('id')
    .executeTakeFirst()
  return row !== undefined
}
