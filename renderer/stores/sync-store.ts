import { createStore, type StoreApi } from 'zustand/vanilla'
import type { AttentionEntry, SyncStatus } from '../data/worker-contract.ts'
import type { WorkerPush } from './review-worker.ts'

/** How the work stands between this machine and the server, as the worker last said. */
export interface SyncState {
  readonly status: SyncStatus
  /** False until the store is open: a figure shown before that would be a guess. */
  readonly known: boolean
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
  /** Takes an entry off the screen before the worker answers; it comes back if the worker keeps it. */
  readonly forget: (attentionId: string) => void
  readonly clear: () => void
}

export function createSyncStore(): SyncStore {
  const store = createStore<SyncState>(() => ({ status: UNKNOWN, known: false, attention: [] }))
  return {
    store,
    take: (push) => {
      if (push.type === 'sync') store.setState({ status: push.status, known: true })
      if (push.type === 'attention') store.setState({ attention: push.entries })
    },
    forget: (attentionId) =>
      store.setState((state) => ({ attention: state.attention.filter((entry) => entry.id !== attentionId) })),
    clear: () => store.setState({ status: UNKNOWN, known: false, attention: [] }),
  }
}
