import { sql, type Transaction } from 'kysely'
import type { Reviewer } from '../../shared/contracts/http/reviewer.ts'
import type { PackId, QueueId } from '../../shared/domain/ids.ts'
import type { ContentLanguage } from '../../shared/domain/languages.ts'
import type { ServerClock } from '../clock.ts'
import type { Tables } from '../db/schema.ts'
import { isFor, leasing } from './lease-statement.ts'
import type { LeasedRow } from './leased-jobs.ts'

export interface Wanted {
  readonly reviewer: Reviewer
  readonly claimId: PackId
  readonly queueIds: readonly QueueId[]
  readonly languages: readonly ContentLanguage[]
  readonly count: number
}

/** Jobs looked at beyond those wanted: some that others are claiming at the same instant are passed over. */
const SPARE = 15
/** As many rows as a first look reads at most, over all queues and languages: it costs some milliseconds. */
const FIRST_LOOK = 400
/** The least that one look takes from a queue and language. */
const SHALLOWEST = 4
const DEEPER = 4
const ROUNDS = 7

/**
 * Leases up to `count` jobs, the most urgent; looks deeper when others are claiming the same ones.
 * They come most urgent first.
 */
export async function grantMostUrgent(
  transaction: Transaction<Tables>,
  clock: ServerClock,
  wanted: Wanted,
  newId: () => string,
): Promise<readonly LeasedRow[]> {
  const probes = wanted.queueIds.length * wanted.languages.length
  const granted: LeasedRow[] = []
  let look = wanted.count + SPARE
  let depth = Math.min(look, Math.max(SHALLOWEST, Math.ceil(FIRST_LOOK / Math.max(1, probes))))
  for (let round = 0; round < ROUNDS && probes > 0; round += 1) {
    const leaseIds = Array.from({ length: wanted.count - granted.length }, newId)
    const found = await grantFrom(transaction, clock, wanted, {
      depth,
      look,
      leaseIds,
      place: granted.length,
    })
    granted.push(...found.rows)
    if (granted.length === wanted.count || found.complete) break
    depth *= DEEPER
    look *= DEEPER
  }
  return granted
}

interface Look {
  /** How many jobs of each queue and language are looked at. */
  readonly depth: number
  /** How many of those, the most urgent, may be taken. */
  readonly look: number
  /** One for each job still wanted. */
  readonly leaseIds: readonly string[]
  /** The first one's place in the claim. */
  readonly place: number
}

/** `id` is null in the one row that tells of a look which took nothing. */
type Found = (LeasedRow | { readonly job_id: null }) & { readonly looked: number; readonly cut: boolean }

/**
 * One look, in one statement: every trip to the database costs more than the work done there.
 *
 * `found`: one probe of the index for each queue and language, so that a reviewer of a rare language does
 * not make the server read past a million jobs in other languages. A probe that gave all it was asked for
 * may go on behind its last job; so whatever is less urgent than that job (`horizon`) is left for a deeper
 * look, and the order stays exact. Those whose leases ran out lie among the free ones, see `freeExpired`.
 */
async function grantFrom(
  transaction: Transaction<Tables>,
  { now }: ServerClock,
  { reviewer, claimId, queueIds, languages }: Wanted,
  { depth, look, leaseIds, place }: Look,
): Promise<{ readonly rows: readonly LeasedRow[]; readonly complete: boolean }> {
  const { rows } = await sql<Found>`
    with found as materialized (
      select probe.id, probe.urgency, row_number() over (
        partition by asked_queue, asked_language order by probe.urgency, probe.id) as place
      from unnest(${queueIds}::text[]) as asked_queue, unnest(${languages}::text[]) as asked_language
      cross join lateral (
        select id, urgency from jobs
        where jobs.queue_id = asked_queue and jobs.language = asked_language
          and state = 'open' and lease_expires_at = 'epoch' and ${isFor(reviewer)}
        order by urgency, id limit ${depth}
      ) as probe
    ), horizon as (
      select min(urgency) as urgency from found where place = ${depth}
    ), candidates as materialized (
      select found.id from found, horizon
      where horizon.urgency is null or found.urgency <= horizon.urgency
      order by found.urgency, found.id limit ${look}
    ), ${leasing({ from: 'candidates', reviewer, claimId, now, leaseIds, place })}
    select looked.*, granted.id as job_id, granted.queue_id, granted.reasons, granted.severity,
      granted.deadline_at, granted.deadline_kind, queues.no_cache, granted.lease_id, granted.position,
      granted.fence, granted.content_key, granted.likeness, ${now} as granted_at,
      granted.lease_expires_at as expires_at, items.body, ${now} as now
    from (
      select (select count(*) from candidates) as looked, horizon.urgency is not null as cut from horizon
    ) as looked
    left join (
      granted join items on items.id = granted.item_id join queues on queues.id = granted.queue_id
    ) on true
    order by granted.position`.execute(transaction)
  const [first] = rows
  return {
    rows: rows.filter((row): row is Found & LeasedRow => row.job_id !== null),
    complete: first === undefined || (first.looked < look && !first.cut),
  }
}
