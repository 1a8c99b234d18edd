import { createStore, type StoreApi } from 'zustand/vanilla'

export type Followed<State> = Pick<StoreApi<State>, 'getState' | 'subscribe'>

/**
 * A copy of a store that follows it when there is time: what hangs on the copy is drawn after the item that the eyes
 * wait for, and does not make that frame longer. Of several quick changes only the last is copied.
 *
 * @param inTime does some work when there is time for it
 */
export function followBehind<State>(
  ahead: Followed<State>,
  inTime: (work: () => void) => void,
): Followed<State> {
  const behind = createStore<State>(() => ahead.getState())
  let isWaiting = false
  ahead.subscribe(() => {
    if (isWaiting) return
    isWaiting = true
    inTime(() => {
      isWaiting = false
      behind.setState(ahead.getState(), true)
    })
  })
  return behind
}
