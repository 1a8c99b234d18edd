import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Failure } from '../../shared/lib/failure.ts'
import { type DurationMs, MINUTE } from '../../shared/lib/time.ts'
import type { Clock } from './clock.ts'

/** A break up to this long keeps the leases; one that is longer gives the items back. */
export const SHORT_BREAK: DurationMs = 15 * MINUTE

/** Why nothing of the work is to be seen right now. */
export type Pause =
  | { readonly type: 'none' }
  /** The next item waits until it is asked for. */
  | { readonly type: 'calm'; readonly since: DurationMs }
  | {
      readonly type: 'break'
      /** By the clock that only runs forward, like `until`. */
      readonly since: DurationMs
      /** Before this it is not left: the organisation asks for it. Null: it is left at any time. */
      readonly until: DurationMs | null
      readonly items: 'kept' | 'given_back' | 'not_given_back'
    }

export interface PauseStoreDeps {
  readonly clock: Pick<Clock, 'monotonic'>
  /** @returns a function that cancels it. */
  readonly after: (wait: DurationMs, run: () => void) => () => void
  /** Veils and silences whatever is on the screen. */
  readonly hide: () => void
  /** Tells that somebody is still there: the leases are kept. */
  readonly noticeActivity: () => void
  readonly giveBack: () => Promise<Failure | null>
  readonly ended: (length: DurationMs, itemsAreGone: boolean) => void
}

export interface PauseStore {
  readonly store: StoreApi<{ readonly pause: Pause }>
  /** @param atLeast asked for by the organisation; null: the reviewer's own wish */
  readonly begin: (atLeast: DurationMs | null) => void
  readonly calm: () => void
  /** Back to work; does nothing while a pause is asked for. */
  readonly end: () => void
  /** True while nothing of the work may be reached. */
  readonly isOn: () => boolean
  readonly clear: () => void
}

const NONE: Pause = { type: 'none' }

export function createPauseStore(deps: PauseStoreDeps): PauseStore {
  const { clock, after, hide } = deps
  const store = createStore<{ readonly pause: Pause }>(() => ({ pause: NONE }))
  let cancel: () => void = () => undefined
  const set = (pause: Pause): void => store.setState({ pause })
  const now = (): Pause => store.getState().pause

  const tick = async (): Promise<void> => {
    const pause = now()
    if (pause.type !== 'break') return
    if (clock.monotonic() - pause.since < SHORT_BREAK) {
      deps.noticeActivity()
      cancel = after(MINUTE, () => void tick())
      return
    }
    const failure = await deps.giveBack()
    const still = now()
    if (still.type !== 'break' || still.since !== pause.since) return
    // Not given back, nobody renews them any more: they end by themselves.
    set({ ...still, items: failure === null ? 'given_back' : 'not_given_back' })
  }

  return {
    store,
    begin: (atLeast) => {
      if (now().type === 'break') return
      cancel()
      hide()
      const since = clock.monotonic()
      set({ type: 'break', since, until: atLeast === null ? null : since + atLeast, items: 'kept' })
      void tick()
    },
    calm: () => {
      if (now().type === 'none') set({ type: 'calm', since: clock.monotonic() })
    },
    end: () => {
      const pause = now()
      if (pause.type === 'none') return
      const at = clock.monotonic()
      if (pause.type === 'break' && pause.until !== null && at < pause.until) return
      cancel()
      set(NONE)
      deps.ended(at - pause.since, pause.type === 'break' && pause.items === 'given_back')
    },
    isOn: () => now().type !== 'none',
    clear: () => {
      cancel()
      set(NONE)
    },
  }
}
