import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Failure } from '../../shared/lib/failure.ts'
import type { AttentionEntry, SyncStatus } from '../data/worker-contract.ts'
import type { WorkerPush } from './review-worker.ts'

/** How the work stands between this machine and the server, as the worker last said. */
export interface SyncState {
  readonly status: SyncStatus
  /** False until the store is open: a figure shown before that would be a guess. */
  readonly known: boolean
  /** Why the store did not open: nothing is known then, and nothing can be saved. */
  readonly notOpened: Failure | null
  readonly attention: readonly AttentionEntry[]
}

const UNKNOWN: SyncStatus = {
  online: false,
  pending: 0,
  acknowledged: 0,
  attention: 0,
  clockOffsetMs: 0,
  storeFailure: null,
}

export interface SyncStore {
  readonly store: StoreApi<SyncState>
  readonly take: (push: WorkerPush) => void
  /** Takes a dismissed entry off the screen, without waiting for the worker's next word. */
  readonly forget: (attentionId: string) => void
  /** The store did not open; null: it did. */
  readonly opened: (failure: Failure | null) => void
  readonly clear: () => void
}

const EMPTY: SyncState = { status: UNKNOWN, known: false, notOpened: null, attention: [] }

export function createSyncStore(): SyncStore {
  const store = createStore<SyncState>(() => EMPTY)
  return {
    store,
    take: (push) => {
      if (push.type === 'sync') store.setState({ status: push.status, known: true })
      if (push.type === 'attention') store.setState({ attention: push.entries })
    },
    forget: (attentionId) =>
      store.setState((state) => ({ attention: state.attention.filter((entry) => entry.id !== attentionId) })),
    opened: (notOpened) => store.setState({ notOpened }),
    clear: () => store.setState(EMPTY),
  }
}
