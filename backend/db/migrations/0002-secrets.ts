/**
 * Version 2. Secrets that every process of one organisation shares, and that never leave its database.
 * They are made when the backend first serves, and not here: a database that is copied to begin others from
 * must not give them all the same.
 */
export const secrets: readonly string[] = [
  `create table secrets (name text primary key, value text not null)`,
  // Whoever may be given very many jobs has their skips taken off a count that was made for all.
  `create index skips_of_reviewer on skips (reviewer_id)`,
]
