import { isPending, OUTBOX_STATES, type OutboxState } from '../../shared/sync/outbox-state.ts'
import type { Store } from '../data/store.ts'

/** The history keeps this many decisions. */
const KEPT = 1_000
const SLICE = 500

const ANSWERED: readonly OutboxState[] = OUTBOX_STATES.filter(
  (state) => state === 'applied' || state === 'second_opinion' || state === 'rejected',
)

/** Answered decisions whose rows were removed: they still count as acknowledged. */
export async function removedBefore(store: Store): Promise<number> {
  const row = await store.get('meta', 'removed')
  return row?.id === 'removed' ? row.answered : 0
}

/**
 * Removes old answered decisions, so that the store does not grow with the years.
 *
 * @returns how many answered ones have been removed since the store was made.
 */
export async function prune(store: Store): Promise<number> {
  let answered = await removedBefore(store)
  for (;;) {
    const old = await store.oldDecisions(KEPT, SLICE)
    const entries = await store.getMany(
      'outbox',
      old.map((row) => row.id),
    )
    const gone = entries.flatMap((entry) => (entry !== undefined && !isPending(entry.state) ? [entry] : []))
    if (gone.length === 0) return answered
    const ids = gone.map((entry) => entry.id)
    const next = answered + gone.filter((entry) => ANSWERED.includes(entry.state)).length
    const written = await store.commit({
      outbox: { remove: ids },
      decisions: { remove: ids },
      meta: { put: [{ id: 'removed', answered: next }] },
    })
    if (!written.ok) return answered
    answered = next
  }
}
