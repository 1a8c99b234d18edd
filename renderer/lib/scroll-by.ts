export type ScrollAmount = 'line' | 'page' | 'end'
export type ScrollDirection = 1 | -1

const LINE_PX = 72
/** Of what is seen: the last lines stay, so that the eyes find their place. */
const PAGE = 0.85

/** Moves a scrolling element at once: nothing glides on the key path. */
export function scrollElement(element: Element, amount: ScrollAmount, direction: ScrollDirection): void {
  const distance =
    amount === 'line' ? LINE_PX : amount === 'page' ? element.clientHeight * PAGE : element.scrollHeight
  element.scrollBy({ top: direction * distance, behavior: 'instant' })
}

const SCROLL_KEYS: ReadonlyMap<string, readonly [ScrollAmount, ScrollDirection]> = new Map([
  ['ArrowDown', ['line', 1]],
  ['ArrowUp', ['line', -1]],
  ['PageDown', ['page', 1]],
  ['PageUp', ['page', -1]],
  ['End', ['end', 1]],
  ['Home', ['end', -1]],
])

/** Scrolls by a key that means scrolling. True when it was one. */
export function scrollByKey(element: Element | null, code: string): boolean {
  const scroll = SCROLL_KEYS.get(code)
  if (element === null || scroll === undefined) return false
  scrollElement(element, ...scroll)
  return true
}
