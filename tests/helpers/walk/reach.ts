import type { Page } from '@playwright/test'

/** Kept in the page from one step of a walk to the next. */
interface Reach {
  /** Every control that must be reached. */
  readonly seen: readonly HTMLElement[]
  readonly reached: Set<Element>
  /** What had the focus before. */
  readonly began: Element | null
}

declare global {
  interface Window {
    teduhReach?: Reach
  }
}

/** A control that no key and no Tab comes to. */
export interface Unreached {
  readonly where: string
  readonly text: string
}

/** Whatever can be worked by a pointer. */
const CONTROLS =
  'button, a[href], input, select, textarea, summary, [role=button], [role=radio], [role=checkbox], [role=option], [role=slider], [role=spinbutton], [role=switch], [role=tab], [role=menuitem], [role=row][aria-selected]'
/** Moved in by arrow keys once the focus is on it or on one of its parts. */
const COMPOSITES = '[role=radiogroup], [role=listbox], [role=grid], [role=tablist], [role=toolbar]'

/**
 * Presses Tab through the present screen and names every control in it that can be worked by a pointer alone: one
 * without a key of its own that Tab does not come to, and that lies in nothing through which arrow keys or a command's
 * key move. The focus is given back.
 *
 * @param keyed ids of the commands that have a key
 */
export async function unreachedOn(page: Page, keyed: readonly string[]): Promise<readonly Unreached[]> {
  const controls = await page.evaluate(
    ({ wanted, commands }) => {
      const isKeyed = (one: Element): boolean =>
        commands.includes(one.closest('[data-command]:not([role=row])')?.getAttribute('data-command') ?? '')
      const seen = [...document.querySelectorAll<HTMLElement>(wanted)].filter(
        (one) =>
          one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
          one.closest('[aria-hidden=true], [inert], :disabled, [hidden]') === null &&
          !isKeyed(one),
      )
      window.teduhReach = { seen, reached: new Set(), began: document.activeElement }
      return seen.length
    },
    { wanted: CONTROLS, commands: keyed },
  )
  // Each stop is one Tab; what moves by arrows is one stop, so this is more than enough for a whole round.
  for (let step = 0; step < controls + 20; step += 1) {
    await page.keyboard.press('Tab')
    const isRound = await page.evaluate((composites) => {
      const { teduhReach } = window
      const at = document.activeElement
      if (teduhReach === undefined || at === null || at === document.body) return false
      if (teduhReach.reached.has(at)) return true
      teduhReach.reached.add(at)
      const within = at.closest(composites)
      if (within !== null) teduhReach.reached.add(within)
      // A search field moves in the list that it names.
      for (const name of ['aria-controls', 'aria-owns']) {
        const list = document.getElementById(at.getAttribute(name) ?? '')
        if (list !== null) teduhReach.reached.add(list)
      }
      return false
    }, COMPOSITES)
    if (isRound) break
  }
  return await page.evaluate(() => {
    const { teduhReach } = window
    if (teduhReach === undefined) throw new Error('the page was loaded anew in the middle of the walk')
    const isReached = (one: Element): boolean => {
      for (let at: Element | null = one; at !== null; at = at.parentElement)
        if (teduhReach.reached.has(at)) return true
      return false
    }
    const missed = teduhReach.seen.filter((one) => one.isConnected && !isReached(one))
    if (teduhReach.began instanceof HTMLElement) teduhReach.began.focus()
    else if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    return missed.map((one) => ({
      where: one.closest('[data-testid]')?.getAttribute('data-testid') ?? 'page',
      text: `<${one.tagName.toLowerCase()}> ${(one.getAttribute('aria-label') ?? one.textContent ?? '').slice(0, 60)}`,
    }))
  })
}
