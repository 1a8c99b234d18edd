import { expect, type Page } from '@playwright/test'
import { clientFor } from '../helpers/backend.ts'
import { launch } from '../helpers/launch.ts'
import { type Reviewer, reviewerAt } from '../helpers/reviewer.ts'
import { type Content, withBackend } from '../helpers/staged-backend.ts'
import { leaps, watchLeaps } from './support/loop-watch.ts'
import { FLAGGED, ingestSounds } from './support/sound-items.ts'
import { hearing, level, listen } from './support/sound-watch.ts'

const LOUD_DB = 0
const QUIET_DB = -50

const content: Content = {
  bring: async ({ url }) =>
    await ingestSounds(clientFor(url, 'supervisor'), { loud: LOUD_DB, quiet: QUIET_DB }),
}
const test = withBackend.extend<{ app: { readonly page: Page; readonly reviewer: Reviewer } }>({
  content,
  app: async ({ backend }, use) => {
    const { page, close } = await launch({ backendUrl: backend.url, account: 'moderator-en' })
    await page.getByTestId('queue-list').waitFor({ timeout: 60_000 })
    await use({ page, reviewer: reviewerAt(page) })
    await close()
  },
})

async function play(page: Page): Promise<void> {
  // The sound takes keys a moment after its item is shown.
  await expect(async () => {
    const playing = page.getByTestId('item').locator('[data-playing="true"]')
    if ((await playing.count()) === 0) await page.keyboard.press('KeyK')
    await expect(playing).toBeVisible({ timeout: 1_000 })
  }).toPass()
}

/** The loudness that reaches the speakers, in decibels, once it has risen. */
async function heardLevel(page: Page): Promise<number> {
  await play(page)
  // A second has been heard: the fade is over, and the limiter has settled.
  await expect(page.getByTestId('item').getByText(/^00:(0[1-9]|1\d|2[0-8])$/)).toBeVisible()
  const heard = await level(page)
  await page.keyboard.press('KeyK')
  return heard
}

// Fails when the compressor or the gain after it is left out, and (silence) when `media://` loses its CORS.
test('loud sound is held down, quiet sound is heard and not lifted, and every start rises from silence', async ({
  app: { page, reviewer },
}) => {
  await listen(page)
  await reviewer.claim('images')
  const loud = await heardLevel(page)
  expect(await hearing(page), 'the loudest of the first moments, in decibels').toBeLessThan(LOUD_DB - 20)
  await page.keyboard.press('KeyA')
  await reviewer.backToQueues()
  await reviewer.claim('people')
  const quiet = await heardLevel(page)
  console.log(
    `a sine of ${LOUD_DB} dB comes out at ${loud.toFixed(1)} dB, one of ${QUIET_DB} at ${quiet.toFixed(1)}`,
  )
  // A sine's mean is 3 dB below its peak.
  expect(loud).toBeLessThan(LOUD_DB - 3 - 15)
  expect(quiet).toBeGreaterThan(QUIET_DB - 3 - 6)
  expect(quiet).toBeLessThanOrEqual(QUIET_DB - 3 + 0.5)
})

// Fails when the worker has no decoder, or the pieces of the cache do not reach it.
test('a sound has its waveform, decoded off the page, and nothing moves when it comes', async ({
  app: { page, reviewer },
}, testInfo) => {
  await reviewer.claim('text')
  const track = page.getByTestId('item').locator('[data-playing]')
  const before = await track.boundingBox()
  const waveform = page.getByTestId('waveform')
  await expect(waveform).toBeVisible({ timeout: 20_000 })
  expect(await track.boundingBox()).toEqual(before)
  const heights = await waveform.evaluate((canvas: HTMLCanvasElement) => {
    const { width, height } = canvas
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? []
    return Array.from({ length: width }, (_, x) => {
      const inks = Array.from({ length: height }, (_, y) => pixels[(y * width + x) * 4 + 3] ?? 0)
      return inks.filter((ink) => ink > 0).length
    })
  })
  expect(Math.max(...heights), 'the loudest column, in pixels of 48').toBeGreaterThan(16)
  expect(new Set(heights).size, 'different heights').toBeGreaterThan(5)
  await page.screenshot({ path: testInfo.outputPath('waveform.png') })
})

// Fails when a round's end is left to the four times a second at which a player tells its time.
test('a range that is played again and again ends on time, at either speed', async ({
  app: { page, reviewer },
}) => {
  await reviewer.claim('audio')
  const [start, end] = FLAGGED[1]
  await play(page)
  await page.keyboard.press('KeyG')
  await page.keyboard.press('KeyG')
  await page.keyboard.press('Shift+KeyK')
  await expect(page.getByLabel('Repeating')).toBeVisible()
  await watchLeaps(page)
  for (const [speed, presses] of [
    [1, 0],
    [2, 4],
  ] as const) {
    for (let press = 0; press < presses; press++) await page.keyboard.press('Period')
    await leaps(page)
    const late: number[] = []
    await expect
      .poll(
        async () =>
          late.push(...(await leaps(page)).filter((at) => at > start).map((at) => (at - end) * 1_000)),
        { timeout: 30_000 },
      )
      .toBeGreaterThanOrEqual(6)
    console.log(`at ${speed}× rounds ended late by ${late.map((ms) => ms.toFixed(1)).join(', ')} ms`)
    // Some may fall together with other work of the page.
    const median = late.toSorted((a, b) => a - b)[Math.floor(late.length / 2)]
    expect(median, 'in milliseconds of the sound').toBeLessThan(30 * speed)
  }
})

// Fails when evidence is not kept by item, not put onto the decision, or not kept by the backend.
test('an episode with three flagged ranges is decided from its transcript with four keys, evidence attached', async ({
  app: { page, reviewer },
  backend,
}, testInfo) => {
  await reviewer.claim('audio')
  const evidence = page.getByTestId('evidence').locator('[data-range]')
  await expect(page.getByTestId('item')).toContainText('out of order or beyond the end')
  await expect(page.getByTestId('item').locator('[data-index="0"]')).toContainText('Sentence 0.')
  await page.evaluate(() => {
    document.body.dataset['keys'] = '0'
    addEventListener('keydown', () => {
      document.body.dataset['keys'] = String(Number(document.body.dataset['keys']) + 1)
    })
  })
  for (const [place, [start]] of FLAGGED.entries()) {
    await page.keyboard.press('KeyF')
    await expect(evidence).toHaveCount(place + 1)
    await expect(page.getByTestId('item').locator(`[data-index="${Math.floor(start / 2)}"]`)).toBeInViewport()
  }
  await page.screenshot({ path: testInfo.outputPath('evidence.png') })
  await page.keyboard.press('Digit1')
  const saved = page.locator('[data-testid=feedback][data-state=saved]')
  await expect(saved).toBeVisible()
  const first = await saved.getAttribute('data-decision-id')
  expect(Number(await page.evaluate(() => document.body.dataset['keys']))).toBeLessThanOrEqual(6)
  // Taken back, it has its evidence still; one range is taken off, marked anew by hand, and decided again.
  await page.keyboard.press('KeyZ')
  await expect(evidence).toHaveCount(3)
  await page.keyboard.press('Shift+KeyF')
  await expect(evidence).toHaveCount(2)
  await page.keyboard.press('KeyI')
  await page.keyboard.press('KeyL')
  await page.keyboard.press('KeyO')
  await expect(evidence).toHaveCount(3)
  await page.keyboard.press('Digit1')
  // The line is drawn behind the keys: it may still speak of the decision that was taken back.
  await expect(saved).not.toHaveAttribute('data-decision-id', first ?? '')
  await page.keyboard.press('KeyH')
  await expect(page.getByTestId('history')).toContainText(/Evidence: .*00:04–00:06, 00:11–00:12(?!, 00:20)/)
  await page.keyboard.press('Escape')
  await reviewer.settled(1, 60_000)
  const held = await clientFor(backend.url, 'supervisor').heldDecisions()
  const ranges = held
    .filter((one) => one.decision.itemId === 'flagged')
    .map((one) => one.decision.evidence?.map(({ start, end }) => [start, end]))
  // The item came back at its beginning: what was marked by hand are its first five seconds.
  expect(ranges).toEqual([[[0, 5], [...FLAGGED[0]], [...FLAGGED[1]]]])
})
