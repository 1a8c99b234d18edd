import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AudioSample, CustomAudioDecoder, type EncodedPacket, registerDecoder } from 'mediabunny'
import { beforeAll, expect, it } from 'vitest'
import { STRETCH } from '../../../../renderer/sync/peaks/gather.ts'
import { loudnessOf } from '../../../../renderer/sync/peaks/loudness.ts'
import { root } from '../../../../scripts/setup/paths.mjs'

/** Node decodes plain samples alone. Every other packet is as loud as it has bytes, and as long as its container says. */
class BySize extends CustomAudioDecoder {
  static override supports = (codec: string): boolean => !codec.startsWith('pcm-')
  init(): void {}
  decode(packet: EncodedPacket): void {
    const frames = Math.max(1, Math.round(packet.duration * this.config.sampleRate))
    this.onSample(
      new AudioSample({
        data: new Float32Array(frames).fill(Math.min(1, packet.byteLength / 1_000)),
        format: 'f32-planar',
        numberOfChannels: 1,
        sampleRate: this.config.sampleRate,
        timestamp: packet.timestamp,
      }),
    )
  }
  flush(): void {}
  close(): void {}
}
beforeAll(() => registerDecoder(BySize))

const file = (name: string) => new Uint8Array(readFileSync(join(root, 'tests/fixtures/sounds', name)))

/** What is made of these bytes in pieces of this length, and which pieces were asked for. */
async function read(bytes: Uint8Array, pieceLength = 1_000) {
  const asked: number[] = []
  let heard = 0
  const found = await loudnessOf(
    {
      total: bytes.length,
      pieceLength,
      piece: async (index) => {
        asked.push(index)
        return bytes.slice(index * pieceLength, (index + 1) * pieceLength)
      },
    },
    () => {
      heard += 1
    },
  )
  return { found, asked, heard }
}
const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length

it.each([
  ['index-behind.m4a', 16_000],
  ['index-before.m4a', 16_000],
  ['fragments.m4a', 16_000],
  ['bare.aac', 16_000],
  ['opus.ogg', 48_000],
  ['vorbis.ogg', 16_000],
  ['opus.webm', 48_000],
  ['lossless.flac', 8_000],
  ['wide.wav', 3_000],
])('%s is two seconds, silent and then loud, whatever its container', async (name, rate) => {
  const { found, heard } = await read(file(name))
  const seconds = ((found?.length ?? 0) * STRETCH) / rate
  // A codec's lead-in, and the last stretch, which is not full.
  expect(seconds).toBeGreaterThan(1.8)
  expect(seconds).toBeLessThan(2.6)
  expect(heard).toBeGreaterThan(0)
  // Wide of the middle: a run across two stretches counts for the first, and here one may be a fifth of the sound.
  const quarter = Math.floor((found?.length ?? 0) / 4)
  const later = found?.slice(-2 * quarter) ?? []
  expect(mean(later)).toBeGreaterThan(2 * mean(found?.slice(0, quarter) ?? []))
})

it.each(['index-behind.m4a', 'opus.ogg', 'lossless.flac'])(
  'reads %s piece by piece, none twice',
  async (name) => {
    const bytes = file(name)
    const { asked } = await read(bytes, 2_000)
    expect(asked.length).toBeLessThanOrEqual(Math.ceil(bytes.length / 2_000) + 1)
  },
)

it.each(['index-behind.m4a', 'opus.ogg', 'opus.webm', 'lossless.flac', 'bare.aac'])(
  'comes to an end over %s cut off, turned upside down or filled with noise',
  async (name) => {
    const bytes = file(name)
    const broken = [
      bytes.slice(0, Math.floor(bytes.length / 2)),
      bytes.slice(0, 60),
      bytes.toReversed(),
      bytes.map((byte, at) => (at > 100 && at % 37 === 0 ? 255 - byte : byte)),
      bytes.map((byte, at) => (at < 16 ? byte : (at * 31) % 256)),
    ]
    for (const damaged of broken) {
      const { found } = await read(damaged).catch(() => ({ found: null }))
      expect((found?.length ?? 0) * STRETCH).toBeLessThan(10 * 48_000)
    }
  },
)

it('has nothing to say of what is no sound', async () => {
  expect((await read(new Uint8Array(50_000))).found).toBeNull()
  expect((await read(new TextEncoder().encode('<!doctype html><script>0</script>'))).found).toBeNull()
})

it('does not fetch what a head claims to be beyond belief', async () => {
  const bytes = new Uint8Array(60_000_000)
  bytes.set(file('index-before.m4a').slice(0, 28))
  // A list of everything that is as long as the rest of the file.
  new DataView(bytes.buffer).setUint32(28, bytes.length - 28)
  bytes.set(new TextEncoder().encode('moov'), 32)
  await expect(read(bytes, 262_144)).rejects.toThrow('too much at once')
})
