import { expect, it } from 'vitest'
import { limitLists, longestListFor } from '../../../../renderer/sync/peaks/list-limit.ts'

it('lets a list grow as before, and none beyond the limit', () => {
  const lists = { push: Array.prototype.push }
  limitLists(1_000, lists)
  const list = [1]
  expect(lists.push.call(list, 2, 3)).toBe(3)
  expect(list).toEqual([1, 2, 3])
  const full = new Array(1_000)
  expect(() => lists.push.call(full, 1)).toThrow(RangeError)
  expect(full).toHaveLength(1_000)
})

it.each([
  [300, 1_000_000],
  [2_000_000, 2_000_000],
  [100_000_000, 2_100_000],
])('reads a sound of %i bytes with lists of at most %i', (bytes, longest) => {
  expect(longestListFor(bytes)).toBe(longest)
})
