import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../../scripts/setup/paths.mjs'
import type { BackendClient } from '../../helpers/backend.ts'
import { tone, wav } from '../../helpers/sound-bytes.ts'

export const FLAGGED = [
  [4, 6],
  [11, 12.5],
  [20, 24],
] as const

/** Thirty seconds of a tone of this loudness, in decibels. */
const sound = (decibels: number): Uint8Array<ArrayBuffer> =>
  wav({ seconds: 30, rate: 16_000, at: tone(decibels) })

/** The queues with one sound each: a spoken one as MP3, a loud one, a quiet one, and an episode in which three places are flagged. */
export async function ingestSounds(
  supervisor: BackendClient,
  decibels: { readonly loud: number; readonly quiet: number },
): Promise<void> {
  const put = async (
    name: string,
    queueId: string,
    bytes: Uint8Array<ArrayBuffer>,
    more: object = {},
    type = 'audio/wav',
  ) => {
    const { id } = await supervisor.uploadMedia(bytes, type)
    const item = {
      id: name,
      kind: 'episode',
      language: 'en',
      title: `Title of ${name}`,
      media: [{ id, type, durationSeconds: 30 }],
      reports: [{ reason: 'spam', reporter: 'listener', at: '2026-01-01T00:00:00.000Z' }],
      author: { id: 'author' },
      createdAt: '2026-01-01T00:00:00.000Z',
      ...more,
    }
    const [result] = await supervisor.ingest([item], queueId)
    if (result?.outcome !== 'created') throw new Error(`the backend did not take ${name}`)
  }
  const spoken = readFileSync(join(root, 'backend/demo/media/demo-en-16.mp3'))
  await put('spoken', 'text', new Uint8Array(spoken), {}, 'audio/mpeg')
  await put('loud', 'images', sound(decibels.loud))
  await put('quiet', 'people', sound(decibels.quiet))
  // Out of order, and one segment beyond the end.
  const transcript = Array.from({ length: 16 }, (_, place) => {
    const start = (15 - place) * 2
    return { start, end: start === 30 ? 45 : start + 2, text: `Sentence ${start / 2}.` }
  })
  const signals = FLAGGED.map((range) => ({ name: 'hate_speech', score: 0.8, range }))
  await put('flagged', 'audio', sound(-20), { transcript, signals })
}
