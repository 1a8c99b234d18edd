import { sql, type Transaction } from 'kysely'
import type { LeaseLoss, RenewResponse } from '../../shared/contracts/http/leases.ts'
import type { Reviewer } from '../../shared/contracts/http/reviewer.ts'
import type { JobId, LeaseId } from '../../shared/domain/ids.ts'
import { json } from '../db/json.ts'
import type { Tables } from '../db/schema.ts'
import { inTransaction } from '../db/transaction.ts'
import { announce, queuesChanged } from '../events/bus.ts'
import type { Services } from '../services.ts'
import { serverTime } from './leased-jobs.ts'

/** In one order, like everybody who locks several jobs, so that two never wait for each other. */
async function lockJobsOf(transaction: Transaction<Tables>, leaseIds: readonly LeaseId[]): Promise<void> {
  await sql`
    select id from jobs where id in (select job_id from leases where id = any(${leaseIds}::uuid[]))
    order by id for update`.execute(transaction)
}

/**
 * Extends live leases from now by their whole length. One that ran out is granted again, with a raised
 * fence, as long as nobody else took or decided its job (promise Q1).
 */
export async function renewLeases(
  { database, clock }: Services,
  reviewer: Reviewer,
  leaseIds: readonly LeaseId[],
): Promise<RenewResponse> {
  const asked = [...new Set(leaseIds)]
  return inTransaction(database.db, async (transaction) => {
    await lockJobsOf(transaction, asked)
    const held = await transaction
      .selectFrom('leases')
      .innerJoin('jobs', 'jobs.id', 'leases.job_id')
      .where('leases.id', 'in', sql<LeaseId>`(select unnest(${asked}::uuid[]))`)
      .where('leases.reviewer_id', '=', reviewer.id)
      .select(['leases.id', 'leases.end_reason', 'jobs.lease_id as current', 'jobs.state', 'jobs.queue_id'])
      .select(sql<boolean>`jobs.lease_expires_at > ${clock.now}`.as('live'))
      .execute()
    const renewable = held.filter(
      (one) => one.end_reason === null && one.current === one.id && one.state === 'open',
    )
    const found = new Map(held.map((one) => [one.id, one]))
    const kept = new Set(renewable.map((one) => one.id))
    const lost = asked
      .filter((id) => !kept.has(id))
      .map((leaseId) => ({ leaseId, reason: lossOf(found.get(leaseId)) }))
    const renewed = await extend(transaction, clock.now, renewable)
    await announce(
      transaction,
      queuesChanged(renewable.filter((one) => !one.live).map((one) => one.queue_id)),
    )
    return { renewed, lost, serverTime: await serverTime(transaction, clock) }
  })
}

function lossOf(lease: { readonly end_reason: LeaseLoss | null } | undefined): LeaseLoss {
  return lease === undefined ? 'unknown' : (lease.end_reason ?? 'expired')
}

async function extend(
  transaction: Transaction<Tables>,
  now: Services['clock']['now'],
  leases: readonly { readonly id: LeaseId; readonly live: boolean }[],
): Promise<RenewResponse['renewed']> {
  const list = json(leases.map(({ id, live }) => ({ id, raise: live ? 0 : 1 })))
  const { rows } = await sql<{ id: LeaseId; fence: number; expires_at: Date }>`
    with extended as (
      update jobs set fence = jobs.fence + kept.raise,
        lease_expires_at = ${now} + lease_ms * interval '1 millisecond'
      from jsonb_to_recordset(${list}) as kept (id uuid, raise integer)
      join leases on leases.id = kept.id
      where jobs.id = leases.job_id and jobs.lease_id = kept.id
      returning kept.id, jobs.fence, jobs.lease_expires_at
    )
    update leases set fence = extended.fence, expires_at = extended.lease_expires_at
    from extended where leases.id = extended.id
    returning leases.id, leases.fence, leases.expires_at`.execute(transaction)
  return rows.map((row) => ({
    leaseId: row.id,
    fence: row.fence,
    expiresAt: row.expires_at.toISOString(),
  }))
}

/**
 * Gives jobs back to their queues. Leases that are over, or somebody else's, are passed over.
 *
 * @returns how many were given back
 */
export async function releaseLeases(
  { database, clock }: Services,
  reviewer: Reviewer,
  leaseIds: readonly LeaseId[],
): Promise<number> {
  const asked = [...new Set(leaseIds)]
  return inTransaction(database.db, async (transaction) => {
    await lockJobsOf(transaction, asked)
    const freed = await transaction
      .updateTable('jobs')
      .where('id', 'in', sql<JobId>`(select job_id from leases where id = any(${asked}::uuid[]))`)
      .where('lease_id', 'in', sql<LeaseId>`(select unnest(${asked}::uuid[]))`)
      .where('lease_holder', '=', reviewer.id)
      .set({ lease_id: null, lease_holder: null, lease_expires_at: sql<Date>`'epoch'::timestamptz` })
      .returning('queue_id')
      .execute()
    await sql`
      update leases set ended_at = ${clock.now}, end_reason = 'released'
      where id = any(${asked}::uuid[]) and reviewer_id = ${reviewer.id} and ended_at is null`.execute(
      transaction,
    )
    await announce(transaction, queuesChanged(freed.map((one) => one.queue_id)))
    return freed.length
  })
}
