import { sql, type Transaction } from 'kysely'
import type { Decision } from '../../shared/contracts/http/decisions.ts'
import type { DecisionId, ItemId, JobId, LeaseId, MediaId, ReviewerId } from '../../shared/domain/ids.ts'
import type { ServerClock } from '../clock.ts'
import type { Queryable } from '../db/database.ts'
import type { Tables } from '../db/schema.ts'
import { effectsOf } from './decide-effects.ts'
import { remember } from './decide-rules.ts'
import { type DecideWorld, type JobFacts, type KnownLease, nothingWritten } from './decide-world.ts'
import { policyFacts } from './policies.ts'

/** Locks the jobs of a batch, in one order, and reads all that the rules ask about them. */
export async function loadWorld(
  transaction: Transaction<Tables>,
  clock: ServerClock,
  reviewerId: ReviewerId,
  batch: readonly Decision[],
): Promise<DecideWorld> {
  const jobs = await lockJobs(transaction, clock, [...new Set(batch.map((one) => one.jobId))])
  const world: DecideWorld = {
    reviewerId,
    jobs,
    leases: await readLeases(transaction, [...new Set(batch.map((one) => one.leaseId))]),
    children: await readChildren(transaction, batch),
    media: await readMedia(transaction, batch),
    policy: await policyFacts(transaction, batch),
    decisions: new Map(),
    ownByJob: new Map(),
    written: nothingWritten(),
  }
  await readDecisions(transaction, world, batch)
  return world
}

async function lockJobs(
  transaction: Transaction<Tables>,
  clock: ServerClock,
  ids: readonly JobId[],
): Promise<Map<JobId, JobFacts>> {
  const rows = await transaction
    .selectFrom('jobs')
    .where('id', 'in', sql<JobId>`(select unnest(${ids}::uuid[]))`)
    .orderBy('id')
    .forUpdate()
    .select(['id', 'item_id', 'queue_id', 'state', 'decided_by', 'decision_id', 'lease_id', 'lease_holder'])
    .select(sql<boolean>`lease_expires_at > ${clock.now}`.as('live'))
    .execute()
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        itemId: row.item_id,
        queueId: row.queue_id,
        state: row.state,
        decidedBy: row.decided_by,
        decisionId: row.decision_id,
        lease:
          row.lease_id === null || row.lease_holder === null
            ? null
            : { id: row.lease_id, holder: row.lease_holder, live: row.live },
      },
    ]),
  )
}

async function readLeases(
  transaction: Transaction<Tables>,
  ids: readonly LeaseId[],
): Promise<Map<LeaseId, KnownLease>> {
  const rows = await transaction
    .selectFrom('leases')
    .where('id', 'in', sql<LeaseId>`(select unnest(${ids}::uuid[]))`)
    .select(['id', 'job_id', 'reviewer_id', 'fence'])
    .execute()
  return new Map(
    rows.map((row) => [row.id, { jobId: row.job_id, reviewerId: row.reviewer_id, fence: row.fence }]),
  )
}

/** Read only when the batch marks ranges: few decisions do. */
async function readMedia(
  transaction: Transaction<Tables>,
  batch: readonly Decision[],
): Promise<Map<ItemId, ReadonlySet<MediaId>>> {
  const ids = new Set(batch.flatMap((one) => (one.evidence === undefined ? [] : [one.itemId])))
  if (ids.size === 0) return new Map()
  const { rows } = await sql<{ id: ItemId; media: MediaId[] }>`
    select id, jsonb_path_query_array(body, '$.media[*].id') as media
    from items where id = any(${[...ids]}::text[])`.execute(transaction)
  return new Map(rows.map((row) => [row.id, new Set(row.media)]))
}

/** Read only when the batch speaks of children, which few do. */
async function readChildren(
  transaction: Transaction<Tables>,
  batch: readonly Decision[],
): Promise<Map<ItemId, ReadonlySet<ItemId>>> {
  const ids = new Set(batch.flatMap((one) => (one.exceptions === undefined ? [] : [one.itemId])))
  if (ids.size === 0) return new Map()
  const { rows } = await sql<{ id: ItemId; children: ItemId[] }>`
    select id, jsonb_path_query_array(body, '$.children[*].id') as children
    from items where id = any(${[...ids]}::text[])`.execute(transaction)
  return new Map(rows.map((row) => [row.id, new Set(row.children)]))
}

/**
 * The decisions with these ids, and all of this reviewer on these jobs; oldest first. As arrays each side of
 * the `or` reads an index of its own: with subqueries the whole table would be read, under the jobs' locks.
 */
export function decisionsFor(
  db: Queryable,
  reviewerId: ReviewerId,
  ids: readonly DecisionId[],
  jobIds: readonly JobId[],
) {
  return db
    .selectFrom('decisions')
    .where(
      sql<boolean>`(id = any(${ids}::uuid[])
        or (reviewer_id = ${reviewerId} and job_id = any(${jobIds}::uuid[])))`,
    )
    .orderBy('seq')
    .select(['id', 'job_id', 'reviewer_id', 'type', 'body', 'body_hash', 'outcome', 'superseded_by'])
}

/** Those with the batch's ids, those it names, and all of this reviewer on its jobs. */
async function readDecisions(
  transaction: Transaction<Tables>,
  world: DecideWorld,
  batch: readonly Decision[],
): Promise<void> {
  const ids = new Set<DecisionId>(
    batch.flatMap(({ id, supersedes }) => (supersedes === null ? [id] : [id, supersedes])),
  )
  const rows = await decisionsFor(transaction, world.reviewerId, [...ids], [...world.jobs.keys()]).execute()
  for (const row of rows) {
    remember(world, {
      id: row.id,
      jobId: row.job_id,
      reviewerId: row.reviewer_id,
      leaseId: row.body.leaseId,
      fence: row.body.fence,
      type: row.type,
      effects: effectsOf(row.body),
      hash: row.body_hash,
      outcome: row.outcome,
      supersededBy: row.superseded_by,
    })
  }
}
