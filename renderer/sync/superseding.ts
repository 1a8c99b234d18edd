import type { DecisionId } from '../../shared/domain/ids.ts'
import type { Store } from '../data/store.ts'

/**
 * The decision that a new one really supersedes: one that was refused or taken back is not in force, what it
 * superseded is. A refused entry must not drag its successors with it (promise P6).
 */
export async function inForce(store: Store, supersedes: DecisionId | null): Promise<DecisionId | null> {
  let id = supersedes
  while (id !== null) {
    const row = await store.get('outbox', id)
    if (row === undefined || (row.state !== 'rejected' && row.state !== 'withdrawn')) return id
    id = row.supersedes
  }
  return null
}
