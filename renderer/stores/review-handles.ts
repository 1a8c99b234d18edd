import type { ItemId } from '../../shared/domain/ids.ts'
import type { DurationMs } from '../../shared/lib/time.ts'

/** What the media keys work on: the player of the item on the screen. */
export interface Player {
  readonly toggle: () => void
  /** Stops what plays; what does not play is left as it is. */
  readonly stop: () => void
  readonly seekBy: (ms: DurationMs) => void
  readonly speedBy: (steps: 1 | -1) => void
  readonly toggleMute: () => void
  /** To the next flagged range, or the one before. */
  readonly jump: (direction: 1 | -1) => void
}

/** What the keys of evidence work on: the ranges of the sound or film on the screen. */
export interface Marker {
  /** False once a decision can hold no more. */
  readonly canMark: () => boolean
  readonly markIn: () => void
  /** Whether a range was begun. */
  readonly isOpen: () => boolean
  readonly markOut: () => void
  readonly canMarkFlagged: () => boolean
  /** The flagged range one is in or comes to next, unless it was taken already. */
  readonly markFlagged: () => void
  /** A range that was begun, or a whole one. */
  readonly canUnmark: () => boolean
  readonly unmark: () => void
  readonly canLoop: () => boolean
  readonly toggleLoop: () => void
}

/** What the scrolling keys work on. */
export interface Scroller {
  readonly by: (amount: 'line' | 'page' | 'end', direction: 1 | -1) => void
}

/** What is a film's alone. */
export interface FilmSteps {
  /** Stops, and shows the next frame or the one before. */
  readonly frame: (direction: 1 | -1) => void
  /** To the next picture of the storyboard, or the one before. */
  readonly scene: (direction: 1 | -1) => void
}

/** Something to jump between that is not sound or film: the flagged children of a playlist. */
export interface Jumper {
  readonly jump: (direction: 1 | -1) => void
}

export interface Slot<Handle> {
  readonly get: () => Handle | null
  /** The answer takes it away again, unless another one took its place. */
  readonly put: (handle: Handle) => () => void
}

function createSlot<Handle>(): Slot<Handle> {
  let current: Handle | null = null
  return {
    get: () => current,
    put: (handle) => {
      current = handle
      return () => {
        if (current === handle) current = null
      }
    },
  }
}

/** How commands reach the mounted parts of the review screen, without those being state. */
export interface ReviewHandles {
  readonly player: Slot<Player>
  readonly film: Slot<FilmSteps>
  readonly marker: Slot<Marker>
  readonly scroller: Slot<Scroller>
  readonly jumper: Slot<Jumper>
  readonly pictures: Slot<Jumper>
  /** The child of a collection that the keys have come to. */
  readonly child: Slot<{ readonly current: () => ItemId | null }>
  /** Media that could not be had or shown: tries again. */
  readonly retry: Slot<{ readonly retry: () => void }>
  readonly note: Slot<{ readonly focus: () => void }>
  readonly policy: Slot<{ readonly focus: () => void }>
  /** Leaving gives up the focus if it is there: the scrolling keys are the next item's again. */
  readonly why: Slot<{ readonly focus: () => void; readonly leave: () => void }>
}

export function createReviewHandles(): ReviewHandles {
  return {
    player: createSlot(),
    film: createSlot(),
    marker: createSlot(),
    scroller: createSlot(),
    jumper: createSlot(),
    pictures: createSlot(),
    child: createSlot(),
    retry: createSlot(),
    note: createSlot(),
    policy: createSlot(),
    why: createSlot(),
  }
}
