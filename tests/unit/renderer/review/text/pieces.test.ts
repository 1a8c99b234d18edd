import { expect, test } from 'vitest'
import { piecesOf, stretchesOf } from '../../../../../renderer/features/review/text/pieces.ts'

const SLUR = { start: 4, end: 11, kind: 'slur' } as const

test('a masked slur has as many dots as graphemes, and its letters are nowhere', () => {
  const pieces = piecesOf('the mudbean', [SLUR], true)
  expect(pieces).toEqual([
    { type: 'text', text: 'the ', start: 0 },
    { type: 'masked', dots: '•••••••', start: 4 },
  ])
  const burmese = 'ငှက်ပျောပုပ်'
  const [masked] = piecesOf(burmese, [{ start: 0, end: burmese.length, kind: 'slur' }], true)
  expect(masked?.type === 'masked' && [...masked.dots].length).toBeLessThan([...burmese].length)
})

test('unmasked, the text is drawn as it stands', () => {
  const pieces = piecesOf('the mudbean', [SLUR], false)
  expect(pieces).toEqual([{ type: 'text', text: 'the mudbean', start: 0 }])
})

test('control characters are chips beside masks, and every piece knows its place', () => {
  const text = 'a\u202eb mudbean\u{e0001}c'
  const pieces = piecesOf(text, [{ start: 4, end: 11, kind: 'slur' }], true)
  expect(pieces.map((piece) => [piece.type, piece.start])).toEqual([
    ['text', 0],
    ['control', 1],
    ['text', 2],
    ['masked', 4],
    ['control', 11],
    ['text', 13],
  ])
})

test('a mark that goes over a chip is drawn on both sides of it', () => {
  const text = 'ma\u2060gic'
  const marks = [{ start: 0, end: 6, kind: 'watch' }] as const
  expect(stretchesOf(piecesOf(text, marks, true), marks)).toEqual([
    { piece: 0, from: 0, to: 2, kind: 'watch' },
    { piece: 2, from: 0, to: 3, kind: 'watch' },
  ])
})

test('a masked word has no highlight: there is no letter to draw under', () => {
  expect(stretchesOf(piecesOf('the mudbean', [SLUR], true), [SLUR])).toEqual([])
})

test('a mask over a chip, from a text into a text, hides all of it and nothing more', () => {
  const text = 'so mud\u2060bean, yes'
  expect(piecesOf(text, [{ start: 3, end: 11, kind: 'slur' }], true)).toEqual([
    { type: 'text', text: 'so ', start: 0 },
    { type: 'masked', dots: expect.stringMatching(/^•{7,8}$/), start: 3 },
    { type: 'text', text: ', yes', start: 11 },
  ])
})

test('many marks over many chips make no more pieces than either, and are drawn where they stand', () => {
  const text = 'mud\u2060bean '.repeat(50_000)
  const marks = Array.from({ length: 500 }, (_, place) => {
    const start = place * 900
    return { start, end: start + 8, kind: place % 2 === 0 ? ('slur' as const) : ('watch' as const) }
  })
  const pieces = piecesOf(text, marks, true)
  expect(pieces.filter((piece) => piece.type === 'masked')).toHaveLength(250)
  expect(pieces.length).toBeLessThan(2_500)
  const drawn = stretchesOf(pieces, marks)
  expect(new Set(drawn.map((one) => one.kind))).toEqual(new Set(['watch']))
  expect(drawn.length).toBeGreaterThanOrEqual(250)
})
