import { expect, test } from '@playwright/test'
import { clientFor, startBackend } from '../helpers/backend.ts'
import { createPlace, launch } from '../helpers/launch.ts'
import { reviewerAt } from '../helpers/reviewer.ts'

test('a pack that was claimed is reviewed after a restart without a network, and arrives when there is one', async () => {
  const backend = await startBackend({ demo: true })
  const place = createPlace()
  const start = { place, backendUrl: backend.url, account: 'moderator-en' }
  try {
    const first = await launch(start)
    await reviewerAt(first.page).claim('text')
    const before = await reviewerAt(first.page).shown()
    await first.kill()

    const offline = await launch({ ...start, offline: true })
    const reviewer = reviewerAt(offline.page)
    await expect(offline.page.getByTestId('item')).toBeVisible()
    expect(await reviewer.shown()).toEqual(before)
    expect((await reviewer.sync()).online).toBe(false)
    await reviewer.decide('KeyA')
    await expect(offline.page.locator('[data-testid=feedback][data-state=saved]')).toBeVisible()
    await offline.kill()

    const online = await launch(start)
    expect(await reviewerAt(online.page).settled(1, 30_000)).toMatchObject({ pending: 0, acknowledged: 1 })
    await online.close()
    const held = await clientFor(backend.url, 'moderator-en').heldDecisions()
    expect(held.map((one) => one.decision.itemId as string)).toEqual([before.id])
  } finally {
    await backend.stop()
    place.remove()
  }
})
