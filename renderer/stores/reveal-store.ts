import { createStore, type StoreApi } from 'zustand/vanilla'
import type { JobId } from '../../shared/domain/ids.ts'
import { REVEAL_LEVELS, type RevealLevel } from '../../shared/domain/vocabulary.ts'

/** What of the current item's media may be seen. It always begins veiled, and every item begins anew. */
export interface RevealState {
  readonly jobId: JobId | null
  readonly level: RevealLevel
  /** The most that was asked for; goes onto the decision. */
  readonly deepest: RevealLevel
  /** True once a picture or film of it turned out to be one that cannot be shown: a clean verdict would be a guess. */
  readonly unshowable: boolean
}

/** What is known of an item's media from an earlier look. */
export type Seen = Pick<RevealState, 'deepest' | 'unshowable'>

export interface RevealStore {
  readonly store: StoreApi<RevealState>
  readonly beginItem: (jobId: JobId | null) => void
  /** Seen before the item left the screen: it was seen all the same. */
  readonly restore: (jobId: JobId, seen: Seen) => void
  readonly reveal: (level: RevealLevel) => void
  readonly veil: () => void
  readonly markUnshowable: (jobId: JobId) => void
}

/** True when the first shows more than the second. */
export function isDeeper(level: RevealLevel, than: RevealLevel): boolean {
  return REVEAL_LEVELS.indexOf(level) > REVEAL_LEVELS.indexOf(than)
}

const deeper = (a: RevealLevel, b: RevealLevel): RevealLevel => (isDeeper(b, a) ? b : a)

export function createRevealStore(): RevealStore {
  const store = createStore<RevealState>(() => ({
    jobId: null,
    level: 'veil',
    deepest: 'veil',
    unshowable: false,
  }))
  return {
    store,
    beginItem: (jobId) => {
      if (store.getState().jobId !== jobId) {
        store.setState({ jobId, level: 'veil', deepest: 'veil', unshowable: false })
      }
    },
    restore: (jobId, seen) => {
      if (store.getState().jobId === jobId) {
        store.setState((state) => ({
          deepest: deeper(state.deepest, seen.deepest),
          unshowable: state.unshowable || seen.unshowable,
        }))
      }
    },
    reveal: (level) => store.setState((state) => ({ level, deepest: deeper(state.deepest, level) })),
    veil: () => {
      if (store.getState().level !== 'veil') store.setState({ level: 'veil' })
    },
    markUnshowable: (jobId) => {
      if (store.getState().jobId === jobId) store.setState({ unshowable: true })
    },
  }
}
