import { expect, type Page } from '@playwright/test'
import { clientFor } from '../helpers/backend.ts'
import { reviewerAt } from '../helpers/reviewer.ts'
import type { Section } from './content.ts'
import type { Stand } from './stand.ts'
import { decideMany } from './worker-watch.ts'

/** A day offline: `count` decisions in the outbox, then the wire is mended and the backend must hold each once. */
export async function measureDrain(stand: Stand, page: Page, count: number): Promise<Section> {
  const supervisor = clientFor(stand.backend.url, 'supervisor')
  const reviewer = reviewerAt(page)
  await reviewer.settled(0, 120_000)
  const before = (await supervisor.heldDecisions()).length
  stand.network.cut()
  await expect.poll(async () => (await reviewer.sync()).online, { timeout: 60_000 }).toBe(false)
  await decideMany(page, count)
  // The grace time of all must be over.
  await page.waitForTimeout(11_000)
  const waiting = (await reviewer.sync()).pending
  stand.network.mend()
  await expect
    .poll(async () => (await reviewer.sync()).online, { timeout: 60_000, intervals: [20] })
    .toBe(true)
  const start = performance.now()
  await expect
    .poll(async () => (await reviewer.sync()).pending, { timeout: 120_000, intervals: [20] })
    .toBe(0)
  const seconds = (performance.now() - start) / 1_000
  const held = await supervisor.heldDecisions()
  const once = new Set(held.map((one) => one.decision.id)).size === held.length
  const all = held.length - before === waiting
  return {
    rows: [
      {
        what: `outbox of ${waiting} decisions → server`,
        measured: `${seconds.toFixed(2)} s, ${held.length - before} held, ${once ? 'each once' : 'some twice'}`,
        budget: '≤ 5 s for 10,000, each once',
        kept: seconds <= 5 && once && all,
        note: 'from the app being online again to 0 pending; PGlite in a process of its own on the same two cores',
      },
    ],
    raw: { waiting, seconds, held: held.length - before },
  }
}
