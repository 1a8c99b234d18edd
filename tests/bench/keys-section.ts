import type { Page } from '@playwright/test'
import type { Section } from './content.ts'
import { inMilliseconds, type Row, shareUnder, summarise } from './figures.ts'
import { type Press, pressKey, takePresses, watchPresses } from './presses.ts'
import { takeCalls } from './worker-watch.ts'

/** Gaps of 80 to 400 ms, and after every thirty keys a burst of ten at 50 ms. */
async function press(page: Page, count: number): Promise<void> {
  for (let done = 0; done < count; done += 1) {
    const inBurst = done % 40 >= 30
    await pressKey(page, inBurst ? 50 : 80 + ((done * 131) % 321))
  }
  await page.waitForTimeout(700)
}

/** Keys until the browser has compiled what they run: a minute of a reviewer's day, and a row of its own. */
const FIRST = 40

function keyRow(what: string, presses: readonly Press[], note: string): Row {
  const painted = presses.flatMap((one) => (one.painted === null ? [] : [one.painted]))
  const budget = 'p50 ≤ 12, p95 ≤ 17, p99 ≤ 33 ms'
  if (painted.length === 0) return { what, measured: 'no paint was seen', budget, kept: false, note }
  const figures = summarise(painted)
  const shares = [16.7, 50, 100].map(
    (limit) => `${(shareUnder(painted, limit) * 100).toFixed(1)} % ≤ ${limit} ms`,
  )
  return {
    what,
    measured: inMilliseconds(figures),
    budget,
    kept: figures.p50 <= 12 && figures.p95 <= 17 && figures.p99 <= 33,
    note: `${shares.join(', ')}; ${presses.length - painted.length} of ${presses.length} presses without an entry. ${note}`,
  }
}

/**
 * Deciding key to the next item's own node painted, while the outbox drains: the review screen is open and the cache
 * is full. Keys come from Playwright, so keyboard and display are not in the figures.
 */
export async function measureKeys(page: Page, presses: number, cachedItems: number): Promise<Section> {
  await watchPresses(page)
  await press(page, FIRST)
  const first = await takePresses(page)
  await takeCalls(page)
  await press(page, Math.ceil(presses * 2))
  const syncing = await takePresses(page)
  const commits = (await takeCalls(page)).filter((call) => call.method === 'decide').map((call) => call.ms)
  const isPicture = (one: Press): boolean => one.stage === 'image'
  const cache = `${cachedItems} items cached, encrypted, syncing; prefetched`
  const durable = summarise(commits)
  const rows: Row[] = [
    keyRow(
      'key → next text painted',
      syncing.presses.filter((one) => !isPicture(one)),
      cache,
    ),
    keyRow('key → next veiled picture painted', syncing.presses.filter(isPicture), cache),
    {
      ...keyRow(`the first ${FIRST} keys after the start`, first.presses, 'not in the rows above'),
      kept: null,
    },
    {
      what: 'decision durable (strict transaction)',
      measured: inMilliseconds(durable),
      budget: 'p95 ≤ 10 ms',
      kept: durable.p95 <= 10,
      note: "from the page's call to the worker's answer, encryption in it; off the paint path",
    },
    {
      what: 'long tasks over 50 ms while reviewing',
      measured: `${syncing.longTasks.length} (n ${syncing.presses.length} decisions)`,
      budget: '0',
      kept: syncing.longTasks.length === 0,
      note: 'in the page, by the Long Tasks API',
    },
  ]
  return { rows, raw: { first, syncing, commits } }
}
