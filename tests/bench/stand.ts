import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { root } from '../../scripts/setup/paths.mjs'
import { clientFor, startBackend, type TestBackend } from '../helpers/backend.ts'
import { createPlace, type LaunchOptions, launch, type Place, type RunningApp } from '../helpers/launch.ts'
import { type Network, openNetwork } from '../helpers/network.ts'
import { reviewerAt } from '../helpers/reviewer.ts'
import { benchItem, isPicture } from './content.ts'
import { takeCalls, watchWorker } from './worker-watch.ts'

/** Jobs that one claim takes in the bench: the most that a person can set. */
const CLAIM = 200

/** A backend full of work, a wire to it that can be cut, and a profile that outlives one start of the app. */
export interface Stand {
  readonly backend: TestBackend
  readonly network: Network
  readonly place: Place
  readonly close: () => Promise<void>
}

/** @param items how many open jobs the backend gets, three in four texts, one in four pictures */
export async function openStand(items: number): Promise<Stand> {
  const backend = await startBackend({ demo: true, demoItems: false })
  await fill(backend, items)
  const network = await openNetwork(backend.url)
  const place = createPlace()
  return {
    backend,
    network,
    place,
    async close() {
      await network.close()
      await backend.stop()
      place.remove()
    },
  }
}

async function fill(backend: TestBackend, items: number): Promise<void> {
  const supervisor = clientFor(backend.url, 'supervisor')
  const folder = join(root, 'backend/demo')
  const pictures: { bytes: Buffer; type: string }[] = []
  for (const line of readFileSync(join(folder, 'items.jsonl'), 'utf8').trim().split('\n')) {
    const record = JSON.parse(line) as { media?: { file: string; type: string }[] }
    const picture = record.media?.find((one) => one.type.startsWith('image/'))
    if (picture === undefined || pictures.length === 16) continue
    pictures.push({ bytes: readFileSync(join(folder, picture.file)), type: picture.type })
  }
  /** The same sixteen to look at, each with bytes of its own behind the picture: no two are one content. */
  const pictureOf = async (index: number): Promise<{ id: string; type: string } | undefined> => {
    const picture = isPicture(index) ? pictures[index % pictures.length] : undefined
    if (picture === undefined) return undefined
    const bytes = Buffer.concat([picture.bytes, Buffer.from(`bench ${index}`)])
    const { id, type } = await supervisor.uploadMedia(bytes, picture.type)
    return { id, type }
  }
  for (let from = 0; from < items; from += 500) {
    const batch: ReturnType<typeof benchItem>[] = []
    for (let index = from; index < Math.min(items, from + 500); index += 1) {
      batch.push(benchItem(index, await pictureOf(index)))
    }
    const bad = (await supervisor.ingest(batch)).find((result) => result.outcome !== 'created')
    if (bad !== undefined) throw new Error(`the backend did not take ${bad.id}: ${bad.message}`)
  }
}

/** Starts the app on the stand and watches its worker. */
export async function openApp(stand: Stand, options: LaunchOptions = {}): Promise<RunningApp> {
  const running = await launch({
    place: stand.place,
    backendUrl: stand.network.url,
    account: 'moderator-en',
    ...options,
  })
  await watchWorker(running.page)
  return running
}

/** What claiming a cache full took. */
export interface Pull {
  readonly items: number
  /** Sum of the claims, each from the page's call to the worker's answer: server, wire, encryption, disk. */
  readonly milliseconds: number
}

/** Claims packs by key until `wanted` jobs lie in the cache, and leaves the review screen open. */
export async function claimMany(page: Page, wanted: number): Promise<Pull> {
  await page.evaluate((packSize) => window.teduh.settings.set({ packSize }), CLAIM)
  await page.reload()
  await page.getByTestId('queue-list').waitFor({ timeout: 30_000 })
  await takeCalls(page)
  const reviewer = reviewerAt(page)
  let items = 0
  let milliseconds = 0
  for (let round = 0; items < wanted; round += 1) {
    if (round > 0) await reviewer.backToQueues()
    await reviewer.claim(round % 4 === 1 ? 'images' : 'text')
    const claims = (await takeCalls(page)).filter((call) => call.method === 'claim')
    items += claims.length * CLAIM
    milliseconds += claims.reduce((sum, call) => sum + call.ms, 0)
  }
  return { items, milliseconds }
}
