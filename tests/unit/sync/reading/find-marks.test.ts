import { describe, expect, test } from 'vitest'
import { findMarks } from '../../../../renderer/sync/reading/find-marks.ts'
import { shadowOf } from '../../../../renderer/sync/reading/shadow.ts'
import { createTermIndex, listsFor } from '../../../../renderer/sync/reading/term-index.ts'
import type { TermKind, TermList } from '../../../../shared/contracts/http/term-lists.ts'
import type { ContentLanguage } from '../../../../shared/domain/languages.ts'

function aList(language: ContentLanguage, words: readonly string[], kind: TermKind = 'watch'): TermList {
  return { language, version: 1, terms: words.map((text) => ({ text, kind })) }
}

/** The marked words as they stand in the text. */
function marked(text: string, words: readonly string[], signals: readonly string[] = []): readonly string[] {
  return findMarks(text, createTermIndex([aList('en', words)]), signals).marks.map((mark) =>
    text.slice(mark.start, mark.end),
  )
}

describe('a term is found at word edges', () => {
  test.each([
    ['Thai: ยา stands in พยายาม and is not the word', 'พยายามเลิกยาแล้ว', 'ยา', ['ยา']],
    ['Thai: not inside a longer word', 'เขาพยายามอยู่', 'ยา', []],
    ['Thai: a word that no dictionary knows', 'ไอ้ตุ๊กติ๊กเน่าตัวนี้', 'ตุ๊กติ๊กเน่า', ['ตุ๊กติ๊กเน่า']],
    ['English: not inside a longer word', 'Grapefruit and a grape.', 'grape', ['grape']],
    ['English: several words', 'Buy a Magic Bean now', 'magic bean', ['Magic Bean']],
    ['Vietnamese: another tone is another word', 'má và ma', 'ma', ['ma']],
    ['Chinese: words have no edges', '这是垃圾桶', '垃圾', ['垃圾']],
    ['English: before an apostrophe', "a clown's nose", 'clown', ['clown']],
    ['Latin letters beside Thai ones', 'กรอกPINด้วย', 'PIN', ['PIN']],
    ['Tamil', 'அது வெங்காயம் தான்', 'வெங்காயம்', ['வெங்காயம்']],
    ['Lao', 'ຂ້ອຍມັກກ້ວຍເນົ່າຫຼາຍ', 'ກ້ວຍເນົ່າ', ['ກ້ວຍເນົ່າ']],
    ['Khmer', 'នេះជាចេកស្អុយណាស់', 'ចេកស្អុយ', ['ចេកស្អុយ']],
    ['Burmese', 'ဒီငှက်ပျောပုပ်ကို မကြိုက်ဘူး', 'ငှက်ပျောပုပ်', ['ငှက်ပျောပုပ်']],
  ])('%s', (_what, text, term, found) => {
    expect(marked(text, [term])).toEqual(found)
  })
})

describe('what hides a term does not hide it', () => {
  test.each([
    ['case', 'MAGIC Bean', ['MAGIC Bean']],
    ['full width', 'ｍａｇｉｃ bean', ['ｍａｇｉｃ bean']],
    ['zero-width characters', 'ma\u200bgic be\u2060an', ['ma\u200bgic be\u2060an']],
    ['a soft hyphen', 'ma\u00adgic bean', ['ma\u00adgic bean']],
    ['Cyrillic letters in a Latin word', 'mаgiс beаn', ['mаgiс beаn']],
  ])('%s', (_what, text, found) => {
    expect(marked(text, ['magic bean'])).toEqual(found)
  })

  test('a word that is Cyrillic altogether is left as it is', () => {
    expect(marked('рос', ['poc'])).toEqual([])
  })
})

test('the words of a signal are marked exactly as they stand', () => {
  expect(marked('Free money, free MONEY', [], ['free'])).toEqual(['free'])
})

test('a mark never cuts a grapheme', () => {
  const text = 'x👩‍👧y'
  expect(marked(text, [], ['👩'])).toEqual(['👩‍👧'])
})

test('of overlapping marks the slur stays, else the longer one', () => {
  const index = createTermIndex([aList('en', ['bean', 'magic bean']), aList('en', ['bean'], 'slur')])
  expect(findMarks('a magic bean', index, []).marks).toEqual([{ start: 8, end: 12, kind: 'slur' }])
  const longer = createTermIndex([aList('en', ['bean', 'magic bean'])])
  expect(findMarks('a magic bean', longer, []).marks).toEqual([{ start: 2, end: 12, kind: 'watch' }])
})

describe('where there are too many', () => {
  const index = createTermIndex([aList('zh-Hans', ['垃圾']), aList('en', ['mudbean'], 'slur')])

  test('a text that holds a term everywhere ends, with a bounded number of marks, and says so', () => {
    const { marks, isWhole } = findMarks('垃圾'.repeat(100_000), index, ['垃圾'])
    expect(marks.length).toBeGreaterThan(100)
    expect(marks.length).toBeLessThanOrEqual(1_000)
    expect(isWhole).toBe(false)
  })

  test('watched words in front leave no slur behind them bare', () => {
    const text = `${'垃圾 '.repeat(2_000)}${'mudbean '.repeat(900)}`
    const { marks, isWhole } = findMarks(text, index, [])
    expect(marks.filter((mark) => mark.kind === 'slur')).toHaveLength(900)
    expect(isWhole).toBe(false)
  })

  test('more slurs than are masked are said', () => {
    expect(findMarks('mudbean '.repeat(900), index, []).isWhole).toBe(true)
    expect(findMarks('mudbean '.repeat(2_000), index, []).isWhole).toBe(false)
  })

  test('signals that name thousands of words are cut short, in words and in marks', () => {
    const nothing = createTermIndex([])
    const terms = Array.from({ length: 25_000 }, (_, at) => `<${at}>`)
    const { marks, isWhole } = findMarks('<7> <24999>', nothing, terms)
    expect(marks).toEqual([{ start: 0, end: 3, kind: 'signal' }])
    expect(isWhole).toBe(false)
    const text = 'ab '.repeat(150_000)
    expect(findMarks(text, nothing, ['a', 'b', 'ab']).marks.length).toBeLessThanOrEqual(500)
  })
})

test('a long text is looked through to its end, and a word over the edge of two stretches is one', () => {
  const index = createTermIndex([aList('en', ['magic bean'], 'slur')])
  const places = [3, 99_995, 199_999, 200_010, 499_980]
  let text = ''
  for (const place of places) text = `${text}${' '.repeat(place - text.length)}magic bean`
  const { marks, isWhole } = findMarks(text, index, [])
  expect(marks.map((mark) => mark.start)).toEqual(places)
  expect(isWhole).toBe(true)
})

test.each([
  ['one word as long as the text', 'a'.repeat(400_000), 'a'],
  ['one grapheme as long as the text', `e${'\u0301'.repeat(400_000)}`, 'e'],
  ['a term inside every word', 'พยายาม'.repeat(60_000), 'ยา'],
])('a text that takes long to cut is cut once: %s', (_what, text, term) => {
  expect(marked(text, [term])).toEqual([])
})

test('places in the shadow lead back to the text, whatever grows or vanishes', () => {
  const { text, starts, ends } = shadowOf('İa\u200b𝔘b')
  expect(starts).toHaveLength(text.length)
  expect(ends).toHaveLength(text.length)
  expect([starts.at(-1), ends.at(-1)]).toEqual([5, 6])
})

test('lists of the languages at hand are used, English and those of none beside them; all when nothing is known', () => {
  const lists = (['en', 'id', 'th', 'und'] as const).map((language) => aList(language, ['x']))
  const used = (declared: ContentLanguage, guess: ContentLanguage) =>
    listsFor(lists, declared, guess).map((list) => list.language)
  expect(used('th', 'id')).toEqual(['en', 'id', 'th', 'und'])
  expect(used('th', 'und')).toEqual(['en', 'th', 'und'])
  expect(used('und', 'und')).toEqual(['en', 'id', 'th', 'und'])
})
