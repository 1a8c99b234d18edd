import { type RefObject, useCallback } from 'react'
import { scrollElement } from '../../../lib/scroll-by.ts'
import { useServices } from '../../../stores/services.ts'
import { useWhileOnStage } from './on-stage.ts'

/** Lets the scrolling keys move this element while its item is on the screen. */
export function useScroller(target: RefObject<HTMLElement | null>): void {
  const { handles } = useServices()
  useWhileOnStage(
    useCallback(
      () =>
        handles.scroller.put({
          by: (amount, direction) => {
            if (target.current !== null) scrollElement(target.current, amount, direction)
          },
        }),
      [handles, target],
    ),
  )
}
