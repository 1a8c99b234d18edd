import { expect, it } from 'vitest'
import { urgencyOf } from '../../../../renderer/lib/urgency.ts'
import { EARLY } from '../samples.ts'

const MINUTE = 60_000

it.each([
  ['none without a deadline', null, 0, 'none'],
  ['calm while there is time', EARLY, 15 * MINUTE, 'calm'],
  ['soon under a quarter of an hour', EARLY, 15 * MINUTE - 1, 'soon'],
  ['over on the stroke', EARLY, 0, 'over'],
])('is %s', (_name, deadline, left, urgency) => {
  expect(urgencyOf(deadline, Date.parse(EARLY) - left)).toBe(urgency)
})
