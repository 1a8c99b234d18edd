import type { Page } from '@playwright/test'

/** One deciding key and what the screen did. Times in milliseconds on the page's own clock. */
export interface Press {
  readonly at: number
  readonly stage: string
  /** From the key to the paint of the next item's own title node; null when no entry came. */
  readonly painted: number | null
}

/**
 * Watches keys and paints inside the page. A press counts from `keydown.timeStamp` to the `renderTime` of the
 * Element Timing entry of the item that follows: its title is a fresh node for each job, and canvases have no entries
 * of their own, so pictures are measured by the title that is committed in the same frame as their veil.
 */
export async function watchPresses(page: Page): Promise<void> {
  await page.evaluate(() => {
    const presses: { at: number; stage: string; painted: number | null }[] = []
    const paints: { at: number; id: string }[] = []
    const longTasks: number[] = []
    const watch = (type: string, take: (entry: PerformanceEntry) => void): void => {
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: false })
    }
    watch('element', (entry) => {
      const timing = entry as PerformanceEntry & { renderTime: number; element: Element | null }
      const id = timing.element?.closest('[data-item-id]')?.getAttribute('data-item-id') ?? ''
      paints.push({ at: timing.renderTime, id })
    })
    watch('longtask', (entry) => longTasks.push(entry.duration))
    const stageNow = (): HTMLElement | null => document.querySelector<HTMLElement>('[data-testid=item]')
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.code !== 'KeyA') return
        const before = stageNow()?.dataset['itemId'] ?? ''
        const press: { at: number; stage: string; painted: number | null } = { at: event.timeStamp, stage: '', painted: null }
        presses.push(press)
        const look = (tries: number): void => {
          const next = stageNow()
          const id = next?.dataset['itemId'] ?? ''
          press.stage = next?.dataset['kind'] ?? ''
          const paint = paints.find((one) => one.id === id && one.at >= press.at)
          if (paint !== undefined && id !== before) press.painted = paint.at - press.at
          else if (tries > 0) setTimeout(() => look(tries - 1), 20)
        }
        setTimeout(() => look(25), 30)
      },
      { capture: true },
    )
    Object.assign(window, { benchPresses: presses, benchLongTasks: longTasks })
  })
}

export async function takePresses(page: Page): Promise<{ presses: Press[]; longTasks: number[] }> {
  return await page.evaluate(() => {
    const held = window as unknown as { benchPresses: Press[]; benchLongTasks: number[] }
    return { presses: held.benchPresses.splice(0), longTasks: held.benchLongTasks.splice(0) }
  })
}
