import type { StoreApi } from 'zustand/vanilla'
import { type DurationMs, SECOND } from '../../shared/lib/time.ts'

/** Keys that come faster than this are faster than anybody reads. */
const REST: DurationMs = 120
/** Where no key came for so long, the next is not to be expected at any one moment. */
const QUIET: DurationMs = SECOND

/** When there is time for what no key waits for. */
export interface KeyPace {
  /** Does it in a task of its own; while the frame that a key needs is on its way, behind that. */
  readonly behind: (work: () => void) => void
  /** The same, and not while keys fly by: the next one must not wait for the drawing of what nobody looks at. */
  readonly resting: (work: () => void) => void
  /**
   * Does what nobody asked for just now, a count or a clock, along with the drawing behind the next key, or when no key
   * came for a second, but never while keys fly by. Among keys a frame of its own is one that the next may have to wait
   * for.
   */
  readonly unhurried: (work: () => void) => void
}

/**
 * Follows the keys that change what the eyes wait for. It asks for no frame but the one that such a key needs
 * anyway: each frame that nothing needs may be the one that the next key has to wait for. While the window is
 * hidden there are no frames, and what a key left for later waits.
 *
 * @param beat what the eyes wait for
 */
export function createKeyPace<State>(
  store: Pick<StoreApi<State>, 'subscribe'>,
  beat: (state: State) => unknown,
): KeyPace {
  const left: (() => void)[] = []
  let isPainting = false
  let beatAt = Number.NEGATIVE_INFINITY
  let restsAt = Number.NEGATIVE_INFINITY

  const behind: KeyPace['behind'] = (work) => {
    if (isPainting) left.push(work)
    // A key may come before the task does.
    else setTimeout(() => (isPainting ? left.push(work) : work()))
  }
  const resting: KeyPace['resting'] = (work) =>
    behind(() => {
      const rest = restsAt - performance.now()
      if (rest > 0) setTimeout(() => resting(work), rest)
      else work()
    })
  const spare: (() => void)[] = []
  let spareTimer: ReturnType<typeof setTimeout> | undefined
  const takeSpare = (): void => {
    clearTimeout(spareTimer)
    for (const work of spare.splice(0)) resting(work)
  }
  const unhurried: KeyPace['unhurried'] = (work) => {
    const wait = beatAt + QUIET - performance.now()
    if (wait <= 0) behind(work)
    else if (spare.push(work) === 1) spareTimer = setTimeout(takeSpare, wait)
  }
  const painted = (): void => {
    isPainting = false
    for (const work of left.splice(0)) {
      // One that fails must not take the others with it: what they copy would be stale for good.
      try {
        work()
      } catch (error) {
        reportError(error)
      }
    }
  }
  store.subscribe((state, before) => {
    if (beat(state) === beat(before)) return
    const now = performance.now()
    if (now - beatAt < REST) restsAt = now + REST
    beatAt = now
    if (!isPainting) {
      isPainting = true
      // The frame itself comes after its animation callbacks; a task queued in one runs when it is done.
      requestAnimationFrame(() => setTimeout(painted))
    }
    takeSpare()
  })
  return { behind, resting, unhurried }
}
