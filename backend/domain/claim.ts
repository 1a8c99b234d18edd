import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { ClaimResponse, claimRequest, LeasedJob } from '../../shared/contracts/http/leases.ts'
import type { Reviewer } from '../../shared/contracts/http/reviewer.ts'
import { languagesFor, queuesFor } from '../../shared/domain/claimable.ts'
import type { PackId, QueueId, ReviewerId } from '../../shared/domain/ids.ts'
import type { ServerClock } from '../clock.ts'
import type { Tables } from '../db/schema.ts'
import { inTransaction } from '../db/transaction.ts'
import { announce, queuesChanged } from '../events/bus.ts'
import { Refusal } from '../refusal.ts'
import type { Services } from '../services.ts'
import { alikeGroups } from './alike-groups.ts'
import { freeExpired, isExpired } from './free-expired.ts'
import { grantAlike } from './grant-alike.ts'
import { grantMostUrgent, type Wanted } from './grant-most-urgent.ts'
import { type LeasedRow, leasedRows, serverTime, toLeasedJob } from './leased-jobs.ts'
import { takeBackForbidden } from './take-back.ts'

type Request = z.output<typeof claimRequest>

/**
 * Leases the most urgent jobs that this reviewer may be given (promises P4, Q2), and what shows the same.
 * The same claim id again gives what is left of the same leases and may still be given to this reviewer.
 *
 * @param tellsGroups whether jobs that belong together say so
 * @throws Refusal `unknown_queue`, `not_allowed`, or `id_conflict` for somebody else's claim id
 */
export async function claim(
  services: Services,
  reviewer: Reviewer,
  request: Request,
  tellsGroups: boolean,
): Promise<ClaimResponse> {
  const { database, clock, newId, pseudonyms } = services
  const claimId = request.claimId ?? (newId() as PackId)
  const asked = [...new Set(request.queueIds)]
  const queueIds = queuesFor(reviewer, asked)
  return inTransaction(database.db, async (transaction) => {
    const { missing, isNew, expired } = await noteClaim(transaction, clock, claimId, reviewer, asked)
    if (missing !== null) {
      throw new Refusal(404, 'unknown_queue', 'there is no such queue', { queueId: missing })
    }
    if (queueIds.length < asked.length) throw new Refusal(403, 'not_allowed', 'not a queue of yours')
    if (!isNew && (await claimantOf(transaction, claimId)) !== reviewer.id) {
      throw new Refusal(409, 'id_conflict', 'this claim id is already in use')
    }
    const { languages, count } = request
    const wanted = { reviewer, claimId, queueIds, languages: languagesFor(reviewer, languages), count }
    if (isNew && expired) await freeExpired(transaction, clock, queueIds)
    const rows = isNew
      ? await grant(transaction, clock, wanted, newId)
      : await repeat(transaction, clock, reviewer, claimId)
    const jobs = rows.map((row) => toLeasedJob(row, reviewer.role, pseudonyms))
    return {
      jobs: tellsGroups ? withGroups(jobs, rows) : jobs,
      serverTime: rows[0]?.now.toISOString() ?? (await serverTime(transaction, clock)),
    }
  })
}

/** Each of several that belong together names the first of them. */
function withGroups(jobs: readonly LeasedJob[], rows: readonly LeasedRow[]): LeasedJob[] {
  const groups = new Map(
    alikeGroups(rows)
      .filter((group) => group.length > 1)
      .flatMap((group) => group.map((row) => [row.job_id, group[0]?.job_id] as const)),
  )
  return jobs.map((job) => {
    const group = groups.get(job.id)
    return group === undefined ? job : { ...job, group }
  })
}

async function grant(
  transaction: Transaction<Tables>,
  clock: ServerClock,
  wanted: Wanted,
  newId: () => string,
): Promise<readonly LeasedRow[]> {
  const urgent = await grantMostUrgent(transaction, clock, wanted, newId)
  const rows = await grantAlike(transaction, clock, wanted, urgent, newId)
  await announce(transaction, queuesChanged(rows.map((row) => row.queue_id)))
  return rows
}

/** What is left of the claim, without what this reviewer must not be given any more: that goes back. */
async function repeat(
  transaction: Transaction<Tables>,
  clock: ServerClock,
  reviewer: Reviewer,
  claimId: PackId,
): Promise<readonly LeasedRow[]> {
  await announce(transaction, queuesChanged(await takeBackForbidden(transaction, clock, reviewer, claimId)))
  return leasedRows(transaction, clock, claimId)
}

interface Noted {
  readonly isNew: boolean
  /** One of the queues that is not there. */
  readonly missing: QueueId | null
  /** Whether leases in these queues ran out and nobody has looked since. */
  readonly expired: boolean
}

/** Notes the claim; of two with one id the second waits here for the first and is not new. */
async function noteClaim(
  transaction: Transaction<Tables>,
  { now }: ServerClock,
  id: PackId,
  reviewer: Reviewer,
  asked: readonly QueueId[],
): Promise<Noted> {
  const { rows } = await sql<{ is_new: boolean; missing: QueueId | null; expired: boolean }>`
    with noted as (
      insert into claims (id, reviewer_id) values (${id}, ${reviewer.id}) on conflict do nothing returning id
    )
    select exists (select from noted) as is_new, (
      select asked from unnest(${asked}::text[]) with ordinality as wanted (asked, place)
      where not exists (select from queues where queues.id = asked) order by place limit 1
    ) as missing, exists (
      select from jobs where ${isExpired(now)} and queue_id = any(${asked}::text[])
    ) as expired`.execute(transaction)
  const [row] = rows
  if (row === undefined) throw new Error('the database did not say whether the claim is new')
  return { isNew: row.is_new, missing: row.missing, expired: row.expired }
}

async function claimantOf(transaction: Transaction<Tables>, id: PackId): Promise<ReviewerId> {
  const { reviewer_id } = await transaction
    .selectFrom('claims')
    .where('id', '=', id)
    .select('reviewer_id')
    .executeTakeFirstOrThrow()
  return reviewer_id
}
