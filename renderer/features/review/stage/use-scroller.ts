import { type RefObject, useEffect } from 'react'
import { scrollElement } from '../../../lib/scroll-by.ts'
import { useServices } from '../../../stores/services.ts'
import { useIsOnStage } from './on-stage.ts'

/** Lets the scrolling keys move this element while its item is on the screen. */
export function useScroller(target: RefObject<HTMLElement | null>): void {
  const { handles } = useServices()
  const isOnStage = useIsOnStage()
  useEffect(() => {
    if (!isOnStage) return
    return handles.scroller.put({
      by: (amount, direction) => {
        if (target.current !== null) scrollElement(target.current, amount, direction)
      },
    })
  }, [handles, target, isOnStage])
}
