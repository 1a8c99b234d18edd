import { describe, expect, it } from 'vitest'
import { requestedRange } from '../../../../electron/media/range.ts'

describe('a Range header', () => {
  it.each([
    ['bytes=0-', { start: 0, end: 999 }],
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=500-599', { start: 500, end: 599 }],
    ['bytes=990-5000', { start: 990, end: 999 }],
    ['bytes=-10', { start: 990, end: 999 }],
    ['bytes=-5000', { start: 0, end: 999 }],
    ['bytes=1000-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=5-2', 'whole'],
    ['bytes=-', 'whole'],
    ['bytes=0-1,5-6', 'whole'],
    ['items=0-1', 'whole'],
    ['', 'whole'],
    [null, 'whole'],
  ])('%s of 1,000 bytes', (header, expected) => {
    expect(requestedRange(header, 1_000)).toEqual(expected)
  })
})
