import type { PackCounts } from '../data/worker-contract.ts'

/** So many jobs more are to be done, or less: what a key did, before the worker has counted. */
export function stepCounts(counts: PackCounts, by: number): PackCounts {
  return { ...counts, remaining: Math.min(counts.total, Math.max(0, counts.remaining + by)) }
}

/** So many jobs more are decided, or less. */
export function stepDecided(counts: PackCounts, by: number): PackCounts {
  return { ...stepCounts(counts, -by), decided: Math.max(0, counts.decided + by) }
}

/** A pack that is over has no counts any more; what it came to stays until there is another one. */
export function newer(before: PackCounts, counts: PackCounts): PackCounts {
  return counts.total === 0 ? { ...counts, decided: before.decided } : counts
}
