import { createContext, useContext } from 'react'
import type { RevealLevel } from '../../../../shared/domain/vocabulary.ts'
import { useReveal } from '../../../stores/services.ts'

/**
 * Whether the parts below belong to the item on the screen. The next item is laid out before its key comes;
 * until then it takes no keys, plays nothing, reveals nothing and has no name that anybody could find it by.
 */
export const OnStageContext = createContext(false)

export function useIsOnStage(): boolean {
  return useContext(OnStageContext)
}

/** How far media is revealed here: a key that is held opens only what is on the screen. */
export function useLevelHere(): RevealLevel {
  const isOnStage = useIsOnStage()
  return useReveal((state) => (isOnStage ? state.level : 'veil'))
}
