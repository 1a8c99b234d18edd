/** Something on the screen that a reader could not read. */
export interface Misfit {
  /** `clipped`: cut off where nothing scrolls. `sideways`: only read by scrolling to the side. `outside`: beyond the
   * window. `spilt`: over the edge of its own button or cell. `overlap`: over another text. `covered`: under
   * something else. `box`: no font draws it. */
  readonly fault: 'clipped' | 'shortened' | 'sideways' | 'outside' | 'spilt' | 'overlap' | 'covered' | 'box'
  readonly text: string
  readonly where: string
}

/**
 * Looks at every text on the screen. Runs in the page, so it stands alone.
 *
 * What is meant is no fault: content and names shortened with an ellipsis (`lang` or `dir` of their own, or a
 * `title` that says the rest), lists that scroll down, and texts for screen readers only.
 */
export function look(): Misfit[] {
  const TOLERANCE = 1.5
  interface Box {
    left: number
    top: number
    right: number
    bottom: number
  }
  interface Seen {
    readonly node: Text
    readonly element: Element
    readonly box: Box
  }
  const found: Misfit[] = []
  const styles = new Map<Element, CSSStyleDeclaration>()
  const styleOf = (element: Element): CSSStyleDeclaration => {
    const known = styles.get(element) ?? getComputedStyle(element)
    styles.set(element, known)
    return known
  }
  const where = (element: Element): string => {
    const path: string[] = []
    for (let at: Element | null = element; at !== null && path.length < 4; at = at.parentElement) {
      const id = at.getAttribute('data-testid')
      const name = typeof at.className === 'string' ? (at.className.split(' ')[0] ?? '') : ''
      path.unshift(id === null ? `${at.tagName.toLowerCase()}.${name}` : `[${id}]`)
      if (id !== null) break
    }
    return path.join(' > ')
  }
  const report = (fault: Misfit['fault'], seen: { node: Text; element: Element }): void => {
    found.push({ fault, text: (seen.node.textContent ?? '').trim().slice(0, 80), where: where(seen.element) })
  }
  const known = new Map<Element, boolean>()
  const isHidden = (element: Element): boolean => {
    const told = known.get(element) ?? hidden(element)
    known.set(element, told)
    return told
  }
  const hidden = (element: Element): boolean => {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return true
    // The next items lie beneath the one that is shown.
    if (element.closest('[inert]') !== null) return true
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const { clipPath, clip, width } = styleOf(at)
      // Words for screen readers alone.
      if (clipPath !== 'none' || clip !== 'auto' || width === '1px') return true
    }
    return false
  }
  /** Content of others, not ours: it carries its own language or direction. */
  const isContent = (element: Element): boolean =>
    element.closest('[dir="auto"], bdi, [lang]:not(html)') !== null
  const clips = (style: CSSStyleDeclaration, axis: 'x' | 'y'): 'no' | 'cut' | 'scroll' => {
    const overflow = axis === 'x' ? style.overflowX : style.overflowY
    if (overflow === 'auto' || overflow === 'scroll') return 'scroll'
    if (overflow === 'hidden' || overflow === 'clip') return 'cut'
    return /strict|content|paint/.test(style.contain) ? 'cut' : 'no'
  }

  const seen: Seen[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement
    if (!(node instanceof Text) || element === null || (node.textContent ?? '').trim() === '') continue
    if (element.closest('script, style, option, textarea') !== null || isHidden(element)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const style = styleOf(element)
    const line = Number.parseFloat(style.lineHeight)
    let isReported = false
    const once = (fault: Misfit['fault']): void => {
      if (!isReported) report(fault, { node: node as Text, element })
      isReported = true
    }
    for (const rect of range.getClientRects()) {
      if (rect.width < 1 || rect.height < 1) continue
      // A font's own box is taller than its ink: the line is the room that was measured to clip none.
      const extra = Number.isFinite(line) ? Math.max(0, rect.height - line) / 2 : 0
      const box: Box = {
        left: rect.left,
        right: rect.right,
        top: rect.top + extra,
        bottom: rect.bottom - extra,
      }
      let isFixed = false
      const button = element.closest('button, td, th, [role=dialog]')
      if (button !== null) {
        const edge = button.getBoundingClientRect()
        const over =
          box.left < edge.left - TOLERANCE ||
          box.right > edge.right + TOLERANCE ||
          (button.tagName === 'BUTTON' &&
            (box.top < edge.top - TOLERANCE || box.bottom > edge.bottom + TOLERANCE))
        const isCut = (at: Element | null): boolean =>
          at !== null && (clips(styleOf(at), 'x') !== 'no' || (at !== button && isCut(at.parentElement)))
        if (over && !isCut(element)) once('spilt')
      }
      for (let at: Element | null = element; at !== null && !isFixed; at = at.parentElement) {
        const its = styleOf(at)
        if (its.display === 'inline' || its.display === 'contents') continue
        const edge = at.getBoundingClientRect()
        const across = clips(its, 'x')
        const down = clips(its, 'y')
        if (across !== 'no' && (box.right > edge.right + TOLERANCE || box.left < edge.left - TOLERANCE)) {
          const isShortened = its.textOverflow === 'ellipsis'
          if (across === 'scroll') once('sideways')
          else if (!isShortened) once('clipped')
          else if (
            !isContent(element) &&
            at.getAttribute('title') === null &&
            element.closest('[title]') === null
          )
            once('shortened')
          box.right = Math.min(box.right, edge.right)
          box.left = Math.max(box.left, edge.left)
        }
        if (down !== 'no' && (box.bottom > edge.bottom + TOLERANCE || box.top < edge.top - TOLERANCE)) {
          const isShortened = its.webkitLineClamp !== 'none'
          if (down === 'cut' && !(isShortened && element.closest('[title]') !== null)) once('clipped')
          box.bottom = Math.min(box.bottom, edge.bottom)
          box.top = Math.max(box.top, edge.top)
        }
        isFixed = its.position === 'fixed'
      }
      if (box.right - box.left < 1 || box.bottom - box.top < 1) continue
      if (
        box.left < -TOLERANCE ||
        box.top < -TOLERANCE ||
        box.right > innerWidth + TOLERANCE ||
        box.bottom > innerHeight + TOLERANCE
      )
        once('outside')
      seen.push({ node, element, box })
    }
  }

  const isRaised = (element: Element): boolean => {
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      if (['absolute', 'fixed', 'sticky'].includes(styleOf(at).position)) return true
    }
    return false
  }
  const placed = seen
    .map((one) => ({
      ...one,
      layer: one.element.closest('[role=dialog]'),
      // What is raised lies over the rest on purpose: a heading that stays, words on a picture.
      raised: isRaised(one.element),
    }))
    .sort((a, b) => a.box.top - b.box.top)
  for (const [place, one] of placed.entries()) {
    for (let next = place + 1; next < placed.length; next += 1) {
      const other = placed[next]
      if (other === undefined || other.box.top >= one.box.bottom - 3) break
      if (one.node === other.node || one.layer !== other.layer || one.raised !== other.raised) continue
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
      const down = Math.min(one.box.bottom, other.box.bottom) - other.box.top
      const height = Math.min(one.box.bottom - one.box.top, other.box.bottom - other.box.top)
      if (across > 2 && down > Math.max(3, height * 0.3)) report('overlap', other)
    }
  }
  return found
}
