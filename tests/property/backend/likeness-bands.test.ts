import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bandsOf } from '../../../backend/domain/likeness-bands.ts'
import { nearSame } from '../../../shared/domain/alike.ts'

const hash = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })
const digits = (value: bigint): string => value.toString(16).padStart(16, '0')
const place = fc.integer({ min: 0, max: 63 })

it('two that are near the same share a band, wherever they differ', () => {
  fc.assert(
    fc.property(hash, fc.uniqueArray(place, { maxLength: 5 }), (one, places) => {
      const other = places.reduce((value, bit) => value ^ (1n << BigInt(bit)), one)
      const theirs = bandsOf(digits(other))
      const shared = bandsOf(digits(one)).some((band, at) => band === theirs[at])
      if (nearSame(digits(one), digits(other))) expect(shared).toBe(true)
    }),
    { numRuns: 20_000 },
  )
})

it('every bit is in one band, and none is wider than thirteen', () => {
  const none = bandsOf(digits(0n))
  expect(none).toEqual([0, 0, 0, 0, 0])
  for (let bit = 0; bit < 64; bit += 1) {
    expect(bandsOf(digits(1n << BigInt(bit))).filter((band) => band !== 0)).toHaveLength(1)
  }
  expect(Math.max(...bandsOf('f'.repeat(16)))).toBe(2 ** 13 - 1)
})
