import { createStore, type StoreApi } from 'zustand/vanilla'
import type { JobId } from '../../shared/domain/ids.ts'
import {
  OPEN_LEVELS,
  type OpenLevel,
  REVEAL_LEVELS,
  type RevealLevel,
} from '../../shared/domain/vocabulary.ts'
import { type Look, MIDDLE, type Spot, STILL } from './look.ts'
import { ALL_SHOWN, type Unshown, type UnshownPart, withoutPart, withPart } from './unshown.ts'

/** What opened it: a key that is held, one that was pressed on purpose, or a lens that shows a part only. */
export type RevealedBy = 'hold' | 'latch' | 'lens'

/** What of the current item's media may be seen. It always begins veiled, and every item begins anew. */
export interface RevealState {
  readonly jobId: JobId | null
  readonly level: RevealLevel
  /** Without meaning while it is veiled. */
  readonly by: RevealedBy
  /** How far this item is revealed, chosen for it alone; null: as the rules say. */
  readonly depth: OpenLevel | null
  /** The middle of the lens, in the picture. */
  readonly spot: Spot
  readonly look: Look
  /** The most that was asked for; goes onto the decision. */
  readonly deepest: RevealLevel
  readonly unshown: Unshown
}

/** What is known of an item's media from an earlier look. */
export type Seen = Pick<RevealState, 'deepest' | 'unshown'>

export interface RevealStore {
  readonly store: StoreApi<RevealState>
  readonly beginItem: (jobId: JobId | null, unshown?: Unshown) => void
  /** Seen before the item left the screen, or found unshown: it was all the same. */
  readonly restore: (jobId: JobId, seen: Seen) => void
  readonly reveal: (level: OpenLevel, by?: RevealedBy) => void
  /** This item's level from now on; what is open follows. */
  readonly deepen: (depth: OpenLevel) => void
  readonly veil: () => void
  readonly look: (change: (look: Look) => Look) => void
  readonly pointAt: (spot: Spot) => void
  /** Another picture of the same item: veiled, and whole. */
  readonly turnOver: () => void
  /** A part turned out to be one that cannot be shown or played. */
  readonly markUnshown: (jobId: JobId, part: UnshownPart) => void
  /** It is there after all: another try had it. */
  readonly markShown: (jobId: JobId, part: UnshownPart) => void
}

/** True when the first shows more than the second. */
export function isDeeper(level: RevealLevel, than: RevealLevel): boolean {
  return REVEAL_LEVELS.indexOf(level) > REVEAL_LEVELS.indexOf(than)
}

const deeper = (a: RevealLevel, b: RevealLevel): RevealLevel => (isDeeper(b, a) ? b : a)

/** The level beside this one; at either end itself. */
export function levelBeside(level: OpenLevel, direction: 1 | -1): OpenLevel {
  return OPEN_LEVELS[OPEN_LEVELS.indexOf(level) + direction] ?? level
}

const ANEW = {
  level: 'veil',
  by: 'hold',
  depth: null,
  spot: MIDDLE,
  look: STILL,
  deepest: 'veil',
  unshown: ALL_SHOWN,
} as const satisfies Omit<RevealState, 'jobId'>

export function createRevealStore(): RevealStore {
  const store = createStore<RevealState>(() => ({ jobId: null, ...ANEW }))
  const change = (jobId: JobId, by: (unshown: Unshown) => Unshown): void => {
    const now = store.getState()
    const unshown = by(now.unshown)
    if (now.jobId === jobId && unshown !== now.unshown) store.setState({ unshown })
  }
  return {
    store,
    beginItem: (jobId, unshown = ALL_SHOWN) => {
      if (store.getState().jobId !== jobId) store.setState({ jobId, ...ANEW, unshown })
    },
    restore: (jobId, seen) => {
      if (store.getState().jobId === jobId) {
        store.setState((state) => ({
          deepest: deeper(state.deepest, seen.deepest),
          // What was had since its veils were made counts as well as what was not.
          unshown: seen.unshown,
        }))
      }
    },
    reveal: (level, by = 'hold') =>
      store.setState((state) => ({ level, by, deepest: deeper(state.deepest, level) })),
    deepen: (depth) =>
      store.setState((state) =>
        state.level === 'veil' ? { depth } : { depth, level: depth, deepest: deeper(state.deepest, depth) },
      ),
    veil: () => {
      if (store.getState().level !== 'veil') store.setState({ level: 'veil' })
    },
    look: (change) => store.setState((state) => ({ look: change(state.look) })),
    pointAt: (spot) => store.setState({ spot }),
    turnOver: () => store.setState({ level: 'veil', spot: MIDDLE, look: STILL }),
    markUnshown: (jobId, part) => change(jobId, (unshown) => withPart(unshown, part)),
    markShown: (jobId, part) => change(jobId, (unshown) => withoutPart(unshown, part)),
  }
}
