import { sql } from 'kysely'
import type { DemoAccount, Reviewer } from '../../shared/contracts/http/reviewer.ts'
import type { ReviewerId } from '../../shared/domain/ids.ts'
import type { Queryable } from '../db/database.ts'
import { json } from '../db/json.ts'

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
