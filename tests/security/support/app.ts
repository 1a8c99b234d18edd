import { test as base, expect, type Page } from '@playwright/test'
import { launch, type RunningApp } from '../../helpers/launch.ts'
import { type SmallBackend, smallBackend } from './small-backend.ts'

/** The app in the real Electron with its sandbox on, signed in, in front of a backend of the test's own. */
export interface SignedInApp extends RunningApp {
  readonly backend: SmallBackend
}

/** One app for the tests of a file: each leaves it as it found it. */
export const test = base.extend<object, { account: string; running: SignedInApp }>({
  account: ['moderator-en', { option: true, scope: 'worker' }],
  running: [
    async ({ account }, use) => {
      const backend = await smallBackend()
      const app = await launch({ backendUrl: backend.url, account })
      await untilSignedIn(app.page)
      await use({ ...app, backend })
      await app.close()
      await backend.close()
    },
    { scope: 'worker' },
  ],
})

/** The page may still be loading, and the backend starting for the first time. */
export async function untilSignedIn(page: Page): Promise<void> {
  const state = async () => (await page.evaluate(async () => await window.teduh.session.current())).state
  await expect.poll(state, { timeout: 60_000 }).toBe('signed_in')
}

/** What the status at the edge says. Asked of the document: locators wait for navigations that were refused. */
export async function untilOnline(page: Page): Promise<void> {
  const status = async () =>
    await page.evaluate(() =>
      document.querySelector('[data-testid=sync-status]')?.getAttribute('data-online'),
    )
  await expect.poll(status, { timeout: 30_000 }).toBe('true')
}

export { expect }
