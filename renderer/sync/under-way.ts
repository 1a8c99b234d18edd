import type { DecisionId } from '../../shared/domain/ids.ts'
import { nextOutboxState, type OutboxState } from '../../shared/sync/outbox-state.ts'
import type { MetaRow, OutboxRow } from '../data/records.ts'
import type { Patch, Store, TableChanges } from '../data/store.ts'

/**
 * The exchange under way, as it is written down before anything leaves: after a crash nobody takes back what
 * the server may hold. One row names all its entries, whose own rows do not change until they are answered.
 */
export function begun(ids: readonly DecisionId[]): TableChanges<MetaRow> {
  return { put: [{ id: 'sending', ids }] }
}

/** Part of the commit that notes how the exchange went. */
export const ENDED: TableChanges<MetaRow> = { remove: ['sending'] }

/** The entries of the exchange under way, or of one that a crash cut off. */
export async function underWay(store: Store): Promise<ReadonlySet<DecisionId>> {
  const row = await store.get('meta', 'sending')
  return new Set(row?.id === 'sending' ? row.ids : [])
}

/** Part of a commit that must not happen while this entry is being sent. */
export function notUnderWay(id: DecisionId): TableChanges<MetaRow> {
  const holds = (row: MetaRow | undefined) => row?.id !== 'sending' || !row.ids.includes(id)
  return { must: [{ id: 'sending', holds }] }
}

/** The state of an entry that is being sent: due, then picked. */
export function whileSending(entry: OutboxRow): OutboxState {
  const due = entry.state === 'held' ? nextOutboxState('held', 'graceEnded') : entry.state
  return nextOutboxState(due, 'picked')
}

/** An entry of an exchange that was not answered. */
export function toDoubtful(entry: OutboxRow): Patch<OutboxRow> {
  const state = nextOutboxState(whileSending(entry), 'unanswered')
  return { id: entry.id, when: { state: entry.state }, must: false, set: { state } }
}
