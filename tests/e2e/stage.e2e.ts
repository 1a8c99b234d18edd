import { expect, type Page } from '@playwright/test'
import { clientFor } from '../helpers/backend.ts'
import { launch } from '../helpers/launch.ts'
import { type Reviewer, reviewerAt } from '../helpers/reviewer.ts'
import { type Content, withBackend } from '../helpers/staged-backend.ts'
import { ingestStageItems } from './support/stage-items.ts'
import { canvases, placeIn, seen, twoFrames, watchStage } from './support/stage-watch.ts'

interface Stage {
  readonly page: Page
  readonly reviewer: Reviewer
}

interface Options {
  /** Jobs that one claim takes. */
  readonly packSize: number
}

const content: Content = {
  bring: async ({ url }) => await ingestStageItems(clientFor(url, 'supervisor')),
}
/** One backend for the tests of this file, and for each an app that has claimed nothing yet. */
const test = withBackend.extend<Options & { stage: Stage }>({
  content,
  packSize: [20, { option: true }],
  stage: async ({ backend, packSize }, use) => {
    const { page, close } = await launch({ backendUrl: backend.url, account: 'moderator-en' })
    // Signed in and drawn: a page that is still loading cannot be loaded again.
    await page.getByTestId('queue-list').waitFor({ timeout: 60_000 })
    await page.evaluate(async (wanted) => await window.teduh.settings.set({ packSize: wanted }), packSize)
    await page.reload()
    await use({ page, reviewer: reviewerAt(page) })
    await close()
  },
})

/** Width of a veil; what is revealed is wider. */
const VEIL_WIDTH = 20

async function expectRevealed(page: Page): Promise<void> {
  await expect(page.getByTestId('veil')).not.toHaveAttribute('data-level', 'veil')
  await expect.poll(async () => (await canvases(page)).shown).toBeGreaterThan(VEIL_WIDTH)
}

async function expectVeiled(page: Page): Promise<void> {
  await expect(page.getByTestId('veil')).toHaveAttribute('data-level', 'veil')
  expect((await canvases(page)).shown).toBeLessThanOrEqual(VEIL_WIDTH)
}

async function untilNextIsLaidOut(page: Page): Promise<void> {
  await expect.poll(async () => (await canvases(page)).hidden).toContain(VEIL_WIDTH)
}

// Fails when `useLevelHere` gives the store's level to an item that is laid out ahead.
test('a held key reveals the item on the screen, and never the one that is laid out behind it', async ({
  stage: { page, reviewer },
}) => {
  await reviewer.claim('images')
  await untilNextIsLaidOut(page)
  await watchStage(page)
  const first = await reviewer.shown()
  await page.keyboard.down('Space')
  await expectRevealed(page)
  // The key stays down over a decision: the next item begins veiled, and the last one keeps nothing.
  await page.keyboard.press('KeyA')
  await expect.poll(async () => (await reviewer.shown()).id).not.toBe(first.id)
  await expectVeiled(page)
  await untilNextIsLaidOut(page)
  await page.keyboard.up('Space')
  await page.keyboard.down('Space')
  await expectRevealed(page)
  await page.keyboard.up('Space')
  await expectVeiled(page)
  const { widestHidden } = await seen(page)
  expect(widestHidden, 'in pixels, of any canvas outside the item at any time').toBe(VEIL_WIDTH)
})

// Fails when the button's click runs the command, or its end is not the pointer's.
test('the button reveals for as long as it is held, by the pointer or by Enter', async ({
  stage: { page, reviewer },
}) => {
  await reviewer.claim('images')
  const button = page.locator('[data-command="review.reveal"]')
  await button.hover()
  await page.mouse.down()
  await expectRevealed(page)
  await page.mouse.up()
  await expectVeiled(page)
  await page.mouse.down()
  await expectRevealed(page)
  await page.mouse.move(5, 5)
  await expectVeiled(page)
  await page.mouse.up()
  await button.focus()
  await page.keyboard.down('Enter')
  await expectRevealed(page)
  await page.keyboard.up('Enter')
  await expectVeiled(page)
  await button.evaluate((element: HTMLElement) => element.click())
  await expectVeiled(page)
})

// Fails when what latches ends with its key, or when the next item finds it open.
test('what is kept open is closed by its key, by leaving the window, and by the next item', async ({
  stage: { page, reviewer },
}) => {
  await reviewer.claim('images')
  await page.keyboard.press('Shift+Space')
  await expectRevealed(page)
  await page.keyboard.press('Shift+Space')
  await expectVeiled(page)
  await page.keyboard.press('Shift+Space')
  await expectRevealed(page)
  await page.evaluate(() => window.dispatchEvent(new Event('blur')))
  await expectVeiled(page)
  await page.keyboard.press('Shift+Space')
  await expectRevealed(page)
  await reviewer.decide('KeyA')
  await expectVeiled(page)
})

// Fails when the storyboard is drawn at another level than the film, or keeps what was revealed.
test('a film has twelve veiled scenes, sharper only while a key is held, and steps by frames', async ({
  stage: { page, reviewer },
}) => {
  await reviewer.claim('video')
  const scenes = async () =>
    await page
      .locator('[data-testid=item] ul canvas')
      .evaluateAll((all: HTMLCanvasElement[]) => all.map((one) => one.width))
  const veils = Array.from({ length: 12 }, () => VEIL_WIDTH)
  await expect.poll(scenes).toEqual(veils)
  await page.keyboard.down('Space')
  await expectRevealed(page)
  await expect.poll(async () => Math.min(...(await scenes()))).toBeGreaterThan(VEIL_WIDTH)
  await page.keyboard.up('Space')
  await expectVeiled(page)
  expect(await scenes()).toEqual(veils)
  // The lens is a circle of the film; neither it nor the storyboard is revealed around it.
  await page.keyboard.down('Backquote')
  await expect.poll(async () => (await canvases(page)).lens).toBeGreaterThan(VEIL_WIDTH)
  expect(await scenes()).toEqual(veils)
  await expectVeiled(page)
  await page.keyboard.up('Backquote')
  const reached = async () => await page.getByTestId('item').locator('[data-time]').getAttribute('data-time')
  expect(await reached()).toBe('0')
  await page.keyboard.press('Shift+PageDown')
  await expect.poll(reached).not.toBe('0')
  const scene = Number(await reached())
  await page.keyboard.press('Shift+Period')
  await expect.poll(async () => Number(await reached())).toBeGreaterThan(scene)
  await page.keyboard.press('Shift+Comma')
  await expect.poll(async () => Number(await reached())).toBeCloseTo(scene, 2)
})

// Fails when `markUnshowable` is called for films only.
test('a picture that cannot be decoded takes no clean verdict', async ({ stage: { page, reviewer } }) => {
  await reviewer.claim('people')
  await expect(page.getByTestId('item')).toHaveAttribute('data-item-id', 'damaged')
  await page.keyboard.press('KeyA')
  await expect(page.getByTestId('feedback')).toHaveAttribute('data-state', 'refused_unshowable')
  await expect(page.getByTestId('item')).toHaveAttribute('data-item-id', 'damaged')
})

// Fails when a layout has no place for something that came with its item, and does not say so.
test('all that came with an item is shown, or named and no case for a clean verdict', async ({
  stage: { page, reviewer },
}, testInfo) => {
  await reviewer.claim('urgent')
  const item = page.getByTestId('item')
  const refused = async (): Promise<void> => {
    await page.keyboard.press('KeyA')
    await expect(page.getByTestId('feedback')).toHaveAttribute('data-state', 'refused_unshowable')
    await page.keyboard.press('KeyE')
    await page.keyboard.press('Digit1')
  }
  const looks: Readonly<Record<string, () => Promise<void>>> = {
    letter: async () => {
      await expect(item).toContainText('Look at this.')
      await page.keyboard.down('Space')
      await expectRevealed(page)
      await page.keyboard.up('Space')
      await expectVeiled(page)
      await page.keyboard.press('KeyA')
    },
    portrait: async () => {
      // A picture whose words are long takes no room from the words about the person.
      const [picture, words] = [
        await page.getByTestId('veil').boundingBox(),
        await item.getByText('Who it is.').boundingBox(),
      ]
      expect(picture?.width).toBeGreaterThan(100)
      expect(words?.x).toBeGreaterThanOrEqual((picture?.x ?? 0) + (picture?.width ?? 0))
      await page.keyboard.press('KeyA')
    },
    song: async () => {
      await expect(item).toContainText('The words of the song.')
      await expect(page.getByTestId('veil')).toBeVisible()
      await expect(item).toContainText('Sounds of this item that are not played here: 1')
      await refused()
    },
    record: async () => {
      await expect(item).toContainText('What it is.')
      await expect(item).toContainText('And more.')
      await expect(item).toContainText('Picture 1 of 2')
      await page.keyboard.press('ArrowRight')
      await expect(item).toContainText('Picture 2 of 2')
      await expect(item).toContainText('Videos of this item that are not shown here: 1')
      await refused()
    },
  }
  const looked = new Set<string>()
  while (looked.size < Object.keys(looks).length) {
    const { id } = await reviewer.shown()
    await page.screenshot({ path: testInfo.outputPath(`${id}.png`) })
    expect(Object.keys(looks)).toContain(id)
    await looks[id]?.()
    looked.add(id)
    await expect(page.locator(`[data-testid=item][data-item-id="${id}"]`)).toHaveCount(0)
  }
})

// Fails when a hidden item has the names of the shown one.
test.describe('in a long pack', () => {
  test.use({ packSize: 100 })
  test('exactly one item and one title have a name while sixty decisions fly by', async ({
    stage: { page, reviewer },
  }) => {
    await reviewer.claim('text')
    await watchStage(page)
    for (let count = 0; count < 60; count += 1) await reviewer.decide('KeyA')
    const { items, titles, looks } = await seen(page)
    expect(looks).toBeGreaterThan(60)
    expect({ items, titles }).toEqual({ items: [1], titles: [1] })
  })
})

// Fails when anything around the list answers the scrolling keys instead of it.
test('the arrow keys scroll a transcript', async ({ stage: { page, reviewer } }) => {
  const row = '[data-index]'
  await reviewer.claim('audio')
  await page.getByTestId('item').locator(row).first().waitFor()
  const place = async () => await page.evaluate(placeIn, row)
  const top = async (): Promise<number> => (await place()).top
  expect(await place()).toMatchObject({ top: 0, isAtEnd: false })
  await page.keyboard.press('ArrowDown')
  await expect.poll(top).toBe(72)
  await page.keyboard.press('ArrowDown')
  await expect.poll(top).toBe(144)
  await page.keyboard.press('ArrowUp')
  await expect.poll(top).toBe(72)
  await page.keyboard.press('End')
  // Rows are measured when they come into sight, and the list corrects its place by them a frame later.
  await expect(async () => {
    const before = await place()
    await twoFrames(page)
    expect(await place()).toEqual({ ...before, isAtEnd: true })
  }).toPass()
  await page.keyboard.press('Home')
  await expect.poll(top).toBe(0)
})

test('the arrow keys go from entry to entry of a playlist, and the list follows', async ({
  stage: { page, reviewer },
}) => {
  await reviewer.claim('playlists')
  const entry = (number: number) => page.locator(`[data-testid=item] [data-child-id="child-${number - 1}"]`)
  const isAt = async (number: number): Promise<void> => {
    await expect(entry(number)).toHaveAttribute('aria-current', 'true')
    await expect(entry(number)).toBeInViewport({ ratio: 1 })
  }
  await isAt(1)
  await page.keyboard.press('ArrowDown')
  await isAt(2)
  await page.keyboard.press('End')
  await isAt(80)
  await page.keyboard.press('PageUp')
  await isAt(70)
  await page.keyboard.press('ArrowUp')
  await isAt(69)
  await page.keyboard.press('Home')
  await isAt(1)
})
