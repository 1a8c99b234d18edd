import { expect, it, vi } from 'vitest'
import { readWav } from '../../../../renderer/sync/peaks/wav-reader.ts'
import { tone, wav } from '../../../helpers/sound-bytes.ts'
import { readInPieces } from './support.ts'

/** Silent, then as loud as can be, each half a second. */
const halves = wav({ seconds: 1, rate: 11_520, at: (at) => (at < 0.5 ? 0 : tone(0)(at)) })

it('tells the loudest of each stretch', async () => {
  const found = await readInPieces(readWav(), halves, 262_144)
  expect(found).toHaveLength(10)
  expect(found?.slice(0, 5)).toEqual([0, 0, 0, 0, 0])
  for (const loudest of found?.slice(5) ?? []) expect(loudest).toBeCloseTo(1, 2)
})

it.each([101, 1_000, 4_097])(
  'finds the same in pieces of %i bytes, which cut samples in two',
  async (length) => {
    expect(await readInPieces(readWav(), halves, length)).toEqual(await readInPieces(readWav(), halves, 1e6))
  },
)

it('takes what follows the samples for no sound', async () => {
  const loudTail = new Uint8Array([...halves, ...new Uint8Array(5_000).fill(0x7f)])
  expect(await readInPieces(readWav(), loudTail, 4_096)).toHaveLength(10)
})

it('goes through a long tail once, not from its beginning with every piece', async () => {
  const short = wav({ seconds: 0.001, rate: 8_000, at: () => 0 })
  const reader = readWav()
  await reader.take(short)
  const tail = new Uint8Array(200_000)
  let copied = 0
  const slice = vi.spyOn(Uint8Array.prototype, 'slice').mockImplementation(function (this: Uint8Array, from) {
    copied += this.length
    return new Uint8Array(this.subarray(from))
  })
  for (let pieces = 0; pieces < 20; pieces += 1) expect(await reader.take(tail)).toBe(true)
  slice.mockRestore()
  expect(copied).toBeLessThan(tail.length)
})

it('does not know what is no WAV, or one of a kind that is not played', async () => {
  const other = halves.slice()
  other[20] = 85
  expect(await readInPieces(readWav(), other, 4_096)).toBeNull()
  expect(await readInPieces(readWav(), new Uint8Array(5_000), 4_096)).toBeNull()
})
