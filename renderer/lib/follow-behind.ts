import { createStore, type StoreApi } from 'zustand/vanilla'
import type { DurationMs } from '../../shared/lib/time.ts'

export type Followed<State> = Pick<StoreApi<State>, 'getState' | 'subscribe'>

/** Keys that come faster than this are faster than anybody reads. */
const REST: DurationMs = 120

/**
 * A copy of a store that follows it one frame behind: what hangs on the copy is drawn after the item that
 * the eyes wait for is on the screen, and does not make that frame longer. Of several quick changes only the
 * last is copied. While the window is hidden there are no frames, and nothing is drawn.
 *
 * @param beat what a key changes. When it changes faster than anybody reads, copying waits until it rests:
 * the next key must not wait for the drawing of what nobody looks at. Without it every change is copied.
 */
export function followBehind<State>(
  ahead: Followed<State>,
  beat: (state: State) => unknown = () => null,
): Followed<State> {
  const behind = createStore<State>(() => ahead.getState())
  let isWaiting = false
  let beatAt = Number.NEGATIVE_INFINITY
  let restsAt = Number.NEGATIVE_INFINITY

  const copy = (): void => {
    isWaiting = false
    behind.setState(ahead.getState(), true)
  }
  const copyWhenResting = (): void => {
    const left = restsAt - performance.now()
    if (left > 0) setTimeout(copyWhenResting, left)
    // The frame itself comes after its animation callbacks; a task queued in one runs when it is done.
    else requestAnimationFrame(() => setTimeout(copy))
  }
  ahead.subscribe((state, before) => {
    if (beat(state) !== beat(before)) {
      const now = performance.now()
      if (now - beatAt < REST) restsAt = now + REST
      beatAt = now
    }
    if (isWaiting) return
    isWaiting = true
    copyWhenResting()
  })
  return behind
}
