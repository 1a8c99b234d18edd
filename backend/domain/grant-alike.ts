import { sql, type Transaction } from 'kysely'
import { MOST_ALIKE } from '../../shared/domain/alike.ts'
import type { JobId } from '../../shared/domain/ids.ts'
import type { ServerClock } from '../clock.ts'
import { json } from '../db/json.ts'
import type { Tables } from '../db/schema.ts'
import type { Wanted } from './grant-most-urgent.ts'
import { isFor, leasing } from './lease-statement.ts'
import { type LeasedRow, leasedRows } from './leased-jobs.ts'

/** Beyond what was asked for; a flood of one text must not take a whole queue away from others. */
const MOST_IN_A_CLAIM = 200

/**
 * Leases to the same reviewer what shows the same as the jobs of this claim, in whatever queue of theirs it
 * was reported: never what they may not be given. They stand right behind the job that they are like.
 *
 * @returns all jobs of the claim in their new order
 */
export async function grantAlike(
  transaction: Transaction<Tables>,
  clock: ServerClock,
  wanted: Wanted,
  granted: readonly LeasedRow[],
  newId: () => string,
): Promise<readonly LeasedRow[]> {
  const keys = [...new Set(granted.flatMap((row) => row.content_key ?? []))]
  if (keys.length === 0) return granted
  const added = await grantByKey(transaction, clock, wanted, keys, granted.length, newId)
  if (added.length === 0) return granted
  const all = await leasedRows(transaction, clock, wanted.claimId)
  const places = besideTheirLikes(all)
  await sql`
    update leases set position = moved.position
    from jsonb_to_recordset(${json(places.map((row, position) => ({ id: row.lease_id, position })))})
      as moved (id uuid, position integer)
    where leases.id = moved.id`.execute(transaction)
  return places.map((row, position) => ({ ...row, position }))
}

function besideTheirLikes(rows: readonly LeasedRow[]): readonly LeasedRow[] {
  const groups = new Map<string, LeasedRow[]>()
  for (const row of rows) {
    const key = row.content_key ?? row.job_id
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return [...groups.values()].flat()
}

/** One probe of the index for each key; what somebody is claiming at this instant is passed over. */
async function grantByKey(
  transaction: Transaction<Tables>,
  { now }: ServerClock,
  { reviewer, claimId, languages }: Wanted,
  keys: readonly string[],
  place: number,
  newId: () => string,
): Promise<readonly { readonly job_id: JobId }[]> {
  const leaseIds = Array.from({ length: MOST_IN_A_CLAIM }, newId)
  const { rows } = await sql<{ job_id: JobId }>`
    with found as materialized (
      select probe.id from unnest(${keys}::text[]) as asked_key
      cross join lateral (
        select id from jobs
        where content_key = asked_key
          and (${reviewer.queueIds}::text[] is null or queue_id = any(${reviewer.queueIds}::text[]))
          and language = any(${languages}::text[])
          and state = 'open' and lease_expires_at <= ${now} and ${isFor(reviewer)}
        order by urgency, id limit ${MOST_ALIKE}
      ) as probe
    ), ${leasing({ from: 'found', reviewer, claimId, now, leaseIds, place })}
    select id as job_id from granted`.execute(transaction)
  return rows
}
