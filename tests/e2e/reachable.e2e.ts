import { expect, test } from '@playwright/test'
import { ALL_COMMANDS } from '../../renderer/app/all-commands.ts'
import { startBackend } from '../helpers/backend.ts'
import { launch } from '../helpers/launch.ts'
import { reviewerAt } from '../helpers/reviewer.ts'
import { insideOf } from '../helpers/walk/page-services.ts'
import { unreachedOn } from '../helpers/walk/reach.ts'
import { showOverlays, showReview, showSignIn } from '../helpers/walk/screens.ts'

const KEYED = ALL_COMMANDS.filter(({ bindings }) => bindings.length > 0).map(({ id }) => id)

// Break it: give the button of `stepper.tsx` a `tabIndex` of -1.
test('every control of every screen is worked by a key of its own, by Tab, or by arrow keys from there', async () => {
  test.setTimeout(240_000)
  const backend = await startBackend({ demo: true })
  const { page, close } = await launch({ backendUrl: backend.url, locale: 'en' })
  try {
    await expect(page.getByTestId('sign-in')).toBeVisible({ timeout: 30_000 })
    const found: string[] = []
    let looks = 0
    const walker = {
      page,
      inside: await insideOf(page),
      lookAround: async (screen: string): Promise<void> => {
        looks += 1
        for (const { where, text } of await unreachedOn(page, KEYED))
          found.push(`${screen}: ${where}: ${text}`)
      },
    }
    await showSignIn(walker)
    await showReview(walker, reviewerAt(page))
    await showOverlays(walker)
    expect(looks).toBeGreaterThan(20)
    expect([...new Set(found)]).toEqual([])
  } finally {
    await close()
    await backend.stop()
  }
})

test('the walk sees a control that only a pointer can work', async () => {
  const { page, close } = await launch({ locale: 'en', offline: true })
  try {
    await expect(page.getByTestId('sign-in')).toBeVisible({ timeout: 30_000 })
    expect(await unreachedOn(page, KEYED)).toEqual([])
    await page.evaluate(() => {
      const button = document.createElement('button')
      button.tabIndex = -1
      button.textContent = 'planted'
      document.body.append(button)
    })
    expect((await unreachedOn(page, KEYED)).map(({ text }) => text)).toEqual(['<button> planted'])
  } finally {
    await close()
  }
})
