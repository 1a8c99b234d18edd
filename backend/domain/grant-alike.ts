import { sql, type Transaction } from 'kysely'
import { MOST_ALIKE } from '../../shared/domain/alike.ts'
import type { JobId } from '../../shared/domain/ids.ts'
import type { ServerClock } from '../clock.ts'
import { json } from '../db/json.ts'
import type { Tables } from '../db/schema.ts'
import { alikeGroups } from './alike-groups.ts'
import type { Wanted } from './grant-most-urgent.ts'
import { isFor, leasing } from './lease-statement.ts'
import { type LeasedRow, leasedRows } from './leased-jobs.ts'
import { nearSameJobs } from './near-same.ts'

/** Beyond what was asked for; a flood of one text must not take a whole queue away from others. */
const MOST_IN_A_CLAIM = 200

/**
 * Leases to the same reviewer what shows the same as the jobs of this claim, or nearly the same by what was told of
 * it, in whatever queue of theirs it was reported: never what they may not be given. They stand right behind the
 * job that they are like.
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
  const likenesses = [...new Set(granted.flatMap((row) => row.likeness ?? []))]
  if (keys.length + likenesses.length === 0) return granted
  const added = await grantLikes(
    transaction,
    clock,
    wanted,
    { keys, likenesses, place: granted.length },
    newId,
  )
  const all = added === 0 ? granted : await leasedRows(transaction, clock, wanted.claimId)
  const placed = alikeGroups(all).flat()
  if (placed.every((row, position) => row === all[position])) return all
  await sql`
    update leases set position = moved.position
    from jsonb_to_recordset(${json(placed.map((row, position) => ({ id: row.lease_id, position })))})
      as moved (id uuid, position integer)
    where leases.id = moved.id`.execute(transaction)
  return placed.map((row, position) => ({ ...row, position }))
}

interface Likes {
  readonly keys: readonly string[]
  readonly likenesses: readonly string[]
  /** The first one's place in the claim. */
  readonly place: number
}

/**
 * One probe of an index for each key, and 67 for each likeness; what somebody is claiming at this instant is
 * passed over.
 *
 * @returns how many were leased
 */
async function grantLikes(
  transaction: Transaction<Tables>,
  { now }: ServerClock,
  { reviewer, claimId, languages }: Wanted,
  { keys, likenesses, place }: Likes,
  newId: () => string,
): Promise<number> {
  const leaseIds = Array.from({ length: MOST_IN_A_CLAIM }, newId)
  // So many probes look dear enough to be compiled first, which takes a hundred times as long as they do.
  if (likenesses.length > 0) await sql`set local jit = off`.execute(transaction)
  const near = nearSameJobs({ reviewer, languages, likenesses })
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
      ${likenesses.length === 0 ? sql`` : sql`union all ${near}`}
    ), ${leasing({ from: 'found', reviewer, claimId, now, leaseIds, place })}
    select id as job_id from granted`.execute(transaction)
  return rows.length
}
