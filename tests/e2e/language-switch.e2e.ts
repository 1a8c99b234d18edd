import { expect, type Page, test } from '@playwright/test'
import { LANGUAGES } from '../../shared/domain/languages.ts'
import { startBackend, type TestBackend } from '../helpers/backend.ts'
import { launch, type RunningApp } from '../helpers/launch.ts'
import { reviewerAt } from '../helpers/reviewer.ts'
import { insideOf } from '../helpers/walk/page-services.ts'

let backend: TestBackend
let running: RunningApp
let page: Page

test.beforeAll(async () => {
  backend = await startBackend({ demo: true })
  running = await launch({ backendUrl: backend.url, account: 'moderator-en', locale: 'en' })
  page = running.page
  await expect(page.getByTestId('queue-list')).toBeVisible({ timeout: 30_000 })
})
test.afterAll(async () => {
  await running.close()
  await backend.stop()
})

const menuWords = async (): Promise<string[]> =>
  await running.inMain(async ({ Menu }) => (Menu.getApplicationMenu()?.items ?? []).map(({ label }) => label))

// Break it: let start-app.tsx render the app with `key={language}`, or reload the page on a change.
test('changing the language in the middle of an item keeps the item, the note, the focus, the veil and undo', async () => {
  const reviewer = reviewerAt(page)
  await reviewer.claim('images')
  const decided = await reviewer.decide('KeyA')
  const { id } = await reviewer.shown()
  await page.keyboard.press('KeyN')
  const note = page.locator('textarea')
  await expect(note).toBeFocused()
  await page.keyboard.type('half a no')
  const stage = await page.locator('[data-level]').first().getAttribute('data-level')

  const inside = await insideOf(page)
  for (const locale of ['th', 'my', 'en', 'zh-Hans'] as const) {
    await inside.evaluate(({ services }, tag) => services.settings.set({ locale: tag }), locale)
    await expect(page.locator('html')).toHaveAttribute('lang', locale)
    expect((await reviewer.shown()).id).toBe(id)
    await expect(note).toBeFocused()
    await expect(note).toHaveValue('half a no')
    expect(await page.locator('[data-level]').first().getAttribute('data-level')).toBe(stage)
  }
  // The caret is where it was.
  await page.keyboard.type('te')
  await expect(note).toHaveValue('half a note')
  await page.keyboard.press('Escape')
  await page.keyboard.press('KeyZ')
  await expect(page.getByTestId('item')).toHaveAttribute('data-item-id', decided.id)
})

// Break it: `eager: true` for the locales in renderer/lib/i18n/locale-files.ts.
test('only the texts of the language in use are fetched, at start and at a change', async () => {
  const fetched: string[] = []
  const names: ReadonlySet<string> = new Set(LANGUAGES)
  page.on('request', (request) => {
    const name = /\/assets\/(.+)-[\w-]{8}\.js$/.exec(request.url())?.[1]
    if (name !== undefined && (names.has(name) || name === 'index')) fetched.push(name)
  })
  await (await insideOf(page)).evaluate(({ services }) => services.settings.set({ locale: 'vi' }))
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
  await page.reload()
  await expect(page.getByTestId('item')).toBeVisible({ timeout: 30_000 })
  await (await insideOf(page)).evaluate(({ services }) => services.settings.set({ locale: 'lo' }))
  await expect(page.locator('html')).toHaveAttribute('lang', 'lo')
  expect(fetched).toEqual(['vi', 'index', 'vi', 'lo'])
})

// Break it: leave out `onLocaleChanged` in electron/ipc/page-calls.ts.
test('the menu speaks the language of the page', async () => {
  const inside = await insideOf(page)
  await inside.evaluate(({ services }) => services.settings.set({ locale: 'th' }))
  await expect.poll(menuWords).toEqual(['แก้ไข', 'มุมมอง', 'หน้าต่าง'])
  await inside.evaluate(({ services }) => services.settings.set({ locale: 'en' }))
  await expect.poll(menuWords).toEqual(['Edit', 'View', 'Window'])
})

// Break it: leave out `redraw` in renderer/app/start-app.tsx.
test('years and digits are offered where a language is written in two ways, and change what is shown at once', async () => {
  const inside = await insideOf(page)
  await inside.evaluate(({ services }) => services.screen.show('settings'))
  const settings = page.getByTestId('settings')
  await expect(settings.getByText('Digits')).toHaveCount(0)
  await inside.evaluate(({ services }) => services.settings.set({ locale: 'th' }))
  const years = settings.getByRole('radiogroup', { name: 'ปีในวันที่' })
  // Read where a date is shown: the server's random port can look like a year.
  const shownDate = settings.getByText(/^แสดงเช่นนี้/)
  await expect(shownDate).toContainText(/ 25\d\d /)
  await years.getByRole('radio', { name: 'คริสต์ศักราช' }).click()
  await expect(shownDate).toContainText(/ 20\d\d /)
  await inside.evaluate(({ services }) => services.settings.set({ locale: 'km' }))
  await settings.getByRole('radiogroup', { name: 'លេខ' }).getByRole('radio', { name: 'លេខខ្មែរ' }).click()
  // The number in a text, too, not only what `fmt` writes by itself.
  await expect(settings.getByRole('spinbutton').first()).toContainText('១០')
})

// Break it: let the finder read the texts of its own dialog, or copy what is shown in place of what is written.
test('a wrong text is copied with its language and key, by keys alone', async () => {
  const inside = await insideOf(page)
  await inside.evaluate(({ services }) => services.settings.set({ locale: 'th' }))
  await expect(page.locator('html')).toHaveAttribute('lang', 'th')
  await inside.evaluate(({ services }) => services.screen.open('wrong_text'))
  const dialog = page.getByTestId('wrong-text')
  await expect(dialog).toBeVisible()
  await page.keyboard.type('settings:graceHint')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('status')).toContainText('settings:graceHint')
  const copied = await running.inMain(async ({ clipboard }) => clipboard.readText())
  expect(copied).toMatch(/^th settings:graceHint\n\p{Script=Thai}/u)
  // A text that is on no screen now is found by its words.
  await page.keyboard.press('Control+KeyA')
  await page.keyboard.type('errors:code.disk_full')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('status')).toContainText('errors:code.disk_full')
  await page.keyboard.press('Escape')
})
