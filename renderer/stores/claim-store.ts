import { createStore, type StoreApi } from 'zustand/vanilla'
import type { QueueId } from '../../shared/domain/ids.ts'
import type { Failure } from '../../shared/lib/failure.ts'
import type { ReviewWorker } from './review-worker.ts'
import type { Screen, ScreenStore } from './screen-store.ts'

/** What became of the last claim. `from`: where it was asked for. */
export type ClaimState =
  | { readonly type: 'idle' }
  | { readonly type: 'claiming'; readonly from: Screen }
  /** There was nothing to take. */
  | { readonly type: 'nothing'; readonly from: Screen }
  | { readonly type: 'failed'; readonly from: Screen; readonly failure: Failure }

export interface ClaimStore {
  readonly store: StoreApi<ClaimState>
  /** Takes jobs; a second press while one is on its way does nothing. */
  readonly claim: (queueIds: readonly QueueId[]) => Promise<void>
  /** The outcome of a claim from there has been on the screen. */
  readonly seen: (from: Screen) => void
  readonly clear: () => void
}

export interface ClaimStoreDeps {
  readonly worker: Pick<ReviewWorker, 'call'>
  readonly screen: ScreenStore
  readonly packSize: () => number
}

const IDLE: ClaimState = { type: 'idle' }

/**
 * One claim at a time, whichever screen asks. From the queues it leads to the review, unless the reviewer has
 * gone elsewhere meanwhile: nobody is pulled away from what they are looking at.
 */
export function createClaimStore({ worker, screen, packSize }: ClaimStoreDeps): ClaimStore {
  const store = createStore<ClaimState>(() => IDLE)
  /** Another one after each `clear`: a late answer is not the next reviewer's. */
  let session = {}
  const set = (state: ClaimState): void => store.setState(state, true)
  const isOnQueues = (): boolean => {
    const { screen: now, overlay } = screen.store.getState()
    return now === 'queues' && overlay === null
  }
  return {
    store,
    claim: async (queueIds) => {
      if (store.getState().type === 'claiming') return
      const mine = session
      const { screen: from } = screen.store.getState()
      if (queueIds.length === 0) return set({ type: 'nothing', from })
      set({ type: 'claiming', from })
      const result = await worker.call('claim', { queueIds, languages: [], count: packSize() })
      if (mine !== session) return
      if (!result.ok) return set({ type: 'failed', from, failure: result.failure })
      if (result.value.claimed === 0) return set({ type: 'nothing', from })
      set(IDLE)
      if (from === 'queues' && isOnQueues()) screen.show('review')
    },
    seen: (from) => {
      const state = store.getState()
      if (state.type !== 'idle' && state.type !== 'claiming' && state.from === from) set(IDLE)
    },
    clear: () => {
      session = {}
      set(IDLE)
    },
  }
}
