import { expect, type Page } from '@playwright/test'
import type { HeldDecision } from '../../shared/contracts/http/decisions.ts'
import { LIKENESS_HEIGHT, LIKENESS_WIDTH, likenessOf } from '../../shared/domain/alike.ts'
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

/** A photograph of so many pixels and so good a compression, and its likeness as a platform would tell it. */
async function jpegOf(
  page: Page,
  width: number,
  quality: number,
): Promise<{ readonly bytes: Uint8Array; readonly likeness: string }> {
  const { bytes, grey } = await page.evaluate(
    async ([side, how, columns, rows]) => {
      const canvas = new OffscreenCanvas(side, (side * 3) / 4)
      const context = canvas.getContext('2d')
      const pixels = new ImageData(canvas.width, canvas.height)
      for (let at = 0; at < pixels.data.length; at += 4) {
        const [x, y] = [((at / 4) % side) / side, Math.floor(at / 4 / side) / canvas.height]
        const value = 120 + 60 * Math.sin(7 * x + 9 * y) + 50 * Math.cos(13 * y - 6 * x)
        pixels.data.set([value, value, value, 255], at)
      }
      context?.putImageData(pixels, 0, 0)
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: how })
      const small = new OffscreenCanvas(columns, rows).getContext('2d')
      if (small === null) throw new Error('there is no canvas')
      small.imageSmoothingQuality = 'high'
      small.drawImage(await createImageBitmap(blob), 0, 0, columns, rows)
      const { data } = small.getImageData(0, 0, columns, rows)
      return {
        bytes: [...new Uint8Array(await blob.arrayBuffer())],
        grey: [...data].filter((_, at) => at % 4 === 0),
      }
    },
    [width, quality, LIKENESS_WIDTH, LIKENESS_HEIGHT] as const,
  )
  const likeness = likenessOf(grey)
  if (likeness === null) throw new Error('the picture is too flat')
  return { bytes: Uint8Array.from(bytes), likeness }
}

test('one photograph in two sizes, reported far apart in two queues, is decided by one key and undone one by one', async ({
  backend,
  page,
}) => {
  const supervisor = clientFor(backend.url, 'supervisor')
  const bring = async (id: string, queue: string, severity: string, width: number, quality: number) => {
    const { bytes, likeness } = await jpegOf(page, width, quality)
    const { id: media } = await supervisor.uploadMedia(new Uint8Array(bytes), 'image/jpeg')
    const [result] = await supervisor.ingest(
      [
        {
          ...about,
          id,
          kind: 'cover_art',
          severity,
          title: id,
          media: [{ id: media, type: 'image/jpeg', likeness }],
        },
      ],
      queue,
    )
    expect(result?.outcome).toBe('created')
  }
  await bring('photo-large', 'images', 'critical', 1_200, 0.9)
  const between = (queue: string) =>
    Array.from({ length: 30 }, (_, place) => ({
      ...about,
      id: `${queue}-${place}`,
      kind: 'comment',
      severity: 'high',
      title: `Title of ${queue}-${place}`,
      fields: [{ name: 'text', text: `Something else entirely, and that is number ${place} of ${queue}` }],
    }))
  await supervisor.ingest(between('images'), 'images')
  await supervisor.ingest(between('people'), 'people')
  await bring('photo-small', 'people', 'low', 320, 0.4)

  const reviewer = reviewerAt(page)
  await reviewer.claim('images')
  const item = page.getByTestId('item')
  await expect(item).toHaveAttribute('data-item-id', 'photo-large')
  await expect(page.getByTestId('case')).toHaveAttribute('data-alike', '1')
  await page.keyboard.press('KeyD')
  expect((await reviewer.decide('Digit1')).id).toBe('photo-large')
  expect((await reviewer.shown()).id).toMatch(/^images-/)
  await page.keyboard.press('KeyZ')
  await expect(item).toHaveAttribute('data-item-id', 'photo-small')
  await page.keyboard.press('KeyZ')
  await expect(item).toHaveAttribute('data-item-id', 'photo-large')
  expect((await reviewer.decide('KeyA')).id).toBe('photo-large')
  expect((await reviewer.decide('Digit1')).id).toBe('photo-small')
  const held = await heldOf(backend, ['photo-large', 'photo-small'])
  const last = (id: string) => held.filter((one) => one.decision.itemId === id).at(-1)?.decision
  expect(last('photo-large')?.judgement.type).toBe('no_violation')
  expect(last('photo-small')?.judgement.type).toBe('violation')
  expect(last('photo-small')?.alikeTo).toBeUndefined()
})
