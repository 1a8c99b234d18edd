import { expect, it } from 'vitest'
import {
  asEvidence,
  nextToTake,
  rangeToLoop,
} from '../../../../../renderer/features/review/stage/evidence-ranges.ts'
import type { MediaId } from '../../../../../shared/domain/ids.ts'

const MEDIA = 'a'.repeat(64) as string as MediaId
const flagged = (start: number, end: number) => ({ name: 'hate', score: 0.5, start, end })
const range = (start: number, end: number) => ({ mediaId: MEDIA, start, end })

it('takes a flagged range in order and within the sound, and none that is empty there', () => {
  expect(asEvidence(flagged(5, 9), MEDIA, 60)).toEqual(range(5, 9))
  expect(asEvidence(flagged(9, 5), MEDIA, 60)).toEqual(range(5, 9))
  expect(asEvidence(flagged(50, 90), MEDIA, 60)).toEqual(range(50, 60))
  expect(asEvidence(flagged(70, 90), MEDIA, 60)).toBeNull()
  expect(asEvidence(flagged(70, 90), MEDIA, 0)).toEqual(range(70, 90))
})

it('takes the range one is in, then the next, and at last those before', () => {
  const all = [range(1, 3), range(10, 12), range(20, 22)]
  expect(nextToTake(all, [], 11)).toEqual(range(10, 12))
  expect(nextToTake(all, [range(10, 12)], 11)).toEqual(range(20, 22))
  expect(nextToTake(all, [range(10, 12), range(20, 22)], 21)).toEqual(range(1, 3))
  expect(nextToTake(all, all, 0)).toBeNull()
})

it('repeats the shortest range one is in, else the last marked, else the next flagged', () => {
  const marks = [range(0, 30), range(40, 50)]
  expect(rangeToLoop(marks, [range(9, 12)], 10)).toEqual(range(9, 12))
  expect(rangeToLoop(marks, [range(9, 12)], 35)).toEqual(range(40, 50))
  expect(rangeToLoop([], [range(9, 12), range(40, 41)], 20)).toEqual(range(40, 41))
  expect(rangeToLoop([], [range(9, 12)], 20)).toEqual(range(9, 12))
  expect(rangeToLoop([], [], 20)).toBeNull()
})
