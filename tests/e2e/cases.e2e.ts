import { expect, type Page } from '@playwright/test'
import type { HeldDecision } from '../../shared/contracts/http/decisions.ts'
import { drawnPng } from '../fixtures/png.ts'
import { clientFor, type TestBackend } from '../helpers/backend.ts'
import { launch } from '../helpers/launch.ts'
import { reviewerAt } from '../helpers/reviewer.ts'
import { withBackend } from '../helpers/staged-backend.ts'

const FLAGGED = [6, 29]
const children = Array.from({ length: 40 }, (_, place) => ({
  id: `track-${place + 1}`,
  kind: 'track',
  title: `Track ${place + 1}`,
  durationSeconds: 180 + place,
  ...(FLAGGED.includes(place) ? { flagged: true } : {}),
}))
const about = {
  language: 'en',
  reports: [{ reason: 'spam', reporter: 'listener', at: '2026-01-01T00:00:00.000Z' }],
  author: { id: 'author' },
  createdAt: '2026-01-01T00:00:00.000Z',
}

/** The decisions on these items, once the server holds one on each of them. */
async function heldOf(backend: TestBackend, items: readonly string[]): Promise<readonly HeldDecision[]> {
  const client = clientFor(backend.url, 'moderator-en')
  let held: readonly HeldDecision[] = []
  await expect(async () => {
    held = (await client.heldDecisions()).filter((one) => items.includes(one.decision.itemId))
    expect(new Set(held.map((one) => one.decision.itemId)).size).toBe(items.length)
  }).toPass({ timeout: 60_000 })
  return held
}

const test = withBackend.extend<{ page: Page }>({
  page: async ({ backend }, use) => {
    const { page, close } = await launch({ backendUrl: backend.url, account: 'moderator-en' })
    await expect(page.getByTestId('queue-list')).toBeVisible({ timeout: 60_000 })
    await use(page)
    await close()
  },
})

test('a playlist of 40 with 3 exceptions is decided with 15 keys or fewer, as one record with its parts', async ({
  backend,
  page,
}) => {
  await clientFor(backend.url, 'supervisor').ingest(
    [{ ...about, id: 'playlist', kind: 'playlist', title: 'A playlist of forty', children }],
    'playlists',
  )
  const reviewer = reviewerAt(page)
  await reviewer.claim('playlists')
  let keys = 0
  const press = async (key: string): Promise<void> => {
    keys += 1
    await page.keyboard.press(key)
  }
  const marked = (count: number) =>
    expect(page.getByTestId('case')).toHaveAttribute('data-marked', String(count))
  const child = (id: string) => page.locator(`[data-testid=item] [data-child-id="${id}"]`)

  // The list opens at its first flagged entry: it breaks the likeliest clause.
  await expect(child('track-7')).toHaveAttribute('aria-current', 'true')
  await press('KeyX')
  await press('Digit1')
  await expect(child('track-7')).toHaveAttribute('data-mark', 'violation')
  // The next flagged one breaks the second likeliest, and the one below it too.
  await press('KeyG')
  await press('KeyX')
  await press('Digit2')
  await press('ArrowDown')
  await press('KeyX')
  await press('Digit2')
  await marked(3)
  await expect(page.getByTestId('item')).toContainText('37 of 40')
  if (process.env.TEDUH_SHOTS !== undefined)
    await page.screenshot({ path: `${process.env.TEDUH_SHOTS}/playlist.png` })
  await press('KeyA')
  await expect(page.getByTestId('item')).toBeHidden()
  expect(keys).toBeLessThanOrEqual(15)
  await expect(page.getByTestId('feedback')).toContainText('3 exceptions')

  // Undo brings the marks back with the item; deciding again sends them.
  await page.keyboard.press('KeyZ')
  await marked(3)
  await page.keyboard.press('KeyA')
  const held = await heldOf(backend, ['playlist'])
  expect(held).toHaveLength(1)
  expect(held[0]?.decision.judgement).toEqual({ type: 'no_violation' })
  expect(held[0]?.decision.exceptions?.map((one) => [one.childId, one.judgement.type])).toEqual([
    ['track-7', 'violation'],
    ['track-30', 'violation'],
    ['track-31', 'violation'],
  ])
  await page.keyboard.press('KeyH')
  await expect(page.getByRole('dialog')).toContainText('3 exceptions')
})

test('what shows the same is decided at once, and taken back together or one by one', async ({
  backend,
  page,
}) => {
  const text = 'Buy ten thousand plays for a very small price today'
  const comment = (id: string, words: string, severity = 'low') => ({
    ...about,
    id,
    kind: 'comment',
    severity,
    title: `Title of ${id}`,
    fields: [{ name: 'text', text: words }],
  })
  const supervisor = clientFor(backend.url, 'supervisor')
  await supervisor.ingest(
    [comment('flood-1', text, 'critical'), comment('other-1', 'Something else entirely')],
    'text',
  )
  await supervisor.ingest([comment('flood-2', text), comment('flood-3', ` ${text} `)], 'people')
  const reviewer = reviewerAt(page)
  await reviewer.claim('text')
  const bar = page.getByTestId('case')
  await expect(bar).toHaveAttribute('data-alike', '2')
  await page.keyboard.press('KeyD')
  await expect(bar).toHaveAttribute('data-together', 'true')
  if (process.env.TEDUH_SHOTS !== undefined)
    await page.screenshot({ path: `${process.env.TEDUH_SHOTS}/alike.png` })
  expect((await reviewer.decide('Digit1')).id).toBe('flood-1')
  expect((await reviewer.shown()).id).toBe('other-1')
  await expect(page.getByTestId('feedback')).toContainText('2 alike')
  await page.keyboard.press('Shift+KeyZ')
  await expect(page.getByTestId('item')).toHaveAttribute('data-item-id', 'flood-1')
  await expect(bar).toHaveAttribute('data-alike', '2')
  await page.keyboard.press('KeyD')
  await reviewer.decide('Digit1')
  await page.keyboard.press('KeyZ')
  await expect(page.getByTestId('item')).toHaveAttribute('data-item-id', /flood-[23]/)

  // Alike, the last verdict is repeated at once; on something else it asks first.
  await reviewer.decide('KeyY')
  expect((await reviewer.shown()).id).toBe('other-1')
  await page.keyboard.press('KeyY')
  await expect(page.getByTestId('feedback')).toHaveAttribute('data-state', 'repeat_asked')
  expect((await reviewer.shown()).id).toBe('other-1')
  await page.keyboard.press('KeyY')
  await expect(page.getByTestId('item')).toBeHidden()
  const floods = await heldOf(backend, ['flood-1', 'flood-2', 'flood-3'])
  expect(floods.filter((one) => one.decision.alikeTo !== undefined)).toHaveLength(1)
})

test('pictures that are nearly the same are found, whatever their size and brightness; another one is not', async ({
  backend,
  page,
}) => {
  const supervisor = clientFor(backend.url, 'supervisor')
  const waves = (x: number, y: number): number =>
    120 + 60 * Math.sin(9 * x + 4 * y) + 40 * Math.cos(11 * y * x)
  const others = (x: number, y: number): number => 120 + 60 * Math.cos(13 * x) + 40 * Math.sin(8 * y + x)
  const pictures = {
    'same-1': drawnPng(400, 300, waves),
    'same-2': drawnPng(800, 600, (x, y) => 0.8 * waves(x, y) + 30),
    another: drawnPng(400, 300, others),
  }
  for (const [id, bytes] of Object.entries(pictures)) {
    const { id: media } = await supervisor.uploadMedia(new Uint8Array(bytes), 'image/png')
    const severity = id === 'same-1' ? 'critical' : 'low'
    const item = {
      ...about,
      id,
      kind: 'cover_art',
      severity,
      title: id,
      media: [{ id: media, type: 'image/png' }],
    }
    await supervisor.ingest([item], 'images')
  }
  const reviewer = reviewerAt(page)
  await reviewer.claim('images')
  await expect(page.getByTestId('case')).toHaveAttribute('data-alike', '1')
  await page.keyboard.press('KeyD')
  expect((await reviewer.decide('Digit1')).id).toBe('same-1')
  expect((await reviewer.shown()).id).toBe('another')
  const held = await heldOf(backend, ['same-1', 'same-2'])
  const together = held.find((one) => one.decision.itemId === 'same-2')
  expect(together?.decision).toMatchObject({ deepestReveal: 'veil', handleMs: 0 })
  expect(together?.decision.alikeTo).toBe(held.find((one) => one.decision.itemId === 'same-1')?.decision.id)
})
