import { type RefObject, useEffect } from 'react'
import { useServices } from '../../../stores/services.ts'
import { useIsOnStage } from './on-stage.ts'

const LINE_PX = 72

/** Lets the scrolling keys move this element while its item is on the screen. */
export function useScroller(target: RefObject<HTMLElement | null>): void {
  const { handles } = useServices()
  const isOnStage = useIsOnStage()
  useEffect(() => {
    if (!isOnStage) return
    return handles.scroller.put({
      by: (amount, direction) => {
        const element = target.current
        if (element === null) return
        const distance =
          amount === 'line' ? LINE_PX : amount === 'page' ? element.clientHeight * 0.85 : element.scrollHeight
        element.scrollBy({ top: direction * distance, behavior: 'instant' })
      },
    })
  }, [handles, target, isOnStage])
}
