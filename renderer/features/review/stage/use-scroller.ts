import { type RefObject, useEffect } from 'react'
import { useServices } from '../../../stores/services.ts'

const LINE_PX = 72

/** Lets the scrolling keys move this element. The innermost one that is mounted has them. */
export function useScroller(target: RefObject<HTMLElement | null>): void {
  const { handles } = useServices()
  useEffect(
    () =>
      handles.scroller.put({
        by: (amount, direction) => {
          const element = target.current
          if (element === null) return
          const distance =
            amount === 'line'
              ? LINE_PX
              : amount === 'page'
                ? element.clientHeight * 0.85
                : element.scrollHeight
          element.scrollBy({ top: direction * distance, behavior: 'instant' })
        },
      }),
    [handles, target],
  )
}
