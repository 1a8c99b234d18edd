import { type RawBuilder, sql } from 'kysely'

/** A value as a jsonb parameter: both drivers would make a PostgreSQL array of a bare JavaScript array. */
export function json<Value>(value: Value): RawBuilder<string> {
  return sql<string>`${JSON.stringify(value)}::jsonb`
}
