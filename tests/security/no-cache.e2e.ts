import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { startBackend } from '../helpers/backend.ts'
import { createPlace, launch } from '../helpers/launch.ts'
import { reviewerAt } from '../helpers/reviewer.ts'

/** Rows of the jobs table in every database of the page. */
const storedJobs = async (): Promise<number> => {
  let rows = 0
  for (const { name } of await indexedDB.databases()) {
    rows += await new Promise<number>((resolve, reject) => {
      const opened = indexedDB.open(name ?? '')
      opened.onerror = () => reject(opened.error)
      opened.onsuccess = () => {
        const counted = opened.result.transaction('jobs').objectStore('jobs').count()
        counted.onsuccess = () => resolve(counted.result)
      }
    })
  }
  return rows
}

function bytesOfMedia(profile: string): number {
  const media = readdirSync(profile, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.parentPath.startsWith(join(profile, 'media')),
  )
  return media.reduce(
    (sum, entry) =>
      sum + (statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0),
    0,
  )
}

test('content of a queue marked no-cache is reviewed and never written to disk (S7)', async () => {
  const backend = await startBackend({ demo: true })
  const place = createPlace()
  const start = { place, backendUrl: backend.url, account: 'moderator-en' }
  try {
    const first = await launch(start)
    const reviewer = reviewerAt(first.page)
    await reviewer.claim('sensitive')
    await expect(first.page.getByTestId('veil')).toBeVisible()
    await first.page.waitForTimeout(1_500)
    expect(await first.page.evaluate(storedJobs)).toBe(0)
    expect(bytesOfMedia(place.profile)).toBe(0)
    // The count can count, and the media folder is the one that is written: an ordinary queue fills both.
    await reviewer.backToQueues()
    await reviewer.claim('images')
    await expect.poll(() => first.page.evaluate(storedJobs)).toBeGreaterThan(0)
    await expect.poll(() => bytesOfMedia(place.profile)).toBeGreaterThan(0)
    await first.kill()

    const offline = await launch({ ...start, offline: true })
    await expect(offline.page.getByTestId('item')).toBeVisible()
    await offline.page.waitForTimeout(500)
    expect((await reviewerAt(offline.page).shown()).kind).not.toBe('')
    await expect(offline.page.getByText('Sensitive')).toHaveCount(0)
    await offline.close()
  } finally {
    await backend.stop()
    place.remove()
  }
})
