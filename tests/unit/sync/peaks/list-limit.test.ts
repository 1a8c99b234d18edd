import { expect, it } from 'vitest'
import { LONGEST_LIST, limitLists } from '../../../../renderer/sync/peaks/list-limit.ts'

it('lets a list grow as before, and none beyond all that is real', () => {
  const lists = { push: Array.prototype.push }
  limitLists(lists)
  const list = [1]
  expect(lists.push.call(list, 2, 3)).toBe(3)
  expect(list).toEqual([1, 2, 3])
  const full = new Array(LONGEST_LIST)
  expect(() => lists.push.call(full, 1)).toThrow(RangeError)
  expect(full).toHaveLength(LONGEST_LIST)
})
