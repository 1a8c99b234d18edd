import { createContext, useContext } from 'react'
import type { OpenLevel, RevealLevel } from '../../../../shared/domain/vocabulary.ts'
import { useReveal } from '../../../stores/services.ts'

/**
 * Whether the parts below belong to the item on the screen. The next item is laid out before its key comes;
 * until then it takes no keys, plays nothing, reveals nothing and has no name that anybody could find it by.
 */
export const OnStageContext = createContext(false)

export function useIsOnStage(): boolean {
  return useContext(OnStageContext)
}

/**
 * How far whole pictures are revealed here: a key that is held opens only what is on the screen, and under a lens
 * everything stays veiled but what is inside it.
 */
export function useLevelHere(): RevealLevel {
  const isOnStage = useIsOnStage()
  return useReveal((state) => (isOnStage && state.by !== 'lens' ? state.level : 'veil'))
}

/** What the lens shows here; null while there is none. */
export function useLensLevel(): OpenLevel | null {
  const isOnStage = useIsOnStage()
  return useReveal(({ by, level }) => (isOnStage && by === 'lens' && level !== 'veil' ? level : null))
}
