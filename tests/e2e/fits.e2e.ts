import { expect, test } from '@playwright/test'
import { startBackend } from '../helpers/backend.ts'
import { launch } from '../helpers/launch.ts'
import { reviewerAt } from '../helpers/reviewer.ts'
import { showEdges, showOverlays, showReview, showSignIn } from '../helpers/walk/screens.ts'
import { walkerIn } from '../helpers/walk/walker.ts'

// Pictures of every look, on demand: TEDUH_WALK_PICTURES=folder.
const pictures = process.env.TEDUH_WALK_PICTURES ?? null

// Break it: give `.verdicts` in verdict-bar.module.css a column of 40 px, or take a font out of stacks.css.
test('every text of every screen can be read in every language, at 100 % and at 125 %, with room for longer ones', async () => {
  test.setTimeout(300_000)
  const backend = await startBackend({ demo: true })
  const running = await launch({ backendUrl: backend.url, locale: 'en' })
  try {
    await expect(running.page.getByTestId('sign-in')).toBeVisible({ timeout: 30_000 })
    const walker = await walkerIn(running, pictures)
    await showSignIn(walker)
    await showReview(walker, reviewerAt(running.page))
    await showOverlays(walker)
    await showEdges(walker)
    expect(walker.looks()).toBeGreaterThan(300)
    expect([...new Set(walker.misfits())]).toEqual([])
  } finally {
    await running.close()
    await backend.stop()
  }
})
