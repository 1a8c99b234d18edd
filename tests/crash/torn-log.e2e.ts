import { appendFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { clientFor, startBackend } from '../helpers/backend.ts'
import { createPlace, launch } from '../helpers/launch.ts'
import { reviewerAt } from '../helpers/reviewer.ts'

/** What a process leaves that is killed while it writes: a record's head, and a part of its 965 bytes. */
const TORN = Buffer.concat([Buffer.from([1, 2, 3, 4, 0xc5, 0x03, 1]), Buffer.alloc(100, 7)])

/** Ends the newest file of each kind that the page's database continues after a start. */
function tear(profile: string): void {
  const root = join(profile, 'IndexedDB')
  const [folder] = readdirSync(root).filter((name) => name.endsWith('.leveldb'))
  if (folder === undefined) throw new Error('the page has no database')
  const files = readdirSync(join(root, folder)).sort()
  for (const kind of [/^\d+\.log$/, /^MANIFEST-\d+$/]) {
    const newest = files.findLast((name) => kind.test(name))
    if (newest === undefined) throw new Error(`no file like ${kind}`)
    appendFileSync(join(root, folder, newest), TORN)
  }
}

// Break it: leave `mendPageStorage` out of electron/main/main.ts. The second start then writes on behind the torn
// record, the third finds a database that is damaged in its middle, and the browser deletes it.
test('a database whose last write was cut off in the middle is kept with everything that was saved (P1)', async () => {
  const backend = await startBackend({ demo: true })
  const place = createPlace()
  const start = { place, backendUrl: backend.url, account: 'moderator-en' }
  try {
    const first = await launch(start)
    await reviewerAt(first.page).claim('text')
    const before = await reviewerAt(first.page).shown()
    await first.kill()
    tear(place.profile)

    const second = await launch({ ...start, offline: true })
    await expect(second.page.getByTestId('item')).toBeVisible()
    await reviewerAt(second.page).decide('KeyA')
    await expect(second.page.locator('[data-testid=feedback][data-state=saved]')).toBeVisible()
    await second.kill()
    tear(place.profile)

    const third = await launch(start)
    expect(await reviewerAt(third.page).settled(1, 30_000)).toMatchObject({ pending: 0, acknowledged: 1 })
    await third.close()
    const held = await clientFor(backend.url, 'moderator-en').heldDecisions()
    expect(held.map((one) => one.decision.itemId as string)).toEqual([before.id])
  } finally {
    await backend.stop()
    place.remove()
  }
})
