import type { Page } from '@playwright/test'

/** One deciding key and what the screen did. Times in milliseconds on the page's own clock. */
export interface Press {
  readonly at: number
  readonly stage: string
  /** From the key to the paint of the next item's own node; null when no entry came. */
  readonly painted: number | null
}

declare global {
  interface Window {
    /** What was seen since the last time; the observers are held here, or they would be collected. */
    benchPresses?: { presses: Press[]; longTasks: number[]; observers: readonly PerformanceObserver[] }
  }
}

/** How long a key stays down. Released at once, this runtime loses most Element Timing entries; a finger takes longer. */
const HELD_MS = 40

/** Presses the deciding key as a finger does and waits until `gapMs` after it went down. */
export async function pressKey(page: Page, gapMs: number): Promise<void> {
  await page.keyboard.press('KeyA', { delay: HELD_MS })
  await page.waitForTimeout(Math.max(0, gapMs - HELD_MS))
}

/**
 * Watches keys and paints inside the page. A press counts from `keydown.timeStamp` to the `renderTime` of the
 * Element Timing entry of the item that follows. The item lies drawn beneath the one before it, and what is drawn already
 * has no entry: the word for its kind is held back, and drawn in the very frame that bares the item.
 */
export async function watchPresses(page: Page): Promise<void> {
  await page.evaluate(() => {
    const presses: { at: number; stage: string; painted: number | null }[] = []
    const paints: { at: number; id: string }[] = []
    const longTasks: number[] = []
    const watch = (type: string, take: (entry: PerformanceEntry) => void): PerformanceObserver => {
      const observer = new PerformanceObserver((list) => list.getEntries().forEach(take))
      observer.observe({ type, buffered: false })
      return observer
    }
    const observers = [
      watch('element', (entry) => {
        const { id, renderTime } = entry as PerformanceEntry & { id: string; renderTime: number }
        if (id.startsWith('kind-')) paints.push({ at: renderTime, id })
      }),
      watch('longtask', (entry) => longTasks.push(entry.duration)),
    ]
    const shown = (): HTMLElement | null => document.querySelector<HTMLElement>('[data-testid=item]')
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.code !== 'KeyA' || event.repeat) return
        const before = shown()?.dataset['jobId']
        const press: { at: number; stage: string; painted: number | null } = {
          at: event.timeStamp,
          stage: '',
          painted: null,
        }
        presses.push(press)
        // By the next task the store has advanced and the next item is committed.
        setTimeout(() => {
          const next = shown()
          const id = next?.dataset['jobId']
          if (id === undefined || id === before) return
          press.stage = next?.dataset['stage'] ?? ''
          setTimeout(() => {
            const paint = paints.find((one) => one.id === `kind-${id}`)
            if (paint !== undefined) press.painted = paint.at - press.at
          }, 400)
        }, 0)
      },
      { capture: true },
    )
    window.benchPresses = { presses, longTasks, observers }
  })
}

export async function takePresses(page: Page): Promise<{ presses: Press[]; longTasks: number[] }> {
  return await page.evaluate(() => {
    const seen = window.benchPresses
    if (seen === undefined) throw new Error('nobody watches the keys')
    return { presses: seen.presses.splice(0), longTasks: seen.longTasks.splice(0) }
  })
}
