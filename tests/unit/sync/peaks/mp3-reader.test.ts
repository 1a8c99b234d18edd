import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { mp3FrameAt } from '../../../../renderer/sync/peaks/mp3-frames.ts'
import { readMp3 } from '../../../../renderer/sync/peaks/mp3-reader.ts'
import type { SoundDecoders } from '../../../../renderer/sync/peaks/sound-reader.ts'
import { root } from '../../../../scripts/setup/paths.mjs'
import { readInPieces } from './support.ts'

const sound = new Uint8Array(readFileSync(join(root, 'backend/demo/media/demo-en-16.mp3')))

/** A decoder that hears in every frame how many came before it. */
function counting() {
  const frames: Uint8Array[] = []
  const times: number[] = []
  const decoders: SoundDecoders = {
    mp3: (_shape, heard) => ({
      decode: async (frame, at) => {
        frames.push(frame)
        times.push(at)
        heard(frames.length, 1_152)
      },
      flush: async () => undefined,
      close: () => undefined,
    }),
  }
  return { frames, times, decoders }
}

it('cuts a sound into its frames, the same whatever the pieces', async () => {
  const whole = counting()
  const found = await readInPieces(readMp3(whole.decoders), sound, sound.length)
  expect(whole.frames.length).toBeGreaterThan(100)
  for (const frame of whole.frames) expect(mp3FrameAt(frame, 0)?.length).toBe(frame.length)
  expect(found).toEqual(whole.frames.map((_, place) => place + 1))
  const cut = counting()
  await readInPieces(readMp3(cut.decoders), sound, 1_000)
  expect(cut.frames).toEqual(whole.frames)
  expect(cut.times).toEqual(whole.times)
})

it('steps over a tag with a cover, however many pieces it fills', async () => {
  const length = 20_000
  const tag = new Uint8Array(10 + length).fill(0xff)
  tag.set([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, length >> 7, length & 0x7f])
  const plain = counting()
  await readInPieces(readMp3(plain.decoders), sound, 4_096)
  const tagged = counting()
  await readInPieces(readMp3(tagged.decoders), new Uint8Array([...tag, ...sound]), 4_096)
  expect(tagged.frames.slice(-100)).toEqual(plain.frames.slice(-100))
  expect(tagged.frames[0]?.subarray(1, 4)).not.toEqual(new Uint8Array(3).fill(0xff))
})

it('does not know what is no MP3, and says so when nothing can decode it', async () => {
  expect(await readInPieces(readMp3(counting().decoders), new Uint8Array(200_000), 4_096)).toBeNull()
  expect(await readInPieces(readMp3({ mp3: () => null }), sound, 4_096)).toBeNull()
})
