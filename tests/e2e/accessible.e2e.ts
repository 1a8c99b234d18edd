import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { startBackend, type TestBackend } from '../helpers/backend.ts'
import { launch } from '../helpers/launch.ts'
import { reviewerAt } from '../helpers/reviewer.ts'

/** Every screen, read by axe: no serious or critical fault, in the dark and in the light. */

const STAGES = ['text', 'images', 'audio', 'video', 'playlists'] as const

/** `where: rule: element` for each fault that keeps somebody out. */
async function faultsOn(page: Page, where: string): Promise<readonly string[]> {
  // Legacy: the newer way opens a page of its own, which the app refuses.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${where}: ${id}: ${target.join(' ')}`))
}

/** What lies over the review screen, by the key that opens it. */
const OVER_REVIEW = [
  ['KeyV', '[data-testid=clause-picker]'],
  ['KeyE', '[data-chooser=escalate]'],
  ['KeyH', '[data-testid=history]'],
  ['Control+KeyK', '[data-testid=palette]'],
  ['F1', '[data-testid=cheat-sheet]'],
  ['KeyT', '[data-testid=attention-tray]'],
] as const

async function review(page: Page): Promise<readonly string[]> {
  const found: string[] = []
  const reviewer = reviewerAt(page)
  for (const queue of STAGES) {
    await reviewer.claim(queue)
    found.push(...(await faultsOn(page, `review of ${queue}`)))
    if (queue === 'text') {
      for (const [key, over] of OVER_REVIEW) {
        await page.keyboard.press(key)
        await expect(page.locator(over)).toBeVisible()
        found.push(...(await faultsOn(page, over)))
        await page.keyboard.press('Escape')
        await expect(page.locator(over)).toHaveCount(0)
      }
    }
    await reviewer.decide('KeyA')
    if (queue === 'text') found.push(...(await faultsOn(page, 'after a decision')))
    await reviewer.backToQueues()
  }
  return found
}

async function settings(page: Page): Promise<readonly string[]> {
  await page.keyboard.press('Control+Comma')
  await expect(page.getByTestId('settings')).toBeVisible()
  const found = [...(await faultsOn(page, 'settings'))]
  await page.getByTestId('open-sign-out').press('Enter')
  await expect(page.getByTestId('sign-out')).toBeVisible()
  found.push(...(await faultsOn(page, 'sign-out dialog')))
  return found
}

let backend: TestBackend
test.beforeAll(async () => {
  backend = await startBackend({ demo: true })
})
test.afterAll(async () => await backend.stop())

test('sign-in keeps nobody out', async () => {
  const running = await launch({ backendUrl: backend.url, locale: 'en' })
  try {
    await expect(running.page.getByRole('listbox')).toBeVisible({ timeout: 30_000 })
    expect(await faultsOn(running.page, 'sign-in')).toEqual([])
  } finally {
    await running.close()
  }
})

for (const theme of ['dark', 'light'] as const) {
  test(`queues, review, what lies over it, settings and sign-out keep nobody out in the ${theme}`, async () => {
    test.setTimeout(240_000)
    const { page, close } = await launch({ backendUrl: backend.url, account: 'moderator-en', locale: 'en' })
    try {
      await page.getByTestId('sync-status').waitFor()
      await page.evaluate((chosen) => window.teduh.settings.set({ theme: chosen, packSize: 1 }), theme)
      await page.reload()
      await expect(page.getByTestId('queue-row').first()).toBeVisible({ timeout: 30_000 })
      const found = [...(await faultsOn(page, 'queues')), ...(await review(page)), ...(await settings(page))]
      expect(found).toEqual([])
    } finally {
      await close()
    }
  })
}
