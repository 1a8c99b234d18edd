import { expect, it } from 'vitest'
import { flaggedRanges, jumpTarget } from '../../../../renderer/features/review/stage/flagged-ranges.ts'
import { anItem } from '../samples.ts'

const ranges = flaggedRanges(
  anItem({
    signals: [
      { name: 'late', score: 0.9, range: [40, 50] },
      { name: 'whole', score: 0.5 },
      { name: 'early', score: 0.2, range: [10, 12] },
    ],
  }),
)

it('lists flagged ranges as they are heard, and leaves out signals on the whole', () => {
  expect(ranges.map((range) => range.name)).toEqual(['early', 'late'])
})

it('jumps on from where one is, and round the end', () => {
  expect(jumpTarget(ranges, 0, 1)).toBe(10)
  expect(jumpTarget(ranges, 10, 1)).toBe(40)
  expect(jumpTarget(ranges, 45, 1)).toBe(10)
})

it('jumps back, and not to the place one is at', () => {
  expect(jumpTarget(ranges, 40.2, -1)).toBe(10)
  expect(jumpTarget(ranges, 5, -1)).toBe(40)
})

it('has nowhere to go when nothing is flagged', () => {
  expect(jumpTarget([], 5, 1)).toBeNull()
})
