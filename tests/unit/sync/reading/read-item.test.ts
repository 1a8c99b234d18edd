import { expect, test } from 'vitest'
import { createReader } from '../../../../renderer/sync/reading/read-item.ts'
import { unicodeOf } from '../../../../renderer/sync/reading/zawgyi.ts'
import type { TermList } from '../../../../shared/contracts/http/term-lists.ts'
import { anItem } from '../../renderer/samples.ts'

/** “All human beings are born free and equal”, as it is typed for the Zawgyi font, and in Unicode. */
const ZAWGYI = 'လူတိုင္းသည္ တူညီ လြတ္လပ္ေသာ ဂုဏ္သိကၡာျဖင့္ လည္းေကာင္း'
const UNICODE = 'လူတိုင်းသည် တူညီ လွတ်လပ်သော ဂုဏ်သိက္ခာဖြင့် လည်းကောင်း'

const LISTS: readonly TermList[] = [
  {
    language: 'en',
    version: 1,
    terms: [
      { text: 'mudbean', kind: 'slur' },
      { text: 'cheap followers', kind: 'watch' },
    ],
  },
  { language: 'my', version: 1, terms: [{ text: 'လွတ်လပ်', kind: 'slur' }] },
]
const read = createReader(async () => ({ language: 'en', likelihood: 1 }))

test('Zawgyi is told from Unicode, and converted', () => {
  expect(unicodeOf(ZAWGYI)).toBe(UNICODE)
  expect(unicodeOf(UNICODE)).toBeNull()
  expect(unicodeOf('no Burmese')).toBeNull()
})

test('a long line of Zawgyi is converted in part, and soon', () => {
  const long = ZAWGYI.repeat(2_000)
  const started = performance.now()
  const converted = unicodeOf(long) ?? ''
  expect(converted.startsWith(UNICODE)).toBe(true)
  expect(performance.now() - started).toBeLessThan(5_000)
})

test('every text that somebody wrote is read: title, fields, transcript, author, reports and children', async () => {
  const word = 'the mudbean'
  const item = anItem({
    title: `${word} 1`,
    caption: `${word} 2`,
    fields: [{ name: 'body', text: `${word} 3` }],
    transcript: [{ start: 0, end: 1, text: `${word} 4` }],
    author: { id: 'a', displayName: `${word} 5` },
    reports: [{ reason: 'spam', reporter: 'listener', at: '2026-11-20T08:00:00.000Z', comment: `${word} 6` }],
    children: [{ id: 'c', title: `${word} 7`, kind: 'track' }],
  })
  const { texts } = await read(item, LISTS)
  expect([...texts.keys()]).toEqual([1, 2, 3, 4, 5, 6, 7].map((place) => `${word} ${place}`))
})

test('a text in which nothing was found is left out, and the language is told', async () => {
  const item = anItem({
    title: 'Get cheap followers',
    fields: [{ name: 'body', text: 'a harmless sentence' }],
  })
  const reading = await read(item, LISTS)
  expect(reading.language).toEqual({ guess: 'en', by: 'detector' })
  expect([...reading.texts]).toEqual([
    ['Get cheap followers', { marks: [{ start: 4, end: 19, kind: 'watch' }], converted: null }],
  ])
})

test('terms are looked for in converted text, and a slur there masks the whole original', async () => {
  const item = anItem({ title: 'x', language: 'my', fields: [{ name: 'body', text: ZAWGYI }] })
  const found = (await read(item, LISTS)).texts.get(ZAWGYI)
  expect(found?.converted?.text).toBe(UNICODE)
  expect(found?.converted?.marks.map((mark) => UNICODE.slice(mark.start, mark.end))).toEqual(['လွတ်လပ်'])
  expect(found?.marks).toEqual([{ start: 0, end: ZAWGYI.length, kind: 'slur' }])
})

test('the longest field that there may be is read to its end', async () => {
  const text = `${'harmless '.repeat(55_000)}mudbean`
  const item = anItem({ title: 'mudbean', fields: [{ name: 'a', text }] })
  const { texts, isWhole } = await read(item, LISTS)
  expect(texts.get(text)?.marks).toEqual([{ start: text.length - 7, end: text.length, kind: 'slur' }])
  expect(isWhole).toBe(true)
})

test('what is beyond all measure is read in part, which is said, and leaves the others read', async () => {
  const long = (word: string) => `mudbean ${`${word} `.repeat(55_000)}`
  const item = anItem({
    title: 'mudbean',
    fields: [
      { name: 'a', text: long('harmless') },
      { name: 'b', text: long('peaceful') },
      { name: 'c', text: 'a mudbean' },
    ],
  })
  const { texts, isWhole } = await read(item, LISTS)
  expect([...texts.keys()]).toEqual(['mudbean', long('harmless'), long('peaceful'), 'a mudbean'])
  expect(isWhole).toBe(false)
})
