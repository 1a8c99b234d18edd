import { expect, it } from 'vitest'
import {
  orderedTranscript,
  segmentAt,
} from '../../../../../renderer/features/review/stage/ordered-transcript.ts'

const said = (start: number, end: number, text = `${start}`) => ({ start, end, text })

it('leaves a transcript that is in order as it is, though its length was rounded', () => {
  const given = [said(0, 2), said(2, 2), said(1.5 + 0.5, 10.6)]
  expect(orderedTranscript(given, 10)).toEqual({ segments: given, isMended: false })
  expect(orderedTranscript(given, undefined).isMended).toBe(false)
  expect(orderedTranscript([], 10)).toEqual({ segments: [], isMended: false })
})

it('sorts what is out of order, and keeps the order of what begins at the same time', () => {
  const given = [said(5, 6), said(1, 2, 'a'), said(1, 3, 'b'), said(0, 1)]
  const { segments, isMended } = orderedTranscript(given, 10)
  expect(segments.map((one) => one.text)).toEqual(['0', 'a', 'b', '5'])
  expect(isMended).toBe(true)
})

it('clips what goes beyond the end, and loses no word of it', () => {
  const { segments, isMended } = orderedTranscript([said(8, 30, 'last'), said(40, 50, 'after')], 10)
  expect(segments).toEqual([said(8, 10, 'last'), said(10, 10, 'after')])
  expect(isMended).toBe(true)
})

it('takes a segment that ends before it begins for a moment', () => {
  expect(orderedTranscript([said(5, 3)], 10)).toEqual({ segments: [said(5, 5)], isMended: true })
})

it('finds the segment that is heard, and none between two', () => {
  const segments = [said(1, 2), said(3, 4)]
  expect([0, 1, 2.5, 3.9, 4].map((time) => segmentAt(segments, time))).toEqual([-1, 0, -1, 1, -1])
})
