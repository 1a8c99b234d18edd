import type { Page } from '@playwright/test'

/** What was on the page at any moment since `watchStage`. */
export interface Seen {
  /** Every number of named items, and of named titles, that there was while any item was laid out. */
  readonly items: readonly number[]
  readonly titles: readonly number[]
  /** In pixels, of a canvas outside the named item. */
  readonly widestHidden: number
  readonly looks: number
}

declare global {
  interface Window {
    stageSeen?: () => Seen
  }
}

/**
 * Looks after every change of the page, before it is painted: a canvas that gets another size changes its
 * attribute, and an item that comes or goes its name.
 */
export async function watchStage(page: Page): Promise<void> {
  await page.evaluate(() => {
    const items = new Set<number>()
    const titles = new Set<number>()
    let widestHidden = 0
    let looks = 0
    const look = (): void => {
      looks += 1
      // Where keys are faster than jobs are made ready, the page says so instead, and there is no item at all.
      if (document.querySelector('article[data-shown]') !== null) {
        items.add(document.querySelectorAll('[data-testid=item]').length)
        titles.add(document.querySelectorAll('[data-testid=item-title]').length)
      }
      for (const canvas of document.querySelectorAll('canvas')) {
        if (canvas.closest('[data-testid=item]') === null) widestHidden = Math.max(widestHidden, canvas.width)
      }
    }
    look()
    const options = { subtree: true, childList: true, attributeFilter: ['width', 'data-testid'] }
    new MutationObserver(look).observe(document.body, options)
    window.stageSeen = () => ({ items: [...items], titles: [...titles], widestHidden, looks })
  })
}

export async function seen(page: Page): Promise<Seen> {
  return await page.evaluate(() => {
    if (window.stageSeen === undefined) throw new Error('nobody watches the stage')
    return window.stageSeen()
  })
}

/** Widths in pixels: of the canvas on the screen and of the lens over it (0 without one), and of those that are laid out hidden. */
export async function canvases(
  page: Page,
): Promise<{ readonly shown: number; readonly lens: number; readonly hidden: readonly number[] }> {
  return await page.evaluate(() => {
    const all = [...document.querySelectorAll('canvas')]
    const isShown = (one: Element): boolean => one.closest('[data-testid=item]') !== null
    return {
      shown: all.find(isShown)?.width ?? 0,
      lens: all.find((one) => isShown(one) && one.dataset['testid'] === 'lens')?.width ?? 0,
      hidden: all.filter((one) => !isShown(one)).map((one) => one.width),
    }
  })
}

/**
 * How far the list of these rows is scrolled, in pixels. Runs in the page, and looks for a row each time: those
 * that scroll out of sight are taken away.
 */
export function placeIn(row: string): { readonly top: number; readonly isAtEnd: boolean } {
  let box = document.querySelector(`[data-testid=item] ${row}`)
  while (box !== null && !/auto|scroll/.test(getComputedStyle(box).overflowY)) box = box.parentElement
  if (box === null) throw new Error('nothing around the row scrolls')
  const { scrollTop, scrollHeight, clientHeight } = box
  return { top: Math.round(scrollTop), isAtEnd: scrollHeight - clientHeight - scrollTop <= 1 }
}

export async function twoFrames(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    await frame()
    await frame()
  })
}
