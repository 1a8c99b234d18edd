import type { DecisionId } from '../../shared/domain/ids.ts'
import type { OutboxRow } from '../data/records.ts'
import type { Store } from '../data/store.ts'

const NONE: ReadonlySet<DecisionId> = new Set()

/** Neither refused nor taken back. One whose row is gone was answered long ago. */
export function isStanding(row: OutboxRow | undefined): boolean {
  return row === undefined || (row.state !== 'rejected' && row.state !== 'withdrawn')
}

/**
 * The decision that a new one really supersedes: one that was refused or taken back is not in force, what it
 * superseded is. A refused entry must not drag its successors with it (promise P6).
 *
 * @param refused decisions that are being refused now, whose rows do not say so yet.
 */
export async function inForce(
  store: Store,
  supersedes: DecisionId | null,
  refused: ReadonlySet<DecisionId> = NONE,
): Promise<DecisionId | null> {
  let id = supersedes
  while (id !== null) {
    const row = await store.get('outbox', id)
    if (!refused.has(id) && isStanding(row)) return id
    if (row === undefined) return null
    id = row.supersedes
  }
  return null
}
