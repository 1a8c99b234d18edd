import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { clientFor, startBackend } from '../helpers/backend.ts'
import { createPlace, launch } from '../helpers/launch.ts'
import { reviewerAt } from '../helpers/reviewer.ts'
import { tone, wav } from '../helpers/sound-bytes.ts'
import type { Section } from './content.ts'
import { inMilliseconds, type Row, summarise } from './figures.ts'
import { memoryOf } from './memory-section.ts'

const MINUTES = 60
/** Where the keys jump to, in the order of the sound: far apart, none of them loaded before. */
const PLACES = [3_480, 600, 2_400, 1_200, 3_000] as const
const OPEN_WITHIN_MS = 1_000
const SEEK_WITHIN_MS = 1_000
const GROWTH_MB = 100

interface Watched {
  /** From the key to the first sound, in milliseconds. */
  opened: number | null
  /** From each key that jumps to the place being there, in milliseconds. */
  readonly sought: number[]
}
declare global {
  interface Window {
    watched?: Watched
  }
}

/** Sounds are never in the page: the one that is made next is watched from its making on. */
async function watchSounds(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watched: Watched = { opened: null, sought: [] }
    window.watched = watched
    let pressed = 0
    addEventListener(
      'keydown',
      (event) => {
        pressed = event.timeStamp
      },
      true,
    )
    const create = document.createElement.bind(document)
    Object.assign(document, {
      createElement: (name: string, options?: ElementCreationOptions) => {
        const element = create(name, options)
        if (!(element instanceof HTMLAudioElement)) return element
        element.addEventListener('playing', (event) => {
          watched.opened ??= event.timeStamp - pressed
        })
        element.addEventListener('seeked', (event) => watched.sought.push(event.timeStamp - pressed))
        return element
      },
    })
  })
}

/** An hour's episode from the encrypted cache: from the key to its first sound, to far places, and in memory. */
export async function measureSeek(): Promise<Section> {
  const backend = await startBackend({ demo: true, demoItems: false })
  const place = createPlace()
  try {
    const supervisor = clientFor(backend.url, 'supervisor')
    const bytes = wav({ seconds: MINUTES * 60, rate: 16_000, at: tone(-20) })
    const { id } = await supervisor.uploadMedia(bytes, 'audio/wav')
    const at = new Date().toISOString()
    const signals = PLACES.map((start) => ({ name: 'hate_speech', score: 0.5, range: [start, start + 5] }))
    await supervisor.ingest(
      [
        {
          id: 'hour',
          kind: 'episode',
          language: 'en',
          title: 'An hour',
          media: [{ id, type: 'audio/wav', durationSeconds: MINUTES * 60 }],
          signals,
          reports: [{ reason: 'spam', reporter: 'listener', at }],
          author: { id: 'author' },
          createdAt: at,
        },
      ],
      'audio',
    )
    const running = await launch({ place, backendUrl: backend.url, account: 'moderator-en' })
    const { page } = running
    await watchSounds(page)
    await reviewerAt(page).claim('audio')
    await isCached(place.profile)
    const before = await memoryOf(running)
    await page.keyboard.press('KeyK')
    await page.waitForFunction(() => window.watched?.opened != null)
    for (let count = 1; count <= PLACES.length; count += 1) {
      await page.keyboard.press('KeyG')
      await page.waitForFunction((wanted) => (window.watched?.sought.length ?? 0) >= wanted, count)
    }
    const { opened, sought } = await page.evaluate(() => window.watched ?? { opened: null, sought: [] })
    await wait(3_000)
    const after = await memoryOf(running)
    await running.kill()
    const size = (memory: typeof before): number => memory.proportional ?? memory.workingSets
    const growth = size(after) - size(before)
    const note = `${MINUTES} minutes, ${(bytes.length / 1e6).toFixed(0)} MB of WAV, from the encrypted cache`
    return { rows: rows(opened ?? Number.NaN, sought, growth, note), raw: { opened, sought, before, after } }
  } finally {
    await backend.stop()
    place.remove()
  }
}

function rows(opened: number, sought: readonly number[], growth: number, note: string): readonly Row[] {
  const [first = Number.NaN] = sought
  return [
    {
      what: 'an hour of sound: key → first sound',
      measured: `${opened.toFixed(0)} ms`,
      budget: `≤ ${OPEN_WITHIN_MS} ms`,
      kept: opened <= OPEN_WITHIN_MS,
      note,
    },
    {
      what: 'an hour of sound: key → first far place',
      measured: `${first.toFixed(0)} ms; all: ${inMilliseconds(summarise(sought))}`,
      budget: `≤ ${SEEK_WITHIN_MS} ms for the first`,
      kept: first <= SEEK_WITHIN_MS,
      note,
    },
    {
      what: 'an hour of sound: memory of the whole app',
      measured: `${growth.toFixed(0)} MB more than before the first sound`,
      budget: `< ${GROWTH_MB} MB`,
      kept: growth < GROWTH_MB,
      note: `${note}; after the jumps`,
    },
  ]
}

/** Waits until the download has got its final name. */
async function isCached(profile: string): Promise<void> {
  const deadline = Date.now() + 120_000
  const isThere = (): boolean => {
    try {
      return readdirSync(join(profile, 'media'), { recursive: true }).some((name) =>
        String(name).endsWith('.media'),
      )
    } catch {
      return false
    }
  }
  while (!isThere()) {
    if (Date.now() > deadline) throw new Error('the sound was not cached within two minutes')
    await wait(200)
  }
}
