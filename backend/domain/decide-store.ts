import { sql, type Transaction } from 'kysely'
import type { ServerClock } from '../clock.ts'
import { json } from '../db/json.ts'
import type { Tables } from '../db/schema.ts'
import { Overtaken } from '../db/transaction.ts'
import { announce, queuesChanged } from '../events/bus.ts'
import type { DecideWorld } from './decide-world.ts'

/**
 * Whoever writes decisions holds this until the commit, so that their numbers become visible in their
 * order: a reader that goes on from the last number it saw misses none.
 */
const DECISION_ORDER_LOCK = 7_316_001

/** Stores what the rules wrote down: a fixed number of statements, however large the batch. */
export async function storeWorld(
  transaction: Transaction<Tables>,
  clock: ServerClock,
  world: DecideWorld,
): Promise<void> {
  await storeJobs(transaction, world)
  await storeLeases(transaction, clock, world)
  await storeSkips(transaction, world)
  await storeDecisions(transaction, clock, world)
  await storeEnforcements(transaction, clock, world)
  const changed = [...world.written.changedJobs].flatMap((id) => world.jobs.get(id)?.queueId ?? [])
  await announce(transaction, [
    ...queuesChanged(changed),
    ...world.written.revoked.map((one) => ({ type: 'lease_revoked', ...one, reason: 'decided' }) as const),
  ])
}

async function storeJobs(transaction: Transaction<Tables>, world: DecideWorld): Promise<void> {
  const jobs = [...world.written.changedJobs].flatMap((id) => world.jobs.get(id) ?? [])
  if (jobs.length === 0) return
  const changes = json(
    jobs.map((job) => ({
      id: job.id,
      state: job.state,
      decided_by: job.decidedBy,
      decision_id: job.decisionId,
      free: job.lease === null,
    })),
  )
  await sql`
    update jobs set state = changed.state, decided_by = changed.decided_by, decision_id = changed.decision_id,
      lease_id = case when changed.free then null else lease_id end,
      lease_holder = case when changed.free then null else lease_holder end,
      lease_expires_at = case when changed.free then 'epoch'::timestamptz else lease_expires_at end
    from jsonb_to_recordset(${changes})
      as changed (id uuid, state text, decided_by text, decision_id uuid, free boolean)
    where jobs.id = changed.id`.execute(transaction)
}

async function storeLeases(
  transaction: Transaction<Tables>,
  clock: ServerClock,
  { written }: DecideWorld,
): Promise<void> {
  if (written.endedLeases.length === 0) return
  await sql`
    update leases set ended_at = ${clock.now}, end_reason = ended.reason
    from jsonb_to_recordset(${json(written.endedLeases)}) as ended (id uuid, reason text)
    where leases.id = ended.id and leases.ended_at is null`.execute(transaction)
}

async function storeSkips(
  transaction: Transaction<Tables>,
  { reviewerId, written }: DecideWorld,
): Promise<void> {
  if (written.skips.length === 0) return
  await sql`
    insert into skips (job_id, reviewer_id)
    select distinct id, ${reviewerId} from unnest(${written.skips}::uuid[]) as id
    on conflict do nothing`.execute(transaction)
}

async function storeDecisions(
  transaction: Transaction<Tables>,
  clock: ServerClock,
  { reviewerId, written }: DecideWorld,
): Promise<void> {
  if (written.decisions.length === 0) return
  const rows = json(
    written.decisions.map(({ body, hash, outcome }) => ({
      id: body.id,
      job_id: body.jobId,
      type: body.judgement.type,
      body,
      body_hash: hash,
      outcome,
      supersedes: body.supersedes,
    })),
  )
  await sql`select pg_advisory_xact_lock(${DECISION_ORDER_LOCK}::bigint)`.execute(transaction)
  const { rows: stored } = await sql<{ id: string }>`
    insert into decisions
      (id, job_id, reviewer_id, type, body, body_hash, outcome, supersedes, received_at)
    select row.id, row.job_id, ${reviewerId}, row.type, row.body, row.body_hash, row.outcome, row.supersedes,
      ${clock.now}
    from rows from (
      jsonb_to_recordset(${rows}) as
        (id uuid, job_id uuid, type text, body jsonb, body_hash text, outcome text, supersedes uuid)
    ) with ordinality
      as row (id, job_id, type, body, body_hash, outcome, supersedes, place)
    order by row.place
    on conflict do nothing
    returning id`.execute(transaction)
  // The same id on another connection at the same moment, for another job: it came first.
  if (stored.length < written.decisions.length) throw new Overtaken('a decision id was taken meanwhile')
  if (written.superseded.length === 0) return
  await sql`
    update decisions set superseded_by = later.by
    from jsonb_to_recordset(${json(written.superseded)}) as later (id uuid, by uuid)
    where decisions.id = later.id`.execute(transaction)
}

async function storeEnforcements(
  transaction: Transaction<Tables>,
  clock: ServerClock,
  { written }: DecideWorld,
): Promise<void> {
  if (written.enforcements.length === 0) return
  const rows = json(
    written.enforcements.map(({ decisionId, jobId, itemId, action, direction }) => ({
      decision_id: decisionId,
      job_id: jobId,
      item_id: itemId,
      action,
      direction,
    })),
  )
  await sql`
    insert into enforcements (decision_id, job_id, item_id, action, direction, created_at)
    select row.*, ${clock.now} from jsonb_to_recordset(${rows})
      as row (decision_id uuid, job_id uuid, item_id text, action text, direction text)`.execute(transaction)
}
