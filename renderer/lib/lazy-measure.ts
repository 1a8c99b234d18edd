import type { Rect, Virtualizer } from '@tanstack/react-virtual'

/** Enough rows for a first frame on any window of ours; the real size comes before that frame is painted. */
export const FIRST_RECT: Rect = { width: 900, height: 600 }

/**
 * How a long list learns its size without making the browser lay out in the middle of a commit: from a
 * resize observer, which reports after layout and before paint. Asked directly, it cost 5 ms of the key's frame.
 */
export function observeLazily(
  list: Virtualizer<HTMLDivElement, Element>,
  tell: (rect: Rect) => void,
): (() => void) | undefined {
  const element = list.scrollElement
  if (element === null) return
  const observer = new ResizeObserver(([entry]) => {
    if (entry === undefined) return
    const { width, height } = entry.contentRect
    tell({ width: Math.round(width), height: Math.round(height) })
  })
  observer.observe(element)
  return () => observer.disconnect()
}

/** A row's height, as observed; before that, as estimated. */
export function measureLazily(
  element: Element,
  entry: ResizeObserverEntry | undefined,
  list: Virtualizer<HTMLDivElement, Element>,
): number {
  const height = entry?.borderBoxSize[0]?.blockSize
  if (height !== undefined) return Math.round(height)
  const index = Number(element.getAttribute('data-index'))
  return list.measurementsCache[index]?.size ?? list.options.estimateSize(index)
}

/**
 * Scrolls in the frame's own callback, where the layout it needs has to be done anyway. A list that opens at
 * its top is there already.
 *
 * A list is also moved by what rows above turned out to be taller, once they are measured. Who has pressed Home meanwhile
 * stays at the top, where nothing is above.
 */
export function scrollLazily(
  offset: number,
  options: { readonly adjustments?: number; readonly behavior?: ScrollBehavior },
  list: Pick<Virtualizer<HTMLDivElement, Element>, 'scrollOffset' | 'scrollElement'>,
): void {
  const { adjustments } = options
  const top = offset + (adjustments ?? 0)
  if (top === 0 && (list.scrollOffset ?? 0) === 0) return
  requestAnimationFrame(() => {
    const element = list.scrollElement
    if (element === null || (adjustments !== undefined && element.scrollTop === 0)) return
    element.scrollTo({ top, behavior: 'instant' })
  })
}
