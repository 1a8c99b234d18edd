import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { root } from '../../scripts/setup/paths.mjs'
import { type BackendClient, clientFor } from '../helpers/backend.ts'
import { launch, type RunningApp } from '../helpers/launch.ts'
import { reviewerAt } from '../helpers/reviewer.ts'
import { type Content, withBackend } from '../helpers/staged-backend.ts'
import { workingSetsOf } from '../helpers/working-sets.ts'

const fixture = (name: string) => new Uint8Array(readFileSync(join(root, 'tests/fixtures/sounds', name)))

/** What hostile content may take (promises S9). Without a limit a thread takes twice that in a second, and goes on. */
const MOST_MORE_MB = 300

/** A few bytes that say they hold four thousand million samples, and so much of nothing that they could be some of them. */
function bomb(): Uint8Array<ArrayBuffer> {
  const bytes = fixture('fragments.m4a')
  const runs = Buffer.from(bytes.buffer).indexOf('trun')
  new DataView(bytes.buffer).setUint32(runs + 8, 0xff_ff_ff_ff)
  const nothing = Buffer.alloc(6_000_000)
  nothing.writeUInt32BE(nothing.length)
  nothing.write('free', 4)
  return new Uint8Array(Buffer.concat([bytes, nothing]))
}
/** The beginning of a lossless sound, and a page of script behind it. */
function polyglot(): Uint8Array<ArrayBuffer> {
  const script = new TextEncoder().encode('<!doctype html><script>document.title="run"</script>'.repeat(200))
  return new Uint8Array([...fixture('lossless.flac').slice(0, 8), ...script])
}

const SOUNDS = [
  'index-behind.m4a',
  'index-before.m4a',
  'fragments.m4a',
  'bare.aac',
  'opus.ogg',
  'vorbis.ogg',
  'opus.webm',
  'lossless.flac',
  'wide.wav',
] as const

async function ingest(
  supervisor: BackendClient,
  queueId: string,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
) {
  // The bytes decide, whatever they are called.
  const { id, type } = await supervisor.uploadMedia(bytes, 'audio/mpeg')
  const item = {
    id: name,
    kind: 'episode',
    language: 'en',
    title: `Title of ${name}`,
    media: [{ id, type, durationSeconds: 2 }],
    reports: [{ reason: 'spam', reporter: 'listener', at: '2026-01-01T00:00:00.000Z' }],
    author: { id: 'author' },
    createdAt: '2026-01-01T00:00:00.000Z',
  }
  const [result] = await supervisor.ingest([item], queueId)
  if (result?.outcome !== 'created') throw new Error(`the backend did not take ${name}`)
}

const content: Content = {
  bring: async ({ url }) => {
    const supervisor = clientFor(url, 'supervisor')
    for (const name of SOUNDS) await ingest(supervisor, 'audio', name, fixture(name))
    await ingest(supervisor, 'people', 'after', fixture('vorbis.ogg'))
    await ingest(supervisor, 'text', 'bomb', bomb())
    await ingest(supervisor, 'text', 'polyglot', polyglot())
    await ingest(supervisor, 'text', 'cut-off', fixture('opus.ogg').slice(0, 200))
  },
}
const test = withBackend.extend<{ running: RunningApp }>({
  content,
  running: async ({ backend }, use) => {
    const running = await launch({ backendUrl: backend.url, account: 'moderator-en' })
    await running.page.getByTestId('queue-list').waitFor({ timeout: 60_000 })
    await use(running)
    await running.close()
  },
})

/** How high the waveform on the stage is, from 0 to 1, in its first and in its last third. */
async function thirds(page: Page): Promise<{ readonly first: number; readonly last: number }> {
  const waveform = page.getByTestId('waveform')
  await expect(waveform).toBeVisible({ timeout: 20_000 })
  return await waveform.evaluate((canvas: HTMLCanvasElement) => {
    const { width, height } = canvas
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? []
    const heights = Array.from({ length: width }, (_, x) => {
      const inks = Array.from({ length: height }, (_, y) => pixels[(y * width + x) * 4 + 3] ?? 0)
      return inks.filter((ink) => ink > 0).length / height
    })
    const third = Math.floor(width / 3)
    const middleOf = (some: readonly number[]) => some.toSorted((a, b) => a - b)[some.length >> 1] ?? 0
    return { first: middleOf(heights.slice(0, third)), last: middleOf(heights.slice(-third)) }
  })
}

// Fails when a container is not read, its codec not decoded, or its silence drawn at the wrong place.
test('a sound of every container that streams come in is drawn: silent where it is silent, loud where it is loud', async ({
  running: { page },
}) => {
  const reviewer = reviewerAt(page)
  await reviewer.claim('audio')
  const seen = new Set<string>()
  while (seen.size < SOUNDS.length) {
    const { id } = await reviewer.shown()
    const { first, last } = await thirds(page)
    console.log(`${id}: ${first.toFixed(2)}, ${last.toFixed(2)}`)
    expect(first, `the first third of ${id}`).toBeLessThan(0.1)
    expect(last, `the last third of ${id}`).toBeGreaterThan(0.6)
    seen.add(id)
    await reviewer.decide('Digit1')
  }
  expect([...seen].toSorted()).toEqual([...SOUNDS].toSorted())
})

// Fails when a sound that is made to do harm fills the memory, or holds up the worker and what comes after it.
test('a sound that is made to fill the memory, or is none, costs its own picture only', async ({
  running,
}) => {
  const { page } = running
  const reviewer = reviewerAt(page)
  const before = await workingSetsOf(running)
  await reviewer.claim('text')
  for (let left = 3; left > 0; left -= 1) {
    const { id } = await reviewer.shown()
    const found: number[] = []
    for (let times = 0; times < 10; times += 1) {
      await page.waitForTimeout(300)
      found.push(await workingSetsOf(running))
    }
    const growth = Math.max(...found) - before
    console.log(`${id}: ${growth.toFixed(0)} MB more for a moment`)
    expect(growth, id).toBeLessThan(MOST_MORE_MB)
    await expect(page.getByTestId('waveform'), id).toHaveCount(0)
    await reviewer.decide('Digit1')
  }
  await reviewer.settled(3, 60_000)
  await reviewer.backToQueues()
  await reviewer.claim('people')
  expect((await thirds(page)).last).toBeGreaterThan(0.6)
})
