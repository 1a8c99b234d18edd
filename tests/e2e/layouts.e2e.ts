import { expect, type Page, test } from '@playwright/test'
import { startBackend, type TestBackend } from '../helpers/backend.ts'
import { keyboardFor } from '../helpers/keyboard.ts'
import { launch, type RunningApp } from '../helpers/launch.ts'
import { reviewerAt } from '../helpers/reviewer.ts'

const LAYOUTS = [
  ['us', '', 'asd'],
  ['th', '', 'ฟหก'],
  ['la', '', 'ັຫກ'],
  ['kh', '', 'ាសដ'],
  ['mm', '', 'ေျိ'],
  ['in', 'tam_tamilnet', 'யளன'],
  ['vn', '', 'asd'],
] as const

let backend: TestBackend
let running: RunningApp
let page: Page

test.beforeAll(async () => {
  backend = await startBackend({ demo: true })
  running = await launch({ backendUrl: backend.url, account: 'moderator-en' })
  page = running.page
  await reviewerAt(page).claim('text')
})
test.afterAll(async () => {
  keyboardFor('Teduh').layout('us', '')
  await running.close()
  await backend.stop()
})

const shown = async (): Promise<string | null> => await page.getByTestId('item').getAttribute('data-item-id')

for (const [layout, variant, typed] of LAYOUTS) {
  test(`with the ${layout} ${variant} layout keys decide by their place, and in the note they only write`, async () => {
    const keyboard = keyboardFor('Teduh')
    keyboard.layout(layout, variant)
    const before = await shown()
    keyboard.press('KeyA')
    await expect(page.getByTestId('item')).not.toHaveAttribute('data-item-id', before ?? '')
    keyboard.press('KeyZ')
    await expect(page.getByTestId('item')).toHaveAttribute('data-item-id', before ?? '')

    keyboard.press('KeyN')
    const note = page.locator('textarea')
    await expect(note).toBeFocused()
    keyboard.press('KeyA', 'KeyS', 'KeyD')
    await expect(note).toHaveValue(typed)
    await note.fill('')
    keyboard.press('Escape')
    await expect(note).not.toBeFocused()
    expect(await shown()).toBe(before)
    await expect(page.locator('[data-chooser]')).toHaveCount(0)
  })
}

test('keys that an input method keeps for composing decide nothing, in the note or beside it', async () => {
  const before = await shown()
  const tools = await page.context().newCDPSession(page)
  const composing = async (code: string): Promise<void> => {
    const key = { key: 'Process', code, windowsVirtualKeyCode: 229 }
    await tools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key })
    await tools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
  }
  await page.keyboard.press('KeyN')
  await tools.send('Input.imeSetComposition', { text: 'ka', selectionStart: 2, selectionEnd: 2 })
  for (const code of ['KeyA', 'Digit1', 'KeyS', 'Escape']) await composing(code)
  await expect(page.locator('textarea')).toBeFocused()
  await tools.send('Input.insertText', { text: 'က' })
  await expect(page.locator('textarea')).toHaveValue('က')
  await page.locator('textarea').fill('')
  await page.keyboard.press('Escape')
  for (const code of ['KeyA', 'Digit1', 'KeyS']) await composing(code)
  expect(await shown()).toBe(before)
  await expect(page.locator('[data-chooser]')).toHaveCount(0)
})
