import type { Misfit } from './look.ts'

/**
 * Finds texts on the screen that something else lies on. Runs in the page, so it stands alone.
 *
 * What is meant is no fault: what a dialog or what stands behind it hides, a heading that stays while its list
 * scrolls beneath it, and what is inert, as the next item beneath the one that is shown. What takes no pointer
 * cannot be asked for, as text or as cover.
 */
export function findCovered(): Misfit[] {
  /** Points along a line of text are so far apart at most, in pixels. */
  const STEP = 48
  const styles = new Map<Element, CSSStyleDeclaration>()
  const styleOf = (element: Element): CSSStyleDeclaration => {
    const known = styles.get(element) ?? getComputedStyle(element)
    styles.set(element, known)
    return known
  }
  interface Box {
    readonly left: number
    readonly top: number
    readonly right: number
    readonly bottom: number
  }
  const within = (a: Box, b: Box): Box => ({
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  })
  const WINDOW: Box = { left: 0, top: 0, right: innerWidth, bottom: innerHeight }
  /** Where an element's content can be seen at all; null where it is hidden, or for screen readers alone. */
  const rooms = new Map<Element, Box | null>()
  const roomOf = (element: Element | null): Box | null => {
    if (element === null) return WINDOW
    const known = rooms.get(element)
    if (known !== undefined) return known
    const room = measure(element)
    rooms.set(element, room)
    return room
  }
  const measure = (element: Element): Box | null => {
    if (element.hasAttribute('inert') || element.getAttribute('aria-hidden') === 'true') return null
    const { clip, clipPath, contain, display, overflowX, overflowY, position, width } = styleOf(element)
    if (clipPath !== 'none' || clip !== 'auto' || width === '1px') return null
    const outer = roomOf(element.parentElement)
    if (outer === null) return null
    const around = position === 'fixed' ? WINDOW : outer
    const isCut = overflowX !== 'visible' || overflowY !== 'visible' || /strict|content|paint/.test(contain)
    if (!isCut || display === 'inline' || display === 'contents') return around
    return within(around, element.getBoundingClientRect())
  }
  const isMeant = (text: Element, cover: Element): boolean => {
    if (cover.contains(text) || text.contains(cover)) return true
    for (let at: Element | null = cover; at !== null && !at.contains(text); at = at.parentElement) {
      if (at.matches('[role=dialog], [aria-modal=true]') || at.querySelector('[role=dialog]') !== null)
        return true
      if (styleOf(at).position === 'sticky') return true
    }
    return false
  }
  const nameOf = (element: Element): string => {
    const id = element.closest('[data-testid]')?.getAttribute('data-testid')
    const name = element.getAttribute('class')?.split(' ')[0] ?? ''
    return `${id == null ? '' : `[${id}] `}${element.tagName.toLowerCase()}.${name}`
  }
  const coverOf = (element: Element, { left, right, top, bottom }: Box): Element | null => {
    const middle = (top + bottom) / 2
    const count = Math.max(2, Math.ceil((right - left) / STEP) + 1)
    for (let point = 0; point < count; point += 1) {
      const across = left + 1 + ((right - left - 2) * point) / (count - 1)
      const there = document.elementFromPoint(across, middle)
      if (there !== null && !isMeant(element, there)) return there
    }
    return null
  }

  const found: Misfit[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement
    const text = (node.textContent ?? '').trim()
    if (element === null || text === '' || element.closest('script, style, option, textarea') !== null)
      continue
    const room = roomOf(element)
    if (room === null || styleOf(element).pointerEvents === 'none') continue
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
    range.selectNodeContents(node)
    for (const rect of range.getClientRects()) {
      const box = within(room, rect)
      // Of a line that is scrolled half out of sight there is nothing to be read.
      if (box.right - box.left < 4 || box.bottom - box.top < rect.height / 2) continue
      const cover = coverOf(element, box)
      if (cover === null) continue
      found.push({
        fault: 'covered',
        text: text.slice(0, 80),
        where: `${nameOf(element)} by ${nameOf(cover)}`,
      })
      break
    }
  }
  return found
}
