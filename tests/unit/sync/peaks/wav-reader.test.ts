import { expect, it } from 'vitest'
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

it('does not know what is no WAV, or one of a kind that is not played', async () => {
  const other = halves.slice()
  other[20] = 85
  expect(await readInPieces(readWav(), other, 4_096)).toBeNull()
  expect(await readInPieces(readWav(), new Uint8Array(5_000), 4_096)).toBeNull()
})
