import type { HistoryEntry } from '../../data/worker-contract.ts'

/** A decision that was taken back or replaced is shown, but there is nothing left to do with it. */
export function canRevisit(entry: HistoryEntry): boolean {
  return entry.state !== 'withdrawn' && entry.supersededBy === null
}
