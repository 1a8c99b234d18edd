import { expect, type Page, test } from '@playwright/test'
import { startBackend } from '../helpers/backend.ts'
import { createPlace, launch } from '../helpers/launch.ts'
import { reviewerAt } from '../helpers/reviewer.ts'

async function openKeys(page: Page): Promise<void> {
  await page.keyboard.press('Control+KeyK')
  await expect(page.getByTestId('palette')).toBeVisible()
  await page.keyboard.type('Change the keys')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('keys')).toBeVisible()
}

/** Arrow keys until the command's line is the chosen one. */
async function walkTo(page: Page, command: string): Promise<void> {
  const line = page.locator(`[data-command="${command}"][aria-selected]`)
  await expect(async () => {
    if ((await line.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown')
    await expect(line).toHaveAttribute('aria-selected', 'true', { timeout: 20 })
  }).toPass({ timeout: 20_000, intervals: [10] })
}

test('a key that a reviewer changed decides, is kept over a restart, and the old one does nothing', async () => {
  const backend = await startBackend({ demo: true })
  const place = createPlace()
  const start = { place, backendUrl: backend.url, account: 'moderator-en' }
  try {
    const first = await launch(start)
    await reviewerAt(first.page).claim('text')
    await openKeys(first.page)
    // The second command of the screen: its key is taken for the first, with a second look.
    await walkTo(first.page, 'review.noViolation')
    await first.page.keyboard.press('Enter')
    await first.page.keyboard.press('KeyS')
    const recorder = first.page.getByRole('alertdialog')
    await expect(recorder).toContainText('Skip')
    await first.page.keyboard.press('Enter')
    await expect(recorder).toBeHidden()
    await expect(first.page.locator('[data-command="review.noViolation"]').first()).toContainText('S')
    await walkTo(first.page, 'review.escalate')
    await first.page.keyboard.press('Enter')
    await first.page.keyboard.press('Delete')
    await first.page.keyboard.press('Escape')
    await expect(first.page.getByTestId('keys')).toBeHidden()
    await reviewerAt(first.page).decide('KeyS')
    await reviewerAt(first.page).settled(1, 30_000)
    await first.close()

    const second = await launch(start)
    const page = second.page
    await reviewerAt(page).claim('text')
    await page.keyboard.press('KeyE')
    await expect(page.locator('[data-chooser]')).toHaveCount(0)
    await reviewerAt(page).decide('KeyS')
    await reviewerAt(page).settled(2, 30_000)
    await second.close()
  } finally {
    await backend.stop()
    place.remove()
  }
})
