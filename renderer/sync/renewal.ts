import type { LeaseLoss, RenewResponse } from '../../shared/contracts/http/leases.ts'
import type { LeaseId } from '../../shared/domain/ids.ts'
import { renewAt } from '../../shared/sync/lease-state.ts'
import type { JobRow } from '../data/records.ts'
import type { Core } from './core.ts'

/**
 * Writes down the leases that the server extended, and tells the page.
 *
 * @returns those written; the others are asked about again.
 */
export async function extendLeases(
  { store, serverTime, outside }: Pick<Core, 'store' | 'serverTime' | 'outside'>,
  rows: readonly JobRow[],
  { renewed }: RenewResponse,
): Promise<readonly LeaseId[]> {
  const byLease = new Map(rows.map((row) => [row.leaseId, row]))
  const extended = renewed.flatMap(({ leaseId, fence, expiresAt }) => {
    const row = byLease.get(leaseId)
    return row === undefined ? [] : [{ jobId: row.id, leaseId, fence, expiresAt }]
  })
  if (extended.length === 0) return []
  const written = await store.commit({
    jobs: {
      patch: extended.map(({ jobId, leaseId, fence, expiresAt }) => {
        const end = Date.parse(expiresAt)
        const set = { fence, expiresAt: end, renewAt: renewAt(serverTime.now(), end) }
        return { id: jobId, when: { leaseId }, must: false, set }
      }),
    },
  })
  for (const lease of extended) outside.post({ type: 'lease', ...lease })
  return written.ok ? extended.map((lease) => lease.leaseId) : []
}

/** The rows whose lease is gone, by the reason: each reason is one commit. */
export function lossesOf(
  rows: readonly JobRow[],
  { lost }: RenewResponse,
): ReadonlyMap<LeaseLoss, readonly JobRow[]> {
  const reasons = new Map(lost.map(({ leaseId, reason }) => [leaseId, reason]))
  const losses = new Map<LeaseLoss, JobRow[]>()
  for (const row of rows) {
    const reason = reasons.get(row.leaseId)
    if (reason !== undefined) losses.set(reason, [...(losses.get(reason) ?? []), row])
  }
  return losses
}
