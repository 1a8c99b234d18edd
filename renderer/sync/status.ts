import type { Failure } from '../../shared/lib/failure.ts'
import type { DurationMs, EpochMs } from '../../shared/lib/time.ts'
import { isPending, OUTBOX_STATES } from '../../shared/sync/outbox-state.ts'
import type { Tally } from '../data/store.ts'
import type { PackCounts, SyncStatus } from '../data/worker-contract.ts'
import type { Outside } from './outside.ts'

/** At most ten pushes a second, however busy the outbox is. */
const INTERVAL: DurationMs = 100

export interface StatusSource {
  readonly online: () => boolean
  readonly tally: () => Tally
  /** Answered decisions whose rows are gone. */
  readonly removed: () => number
  readonly total: () => number
  readonly clockOffset: () => DurationMs
}

export interface Status {
  /** Something that is shown may have changed. */
  changed(): void
  /** The outcome of the last write: null when it went well. */
  noteStore(failure: Failure | null): void
  counts(): PackCounts
  pending(): number
  close(): void
}

/** Pushes counts and sync status to the page: coalesced, and only what differs from the last push. */
export function createStatus({ clock, post }: Pick<Outside, 'clock' | 'post'>, source: StatusSource): Status {
  let storeFailure: Failure | null = null
  let cancel: (() => void) | null = null
  let lastAt: EpochMs = clock.steady() - INTERVAL
  let lastSync = ''
  let lastCounts = ''

  const counts = (): PackCounts => {
    const { ready, decided } = source.tally().jobs
    return { total: source.total(), decided, remaining: ready }
  }
  const pending = () => {
    const { outbox } = source.tally()
    return OUTBOX_STATES.filter(isPending).reduce((sum, state) => sum + outbox[state], 0)
  }
  const sync = (): SyncStatus => {
    const { outbox, attention } = source.tally()
    return {
      online: source.online(),
      pending: pending(),
      acknowledged: source.removed() + outbox.applied + outbox.second_opinion + outbox.rejected,
      attention,
      // Whole seconds: an offset that trembles by a millisecond is no news.
      clockOffsetMs: Math.round(source.clockOffset() / 1_000) * 1_000,
      storeFailure,
    }
  }
  const push = () => {
    cancel = null
    lastAt = clock.steady()
    const [nextSync, nextCounts] = [sync(), counts()]
    if (JSON.stringify(nextCounts) !== lastCounts) post({ type: 'counts', counts: nextCounts })
    if (JSON.stringify(nextSync) !== lastSync) post({ type: 'sync', status: nextSync })
    lastSync = JSON.stringify(nextSync)
    lastCounts = JSON.stringify(nextCounts)
  }
  const changed = () => {
    cancel ??= clock.after(Math.max(0, lastAt + INTERVAL - clock.steady()), push)
  }

  return {
    changed,
    noteStore: (failure) => {
      storeFailure = failure
      changed()
    },
    counts,
    pending,
    close: () => cancel?.(),
  }
}
