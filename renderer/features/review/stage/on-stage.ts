import { createContext, useContext, useEffect } from 'react'
import type { JobId } from '../../../../shared/domain/ids.ts'
import type { OpenLevel, RevealLevel } from '../../../../shared/domain/vocabulary.ts'
import type { RevealState } from '../../../stores/reveal-store.ts'
import { useReveal, useServices } from '../../../stores/services.ts'

/**
 * Whose parts lie below. The next items are drawn before their keys come; until then they take no keys, play nothing,
 * reveal nothing and have no name that anybody could find them by.
 */
export const PartOfContext = createContext<JobId | null>(null)

const isOf = (state: RevealState, jobId: JobId | null): boolean => jobId !== null && state.jobId === jobId

/** Whether they belong to the item on the screen. Who asks is drawn again with the key that changes it. */
export function useIsOnStage(): boolean {
  const jobId = useContext(PartOfContext)
  return useReveal((state) => isOf(state, jobId))
}

/** The same for a listener, which asks when it hears something. */
export function useAskOnStage(): () => boolean {
  const jobId = useContext(PartOfContext)
  const { reveal } = useServices()
  return () => isOf(reveal.store.getState(), jobId)
}

/**
 * Begins something with the key that puts the item on the stage and ends it with the one that takes it away, and has
 * nothing drawn again for it: that would be on the path of every key.
 *
 * @param begin the same until what it needs changes; it then ends and begins anew
 */
export function useWhileOnStage(begin: () => (() => void) | undefined): void {
  const jobId = useContext(PartOfContext)
  const { reveal } = useServices()
  useEffect(() => {
    let isOn = false
    let end: (() => void) | undefined
    const follow = (state: RevealState): void => {
      if (isOf(state, jobId) === isOn) return
      isOn = !isOn
      if (isOn) end = begin()
      else end?.()
    }
    follow(reveal.store.getState())
    const stop = reveal.store.subscribe(follow)
    return () => {
      stop()
      if (isOn) end?.()
    }
  }, [begin, jobId, reveal])
}

/** Something of how the item on the screen is looked at; of any other item it is as nobody had looked. */
export function useRevealHere<Value>(select: (state: RevealState) => Value, notHere: Value): Value {
  const jobId = useContext(PartOfContext)
  return useReveal((state) => (isOf(state, jobId) ? select(state) : notHere))
}

/**
 * How far whole pictures are revealed here: a key that is held opens only what is on the screen, and under a lens
 * everything stays veiled but what is inside it.
 */
export function useLevelHere(): RevealLevel {
  return useRevealHere<RevealLevel>((state) => (state.by === 'lens' ? 'veil' : state.level), 'veil')
}

/** What the lens shows here; null while there is none. */
export function useLensLevel(): OpenLevel | null {
  return useRevealHere<OpenLevel | null>(
    ({ by, level }) => (by === 'lens' && level !== 'veil' ? level : null),
    null,
  )
}
