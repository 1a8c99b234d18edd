import { describe, expect, it } from 'vitest'
import { MOST_CHIPS, splitControls, type TextPiece } from '../../../../renderer/lib/control-characters.ts'

describe('control characters become chips', () => {
  it('a right-to-left override in a name', () => {
    expect(splitControls('ab\u202egpj.exe')).toEqual([
      { type: 'text', text: 'ab' },
      { type: 'control', name: 'RLO', code: 'U+202E', count: 1, units: 1 },
      { type: 'text', text: 'gpj.exe' },
    ])
  })

  it.each([
    '\u200e',
    '\u200f',
    '\u061c',
    '\u2066',
    '\u2069',
    '\u202a',
    '\ufeff',
    '\u2060',
    '\u00ad',
    '\u3164',
    '\u0000',
    '\u009b',
    '\u2028',
    '\u{e0041}',
  ])('%j', (character) => {
    expect(splitControls(`a${character}b`)).toHaveLength(3)
  })
})

describe('what writing needs stays text', () => {
  it.each([
    ['line breaks and tabs', 'a\n\tb\r\n'],
    ['zero-width spaces of Khmer and Thai', 'ភាសា\u200bខ្មែរ'],
    ['joiners of emoji and Tamil', '👩\u200d💻 க்\u200cஷ'],
    ['Burmese', 'မြန်မာ'],
  ])('%s', (_name, text) => {
    expect(splitControls(text)).toEqual([{ type: 'text', text }])
  })

  it('loses nothing between the chips', () => {
    const text = '\u202ea\u2066\u2069b\n'
    const back = splitControls(text).map((piece) => {
      if (piece.type === 'marks' || piece.type === 'more') throw new Error('none here')
      return piece.type === 'text'
        ? piece.text
        : String.fromCodePoint(Number.parseInt(piece.code.slice(2), 16))
    })
    expect(back.join('')).toBe(text)
  })
})

describe('control characters without end', () => {
  it('are one chip where the same stands many times in a row', () => {
    expect(splitControls(`a${'\u202e'.repeat(200_000)}b`)).toEqual([
      { type: 'text', text: 'a' },
      { type: 'control', name: 'RLO', code: 'U+202E', count: 200_000, units: 200_000 },
      { type: 'text', text: 'b' },
    ])
  })

  it.each([
    ['between letters', 'a\u2060'.repeat(100_000)],
    ['of two kinds', '\u202e\u202d'.repeat(100_000)],
    ['beside marks', `Z${'\u0316'.repeat(9)}\u{e0041}`.repeat(30_000)],
  ])('%s are counted in one chip from some on, and do nothing', (_name, text) => {
    const pieces = splitControls(text)
    expect(pieces.length).toBeLessThanOrEqual(2 * MOST_CHIPS + 3)
    expect(pieces.map((piece) => piece.type)).toContain('more')
    const drawn = pieces.flatMap((piece) => (piece.type === 'text' ? piece.text : [])).join('')
    expect(drawn).not.toMatch(/[\u2060\u202d\u202e\u{e0041}]|\u0316{9}/u)
    const length = (piece: TextPiece) => (piece.type === 'text' ? piece.text.length : piece.units)
    expect(
      pieces.reduce((sum, piece) => sum + length(piece), 0),
      'every piece keeps its place',
    ).toBe(text.length)
  })
})

describe('marks without end on one letter', () => {
  const mark = '\u0316'

  it('are left out from the ninth on, and counted', () => {
    expect(splitControls(`Z${mark.repeat(8)}a`)).toEqual([{ type: 'text', text: `Z${mark.repeat(8)}a` }])
    expect(splitControls(`Z${mark.repeat(508)}a`)).toEqual([
      { type: 'text', text: `Z${mark.repeat(8)}` },
      { type: 'marks', count: 500, units: 500 },
      { type: 'text', text: 'a' },
    ])
  })

  it('are not what the languages write', () => {
    for (const text of ['ကြောင်းကို', 'កម្ពុជា', 'ที่นี่', 'tiếng Việt'.normalize('NFD'), 'தமிழ்']) {
      expect(splitControls(text)).toEqual([{ type: 'text', text }])
    }
  })
})
