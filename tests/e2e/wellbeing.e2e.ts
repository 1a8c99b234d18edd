import { expect, type Page, test } from '@playwright/test'
import { startBackend } from '../helpers/backend.ts'
import { createPlace, launch } from '../helpers/launch.ts'
import { reviewerAt } from '../helpers/reviewer.ts'

/** Milliseconds and reveals of all classes together, today, as the screen says. */
async function today(page: Page): Promise<{ ms: number; reveals: string }> {
  await page.keyboard.press('Control+KeyK')
  await page.keyboard.type('What was revealed to me')
  await page.keyboard.press('Enter')
  const row = page.getByTestId('exposure').locator('[data-class=total]').first()
  await expect(row).toBeVisible()
  const ms = Number(await row.getAttribute('data-ms'))
  const reveals = (await row.locator('td').first().textContent()) ?? ''
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('exposure')).toBeHidden()
  return { ms, reveals }
}

test('what was revealed is counted, is still known after a restart, and a pause hides everything', async () => {
  const backend = await startBackend({ demo: true })
  const place = createPlace()
  const start = { place, backendUrl: backend.url, account: 'moderator-en' }
  try {
    const first = await launch(start)
    const reviewer = reviewerAt(first.page)
    await reviewer.claim('images')
    const veil = first.page.getByTestId('veil').first()
    await expect(veil).toBeVisible()
    const began = Date.now()
    await first.page.keyboard.down('Space')
    // How far one hold goes is the organisation's rule for its class.
    await expect(veil).not.toHaveAttribute('data-level', 'veil')
    await first.page.keyboard.up('Space')
    const held = Date.now() - began
    const seen = await today(first.page)
    expect(seen.reveals).toBe('1')
    expect(seen.ms).toBeGreaterThan(0)
    expect(seen.ms).toBeLessThanOrEqual(held + 100)
    await reviewer.decide('KeyA')
    await expect(first.page.locator('[data-testid=feedback][data-state=saved]')).toBeVisible()
    await first.kill()

    const again = await launch(start)
    const { page } = again
    await expect(page.getByTestId('item')).toBeVisible()
    expect(await today(page)).toEqual(seen)

    const before = await reviewerAt(page).shown()
    await page.keyboard.press('KeyB')
    await expect(page.getByTestId('pause')).toBeVisible()
    const covered = await page.getByTestId('pause').boundingBox()
    expect(covered).toEqual({
      x: 0,
      y: 0,
      ...(await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))),
    })
    // Neither a verdict nor another screen gets through.
    for (const key of ['KeyA', 'Digit1', 'Control+KeyK', 'KeyT', 'F1', 'Escape'])
      await page.keyboard.press(key)
    await expect(page.getByTestId('pause')).toBeVisible()
    await expect(page.getByRole('dialog')).toHaveCount(1)
    await page.keyboard.press('KeyB')
    await expect(page.getByTestId('pause')).toBeHidden()
    expect(await reviewerAt(page).shown()).toEqual(before)
    await again.close()
  } finally {
    await backend.stop()
    place.remove()
  }
})
