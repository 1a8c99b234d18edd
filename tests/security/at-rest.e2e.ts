import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { clientFor, startBackend } from '../helpers/backend.ts'
import { createPlace, launch } from '../helpers/launch.ts'
import { reviewerAt } from '../helpers/reviewer.ts'
import { filesHolding } from '../helpers/search-folder.ts'

const PLANTED_TEXT = 'planted-sentence-in-the-content-7f3a'
const PLANTED_TITLE = 'planted-title-91c2'
const PLANTED_NOTE = 'planted-note-of-the-reviewer-55de'

/** A small uncompressed WAV whose samples spell a string that no other file holds. */
function plantedSound(): Uint8Array {
  const samples = Buffer.from('planted-sound-bytes-c0ffee-'.repeat(3_000))
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + samples.length, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(8_000, 24)
  head.writeUInt32LE(8_000, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write('data', 36)
  head.writeUInt32LE(samples.length, 40)
  return Buffer.concat([head, samples])
}

test('content, notes, media and tokens cannot be read from the profile folder (S6)', async () => {
  test.setTimeout(120_000)
  const backend = await startBackend({ demo: true, demoItems: false })
  const place = createPlace()
  try {
    const supervisor = clientFor(backend.url, 'supervisor')
    const media = await supervisor.uploadMedia(plantedSound(), 'audio/wav')
    const at = new Date().toISOString()
    const report = { reason: 'spam', reporter: 'listener', at }
    const common = { language: 'en', reports: [report], author: { id: 'a1' }, createdAt: at }
    // What is said in a sound can be judged without it.
    const transcript = [{ start: 0, end: 1, text: 'Said.' }]
    await supervisor.ingest([
      {
        id: 'planted-1',
        kind: 'episode',
        title: PLANTED_TITLE,
        media: [{ id: media.id, type: 'audio/wav' }],
        ...common,
      },
      {
        id: 'planted-2',
        kind: 'episode',
        title: PLANTED_TITLE,
        caption: PLANTED_TEXT,
        transcript,
        ...common,
      },
      {
        id: 'planted-3',
        kind: 'episode',
        title: PLANTED_TITLE,
        caption: PLANTED_TEXT,
        transcript,
        ...common,
      },
    ])
    const running = await launch({ place, keyring: true, backendUrl: backend.url, account: 'moderator-en' })
    const reviewer = reviewerAt(running.page)
    await reviewer.claim('audio')
    await running.page.keyboard.press('KeyN')
    await running.page.keyboard.type(PLANTED_NOTE)
    await running.page.keyboard.press('Escape')
    await reviewer.decide('KeyA')
    await expect(running.page.locator('[data-testid=feedback][data-state=saved]')).toBeVisible()
    await running.page.waitForTimeout(2_000)
    await running.kill()

    const needles = [
      PLANTED_TEXT,
      PLANTED_TITLE,
      PLANTED_NOTE,
      'planted-sound-bytes',
      'planted-1',
      await supervisor.token(),
    ]
    expect(filesHolding(place.profile, needles)).toEqual([])

    // The search itself can find: without this the test could not fail.
    writeFileSync(join(place.folder, 'control'), Buffer.from(`x${PLANTED_TEXT}x`, 'utf16le'))
    expect(filesHolding(place.folder, needles)).toEqual([join(place.folder, 'control')])
  } finally {
    await backend.stop()
    place.remove()
  }
})
