import { expect, type Page } from '@playwright/test'

/** What the status at the window's edge says, read as a test can. */
export interface SyncFigures {
  readonly online: boolean
  readonly pending: number
  readonly acknowledged: number
  readonly attention: number
}

/** The item on the stage. */
export interface Shown {
  readonly id: string
  readonly kind: string
  readonly language: string
}

/** A reviewer at the keyboard: everything goes through keys, nothing through clicks. */
export interface Reviewer {
  /** Selects a queue in the list by its id and claims a pack from it. */
  claim(queueId: string): Promise<void>
  shown(): Promise<Shown>
  /** Presses a deciding key (or several in turn) and waits until another item, or none, is on the stage. */
  decide(...keys: readonly string[]): Promise<Shown>
  backToQueues(): Promise<void>
  sync(): Promise<SyncFigures>
  /**
   * Waits until no decision is pending and at least this many are acknowledged: a key's decision is counted as pending
   * a moment after its item left, so that nothing pending alone may mean that nothing has begun.
   */
  settled(acknowledged: number, timeoutMs: number): Promise<SyncFigures>
}

const attribute = async (page: Page, testId: string, name: string): Promise<string> => {
  const value = await page.getByTestId(testId).getAttribute(name)
  if (value === null) throw new Error(`${testId} has no ${name}`)
  return value
}

/** Arrow keys until the queue is selected. The list is sorted anew when counts come in, so look before each step. */
async function walkTo(page: Page, queueId: string): Promise<void> {
  const row = page.locator(`[data-testid=queue-row][data-queue-id="${queueId}"]`)
  await expect(row).toBeVisible({ timeout: 30_000 })
  const steps = async (): Promise<number> =>
    await page.getByTestId('queue-row').evaluateAll((rows, wanted) => {
      const selected = rows.findIndex((one) => one.getAttribute('aria-selected') === 'true')
      return rows.findIndex((one) => one.getAttribute('data-queue-id') === wanted) - selected
    }, queueId)
  await expect(async () => {
    const away = await steps()
    if (away !== 0) await page.keyboard.press(away > 0 ? 'ArrowDown' : 'ArrowUp')
    expect(away).toBe(0)
  }).toPass({ timeout: 20_000, intervals: [50] })
}

export function reviewerAt(page: Page): Reviewer {
  const shown = async (): Promise<Shown> => ({
    id: await attribute(page, 'item', 'data-item-id'),
    kind: await attribute(page, 'item', 'data-kind'),
    language: await attribute(page, 'item', 'data-language'),
  })
  const sync = async (): Promise<SyncFigures> => {
    // Until the store is open nothing is known, and nothing is claimed.
    await page.locator('[data-testid=sync-status][data-pending]').waitFor()
    return {
      online: (await attribute(page, 'sync-status', 'data-online')) === 'true',
      pending: Number(await attribute(page, 'sync-status', 'data-pending')),
      acknowledged: Number(await attribute(page, 'sync-status', 'data-acknowledged')),
      attention: Number(await attribute(page, 'sync-status', 'data-attention')),
    }
  }
  return {
    shown,
    sync,
    async claim(queueId) {
      await walkTo(page, queueId)
      // What came into the queue a moment ago is counted when the server says so; until then the key does nothing.
      await expect(page.getByTestId('claim')).toBeEnabled({ timeout: 30_000 })
      await page.keyboard.press('KeyC')
      await expect(page.getByTestId('item')).toBeVisible({ timeout: 30_000 })
    },
    async decide(...keys) {
      const before = await shown()
      for (const key of keys) await page.keyboard.press(key)
      await page.waitForFunction(
        (id) => document.querySelector('[data-testid=item]')?.getAttribute('data-item-id') !== id,
        before.id,
      )
      return before
    },
    async backToQueues() {
      await page.keyboard.press('KeyQ')
      await expect(page.getByTestId('queue-list')).toBeVisible()
    },
    async settled(acknowledged, timeout) {
      await expect(async () => {
        const figures = await sync()
        expect(figures.pending, 'decisions still pending').toBe(0)
        expect(figures.acknowledged).toBeGreaterThanOrEqual(acknowledged)
      }).toPass({ timeout })
      return await sync()
    },
  }
}
