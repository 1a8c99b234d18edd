import { expect, test } from 'vitest'
import { createPace } from '../../../../backend/translation/pace.ts'
import type { ReviewerId } from '../../../../shared/domain/ids.ts'

const a = 'a' as ReviewerId
const b = 'b' as ReviewerId

test('everybody has so many in a time, and each their own', () => {
  let now = 0
  const pace = createPace({ most: 2, within: 1_000 }, () => now)
  expect([pace(a), pace(a), pace(a)]).toEqual([0, 0, 1_000])
  expect(pace(b)).toBe(0)
  now = 400
  expect(pace(a), 'what was refused does not count').toBe(600)
  now = 1_000
  expect([pace(a), pace(a)]).toEqual([0, 0])
  expect(pace(a)).toBe(1_000)
})
