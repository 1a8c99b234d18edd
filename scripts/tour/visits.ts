import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { launch } from '../../tests/helpers/launch.ts'
import { reviewerAt } from '../../tests/helpers/reviewer.ts'

/** One person's way through the app. */
export interface Visit {
  /** First part of the pictures' names. */
  readonly name: string
  readonly account: string
  readonly locale: string
  readonly theme: 'dark' | 'light'
  readonly size: { readonly width: number; readonly height: number }
}

type Camera = (page: Page, screen: string) => Promise<void>

function camera(folder: string, name: string, taken: string[]): Camera {
  return async (page, screen) => {
    // Fonts and pictures settle within a few frames; nothing on these screens moves after that.
    await page.evaluate(() => document.fonts.ready)
    await page.waitForTimeout(350)
    await page.screenshot({ path: join(folder, `${name}-${screen}.png`) })
    taken.push(screen)
  }
}

/** The sign-in screen, before anybody is signed in. */
export async function visitSignIn(backendUrl: string, folder: string): Promise<string[]> {
  const taken: string[] = []
  const running = await launch({ backendUrl, locale: 'en' })
  await expect(running.page.getByTestId('sign-in')).toBeVisible()
  await running.page.waitForTimeout(500)
  await camera(folder, 'en', taken)(running.page, 'sign-in')
  await running.close()
  return taken
}

const STAGES = [
  ['text', 'text'],
  ['images', 'image'],
  ['audio', 'audio'],
  ['video', 'video'],
  ['playlists', 'playlist'],
] as const

/** Every screen that a signed-in reviewer meets. */
export async function visitEverything(visit: Visit, backendUrl: string, folder: string): Promise<string[]> {
  const taken: string[] = []
  const shoot = camera(folder, visit.name, taken)
  const running = await launch({ backendUrl, account: visit.account, locale: visit.locale, size: visit.size })
  const { page } = running
  try {
    await page.evaluate((theme) => window.teduh.settings.set({ theme, packSize: 3 }), visit.theme)
    // A page that is still loading cannot be loaded again.
    await page.getByTestId('sync-status').waitFor()
    await page.reload()
    await expect(page.getByTestId('queue-list')).toBeVisible({ timeout: 30_000 })
    await shoot(page, 'queues')
    const reviewer = reviewerAt(page)
    for (const [queue, screen] of STAGES) {
      await reviewer.claim(queue)
      // Media comes in behind the item, and the picture of a sound behind that.
      await page.waitForTimeout(1_500)
      if (screen === 'audio') await expect(page.getByTestId('waveform')).toBeVisible({ timeout: 20_000 })
      await shoot(page, `review-${screen}`)
      if (screen === 'image') {
        await page.keyboard.down('Space')
        await page.waitForTimeout(600)
        await shoot(page, 'review-image-held')
        await page.keyboard.up('Space')
      }
      if (screen === 'text') {
        await visitChoosers(page, shoot)
        await visitOver(page, shoot, 'F1', 'cheat-sheet')
      }
      await reviewer.decide('KeyA')
      await reviewer.decide('Digit1')
      if (screen === 'text') await visitOver(page, shoot, 'KeyH', 'history')
      await page.keyboard.press('KeyA')
      await page.waitForTimeout(400)
      if (screen === 'text') await shoot(page, 'pack-done')
      await reviewer.backToQueues()
    }
    await visitEdges(page, shoot)
  } finally {
    await running.close()
  }
  return taken
}

async function visitChoosers(page: Page, shoot: Camera): Promise<void> {
  for (const [key, screen] of [
    ['KeyV', 'all-clauses'],
    ['KeyE', 'escalate'],
    ['KeyS', 'skip'],
  ] as const) {
    await page.keyboard.press(key)
    await shoot(page, screen)
    await page.keyboard.press('Escape')
  }
}

/** What a key lays over the screen, by its test id, which is the picture's name too. */
async function visitOver(
  page: Page,
  shoot: Camera,
  key: string,
  testId: string,
  leave = 'Escape',
): Promise<void> {
  await page.keyboard.press(key)
  await expect(page.getByTestId(testId)).toBeVisible()
  await shoot(page, testId)
  await page.keyboard.press(leave)
  await expect(page.getByTestId(testId)).toHaveCount(0)
}

async function visitEdges(page: Page, shoot: Camera): Promise<void> {
  await visitOver(page, shoot, 'Control+KeyK', 'palette')
  await visitOver(page, shoot, 'KeyT', 'attention-tray')
  await page.keyboard.press('Control+Comma')
  await expect(page.getByTestId('settings')).toBeVisible()
  await shoot(page, 'settings')
  for (const screen of ['keys', 'practice', 'exposure']) {
    await page.getByTestId(`open-${screen}`).click()
    await expect(page.getByTestId(screen)).toBeVisible()
    await shoot(page, screen)
    await page.keyboard.press('Escape')
    await expect(page.getByTestId(screen)).toHaveCount(0)
  }
  await visitOver(page, shoot, 'KeyB', 'pause', 'KeyB')
  await page.getByTestId('open-sign-out').click()
  await expect(page.getByTestId('sign-out')).toBeVisible()
  await shoot(page, 'sign-out')
  await page.keyboard.press('Escape')
}
