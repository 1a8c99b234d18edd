import { expect, type Page, test } from '@playwright/test'
import { startBackend, type TestBackend } from '../helpers/backend.ts'
import { launch, type RunningApp } from '../helpers/launch.ts'
import { reviewerAt } from '../helpers/reviewer.ts'

/** Where the keys go: what closes gives the focus back, what is held decides once, what is long scrolls by keys. */

let backend: TestBackend
let running: RunningApp

test.beforeEach(async () => {
  backend = await startBackend({ demo: true })
  running = await launch({
    backendUrl: backend.url,
    account: 'moderator-en',
    size: { width: 1280, height: 600 },
  })
  await expect(running.page.getByTestId('queue-list')).toBeVisible({ timeout: 30_000 })
  await reviewerAt(running.page).claim('text')
})

test.afterEach(async () => {
  await running.close()
  await backend.stop()
})

const scrolled = async (page: Page, selector: string): Promise<number> =>
  await page.locator(selector).evaluate((element) => element.scrollTop)

// Break it: leave out onCloseAutoFocus in renderer/components/dialog.tsx. "a" is then a verdict.
test('a note is gone on with after palette, cheat sheet or clause picker were looked at and closed', async () => {
  const { page } = running
  const before = await reviewerAt(page).shown()
  const note = page.getByRole('textbox')
  const closed = page.getByRole('dialog')
  await page.keyboard.press('KeyN')
  await page.keyboard.type('so ')
  for (const [key, over] of [
    ['Control+KeyK', 'palette'],
    ['F1', 'cheat-sheet'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(page.getByTestId(over)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(closed).toHaveCount(0)
    await expect(note).toBeFocused()
    await page.keyboard.type('a')
  }
  // From one dialog straight into another.
  await page.keyboard.press('Control+KeyK')
  await page.keyboard.type('choose any clause')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('clause-picker')).toBeVisible()
  await expect(page.getByRole('combobox')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(closed).toHaveCount(0)
  await expect(note).toBeFocused()
  await page.keyboard.type('a')
  await expect(note).toHaveValue('so aaa')
  expect(await reviewerAt(page).shown()).toEqual(before)
})

test('a command of the palette may take the focus', async () => {
  const { page } = running
  await page.keyboard.press('Control+KeyK')
  await page.keyboard.type('write a note')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('textbox')).toBeFocused()
})

// Break it: let renderer/components/find-list.tsx answer a repeated Enter.
test('Enter held on “Choose any clause” opens the picker and applies nothing', async () => {
  const { page } = running
  const before = await reviewerAt(page).shown()
  await page.keyboard.press('Control+KeyK')
  await page.keyboard.type('choose any clause')
  await page.keyboard.down('Enter')
  await expect(page.getByTestId('clause-picker')).toBeVisible()
  await expect(page.getByRole('combobox')).toBeFocused()
  for (let repeat = 0; repeat < 5; repeat += 1) await page.keyboard.down('Enter')
  await page.keyboard.up('Enter')
  await expect(page.getByTestId('clause-picker')).toBeVisible()
  expect(await reviewerAt(page).shown()).toEqual(before)
  // A press of its own applies.
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('clause-picker')).toHaveCount(0)
  await expect(page.getByTestId('feedback')).toHaveAttribute('data-state', /sav/)
})

test('a long policy is read to its end by keys, and the clause stays', async () => {
  const { page } = running
  const detail = '[data-testid=policy-panel] [data-clause-id][data-caution]'
  const clause = await page.locator(detail).getAttribute('data-clause-id')
  await page.keyboard.press('KeyP')
  await expect(page.getByTestId('policy-panel')).toBeFocused()
  await page.keyboard.press('PageDown')
  expect(await scrolled(page, detail)).toBeGreaterThan(0)
  await page.keyboard.press('Home')
  expect(await scrolled(page, detail)).toBe(0)
  await page.keyboard.press('End')
  const end = await scrolled(page, detail)
  expect(end).toBeGreaterThan(0)
  await page.keyboard.press('PageUp')
  expect(await scrolled(page, detail)).toBeLessThan(end)
  expect(await page.locator(detail).getAttribute('data-clause-id')).toBe(clause)
})

test('reports and the author’s history are read to their end by keys', async () => {
  const { page } = running
  const why = '[data-testid=why-panel]'
  await page.keyboard.press('KeyW')
  await expect(page.locator(why)).toHaveAttribute('data-item-id', (await reviewerAt(page).shown()).id)
  await expect(page.locator(why)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  const line = await scrolled(page, why)
  expect(line).toBeGreaterThan(0)
  await page.keyboard.press('End')
  expect(await scrolled(page, why)).toBeGreaterThan(line)
  await page.keyboard.press('Home')
  expect(await scrolled(page, why)).toBe(0)
  await page.keyboard.press('Escape')
  await expect(page.locator(why)).not.toBeFocused()
  await expect(page.getByTestId('item')).toBeVisible()
})

// Break it: give WhyPanel the job's id as key in side-panel.tsx. The panel that has the focus is then taken away.
test('the reports are asked for at the very moment at which the next item comes, and are its own from the top', async () => {
  const { page } = running
  const why = page.getByTestId('why-panel')
  await expect(why).toBeVisible()
  await page.keyboard.press('KeyW')
  let wasScrolled = 0
  for (let item = 0; item < 3; item += 1) {
    await page.keyboard.press('End')
    wasScrolled += await scrolled(page, '[data-testid=why-panel]')
    const { id } = await reviewerAt(page).shown()
    await Promise.all([page.keyboard.press('KeyA'), page.keyboard.press('KeyW')])
    expect((await reviewerAt(page).shown()).id).not.toBe(id)
    await expect(why).toHaveAttribute('data-item-id', (await reviewerAt(page).shown()).id)
    await expect(why).toBeFocused()
    expect(await scrolled(page, '[data-testid=why-panel]')).toBe(0)
  }
  expect(wasScrolled).toBeGreaterThan(0)
  // Left alone, the focus goes with the item: the scrolling keys are the next one's.
  await page.keyboard.press('KeyA')
  await expect(why).not.toBeFocused()
})

// Break it: mount the region in why-panel.tsx with the job that follows behind. The key is then lost.
test('policy, note and reports are asked for at the very moment at which the first item of all comes', async () => {
  // The panels of the other one have had an item.
  const fresh = await launch({ backendUrl: backend.url, account: 'supervisor' })
  try {
    const { page } = fresh
    const reviewer = reviewerAt(page)
    await expect(page.getByTestId('queue-list')).toBeVisible({ timeout: 30_000 })
    await page.evaluate(() => {
      const stop = new MutationObserver(() => {
        if (document.querySelector('[data-testid=item]') === null) return
        stop.disconnect()
        // In the very task that shows it: a key of a person comes later, if by as little as nothing.
        for (const code of ['KeyP', 'KeyN', 'KeyW']) {
          if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
          document.body.dispatchEvent(new KeyboardEvent('keydown', { code, bubbles: true }))
          document.body.dataset['focused'] =
            `${document.body.dataset['focused'] ?? ''} ${document.activeElement?.ariaLabel}`
        }
      })
      stop.observe(document.body, { childList: true, subtree: true })
    })
    await reviewer.claim('images')
    const why = page.getByTestId('why-panel')
    await expect(why).toHaveAttribute('data-item-id', (await reviewer.shown()).id)
    await expect(why).toBeFocused()
    await expect(page.locator('body')).toHaveAttribute('data-focused', ' Policy Note Why it is here')
  } finally {
    await fresh.close()
  }
})

test('the cheat sheet is read to its end by keys in a low window', async () => {
  const { page } = running
  await page.keyboard.press('F1')
  const sheet = '[data-testid=cheat-sheet-keys]'
  await expect(page.locator(sheet)).toBeFocused()
  await page.keyboard.press('End')
  const below = await page
    .locator(sheet)
    .evaluate((element) => element.scrollHeight - element.clientHeight - element.scrollTop)
  expect(await scrolled(page, sheet)).toBeGreaterThan(0)
  expect(below).toBeLessThan(1)
  await page.keyboard.press('Home')
  expect(await scrolled(page, sheet)).toBe(0)
})

test('Tab leads into the policy text, and another clause begins at its top without losing the focus', async () => {
  const { page } = running
  const detail = '[data-testid=policy-panel] [data-clause-id][data-caution]'
  // The panel follows the item by a frame.
  await expect(page.locator(detail)).toBeVisible()
  await page.keyboard.press('KeyP')
  // In a low window the list of clauses scrolls too, and comes first.
  await expect(async () => {
    await page.keyboard.press('Tab')
    await expect(page.locator(detail)).toBeFocused({ timeout: 100 })
  }).toPass()
  const clause = await page.locator(detail).getAttribute('data-clause-id')
  await page.keyboard.press('ArrowDown')
  expect(await scrolled(page, detail)).toBeGreaterThan(0)
  // The page hears of it with its next frame.
  await page.evaluate(async () => await new Promise(requestAnimationFrame))
  await page.keyboard.press('BracketRight')
  await expect(page.locator(detail)).not.toHaveAttribute('data-clause-id', clause ?? '')
  await expect.poll(async () => await scrolled(page, detail)).toBe(0)
  await expect(page.locator(detail)).toBeFocused()
})
