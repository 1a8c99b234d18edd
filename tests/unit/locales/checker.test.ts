import { describe, expect, test } from 'vitest'
import { checkEnglish, checkLocale } from '../../../scripts/locales/checker/check-locale.ts'
import { FAULT_KINDS, type FaultKind, faultLine } from '../../../scripts/locales/checker/fault.ts'
import type { Glossary } from '../../../scripts/locales/checker/glossary.ts'
import { isGlossary, isMeta } from '../../../scripts/locales/checker/read-locales.ts'
import { flatten } from '../../../scripts/locales/checker/texts.ts'
import type { Language } from '../../../shared/domain/languages.ts'

const ENGLISH = new Map([
  ['common:close', 'Close the window'],
  ['queues:title', 'Queues'],
  ['queues:claim_one', 'Claim {{count}} item'],
  ['queues:claim_other', 'Claim {{count}} items'],
  ['review:hint', 'Press <b>{{key}}</b> to go on'],
  ['review:reason_other', 'Another reason'],
])
const SOUND: Partial<Record<Language, Map<string, string>>> = {
  id: new Map([
    ['common:close', 'Tutup jendela'],
    ['queues:title', 'Antrean'],
    ['queues:claim_other', 'Ambil {{count}} item'],
    ['review:hint', 'Tekan <b>{{key}}</b> untuk lanjut'],
    ['review:reason_other', 'Alasan lain'],
  ]),
  th: new Map([
    ['common:close', 'ปิดหน้าต่าง'],
    ['queues:title', 'คิว'],
    ['queues:claim_other', 'รับ {{count}} รายการ'],
    ['review:hint', 'กด <b>{{key}}</b> เพื่อไปต่อ'],
    ['review:reason_other', 'เหตุผลอื่น'],
  ]),
  my: new Map([
    ['common:close', 'ဝင်းဒိုးကို ပိတ်ရန်'],
    ['queues:title', 'တန်းစီ'],
    ['queues:claim_other', '{{count}} ခု ယူရန်'],
    ['review:hint', 'ဆက်ရန် <b>{{key}}</b> ကို နှိပ်ပါ'],
    ['review:reason_other', 'အခြား အကြောင်းပြချက်'],
  ]),
  fil: new Map([
    ['common:close', 'Isara ang bintana'],
    ['queues:title', 'Mga pila'],
    ['queues:claim_one', 'Kunin ang {{count}} item'],
    ['queues:claim_other', 'Kunin ang {{count}} na item'],
    ['review:hint', 'Pindutin ang <b>{{key}}</b> para magpatuloy'],
    ['review:reason_other', 'Ibang dahilan'],
  ]),
}
const NO_TERMS: Glossary = { terms: [], same: [] }
const TERMS: Glossary = {
  terms: [{ english: ['queue', 'queues'], term: 'antrean', avoid: ['antrian'] }],
  same: [],
}

function found(tag: Language, key: string, text: string | null, glossary = NO_TERMS): readonly FaultKind[] {
  const texts = new Map(SOUND[tag])
  if (text === null) texts.delete(key)
  else texts.set(key, text)
  return checkLocale(tag, ENGLISH, texts, glossary).map((fault) => fault.kind)
}

test.each(['id', 'th', 'my', 'fil'] as const)('sound texts in %s have no fault', (tag) => {
  const faults = checkLocale(tag, ENGLISH, SOUND[tag] ?? new Map(), NO_TERMS)
  expect(faults.map(faultLine)).toEqual([])
})

interface Planted {
  readonly name: string
  readonly kind: FaultKind
  readonly tag: Language
  readonly key: string
  readonly text: string | null
  readonly glossary?: Glossary
}

const PLANTED: readonly Planted[] = [
  { name: 'a key is missing', kind: 'missing_key', tag: 'id', key: 'common:close', text: null },
  {
    name: 'a key ending like a plural form is missing',
    kind: 'missing_key',
    tag: 'id',
    key: 'review:reason_other',
    text: null,
  },
  { name: 'a key is not English’s', kind: 'unknown_key', tag: 'id', key: 'common:clos', text: 'Tutup' },
  {
    name: 'the only plural form is missing',
    kind: 'plural_form',
    tag: 'id',
    key: 'queues:claim_other',
    text: null,
  },
  {
    name: 'a plural form is never used',
    kind: 'plural_form',
    tag: 'th',
    key: 'queues:claim_one',
    text: 'รับ {{count}} รายการ',
  },
  {
    name: 'one of two plural forms is missing',
    kind: 'plural_form',
    tag: 'fil',
    key: 'queues:claim_one',
    text: null,
  },
  {
    name: 'Filipino one says no number though it covers 3 and 7',
    kind: 'placeholder',
    tag: 'fil',
    key: 'queues:claim_one',
    text: 'Kunin ang isang item',
  },
  {
    name: 'a placeholder is missing',
    kind: 'placeholder',
    tag: 'th',
    key: 'queues:claim_other',
    text: 'รับรายการ',
  },
  {
    name: 'a placeholder is renamed',
    kind: 'placeholder',
    tag: 'th',
    key: 'queues:claim_other',
    text: 'รับ {{จำนวน}} รายการ',
  },
  {
    name: 'a brace is lost',
    kind: 'placeholder',
    tag: 'id',
    key: 'queues:claim_other',
    text: 'Ambil {{count}} {item',
  },
  {
    name: 'a tag is missing',
    kind: 'tag',
    tag: 'id',
    key: 'review:hint',
    text: 'Tekan {{key}} untuk lanjut',
  },
  {
    name: 'a tag is not closed',
    kind: 'tag',
    tag: 'id',
    key: 'review:hint',
    text: 'Tekan </b>{{key}}<b> untuk lanjut',
  },
  { name: 'a text is empty', kind: 'empty', tag: 'id', key: 'common:close', text: '' },
  {
    name: 'i18next would format a value',
    kind: 'format_name',
    tag: 'id',
    key: 'queues:claim_other',
    text: 'Ambil {{count, number}} item',
  },
  { name: 'Thai holds a Lao letter', kind: 'wrong_script', tag: 'th', key: 'common:close', text: 'ປิดหน้าต่าง' },
  {
    name: 'Indonesian holds a Cyrillic letter',
    kind: 'wrong_script',
    tag: 'id',
    key: 'common:close',
    text: 'Tutup jendelа',
  },
  {
    name: 'Burmese holds a Thai mark',
    kind: 'wrong_script',
    tag: 'my',
    key: 'queues:title',
    text: 'တန်းစ\u0e35',
  },
  {
    name: 'the text is English as it was',
    kind: 'left_in_english',
    tag: 'id',
    key: 'common:close',
    text: 'Close the window',
  },
  {
    name: 'one word is English as it was',
    kind: 'left_in_english',
    tag: 'id',
    key: 'queues:title',
    text: 'Queues',
  },
  {
    name: 'half of it is English',
    kind: 'left_in_english',
    tag: 'id',
    key: 'common:close',
    text: 'Tutup the jendela',
  },
  {
    name: 'a Latin word in Thai is not kept on purpose',
    kind: 'left_in_english',
    tag: 'th',
    key: 'common:close',
    text: 'ปิด window',
  },
  {
    name: 'a right-to-left override',
    kind: 'direction_control',
    tag: 'id',
    key: 'common:close',
    text: 'Tutup \u202ejendela',
  },
  { name: 'an isolate', kind: 'direction_control', tag: 'th', key: 'common:close', text: '\u2068ปิดหน้าต่าง' },
  {
    name: 'a replacement character',
    kind: 'odd_character',
    tag: 'th',
    key: 'common:close',
    text: 'ปิดหน้าต่\ufffd',
  },
  {
    name: 'a space at the end',
    kind: 'odd_character',
    tag: 'id',
    key: 'common:close',
    text: 'Tutup jendela ',
  },
  {
    name: 'sara am in two pieces',
    kind: 'odd_character',
    tag: 'th',
    key: 'common:close',
    text: 'ท\u0e4d\u0e32ต่อ',
  },
  {
    name: 'two sara e for one sara ae',
    kind: 'odd_character',
    tag: 'th',
    key: 'common:close',
    text: 'เ\u0e40สดง',
  },
  {
    name: 'Burmese in Zawgyi',
    kind: 'zawgyi',
    tag: 'my',
    key: 'common:close',
    text: 'ယခုအသုံးျပဳေနေသာ ျပတင္းေပါက္ကို ပိတ္ပါ',
  },
  {
    name: 'Vietnamese letters in pieces',
    kind: 'not_nfc',
    tag: 'vi',
    key: 'common:close',
    text: 'Đóng cửa sổ'.normalize('NFD'),
  },
  {
    name: 'a term has another translation',
    kind: 'glossary',
    tag: 'id',
    key: 'queues:title',
    text: 'Barisan',
    glossary: TERMS,
  },
  {
    name: 'a word that is not used',
    kind: 'glossary',
    tag: 'id',
    key: 'common:close',
    text: 'Tutup antrian',
    glossary: TERMS,
  },
]

describe('a planted fault is found', () => {
  test.each(PLANTED)('$tag: $name', ({ tag, key, text, kind, glossary }) => {
    expect(found(tag, key, text, glossary)).toContain(kind)
  })
  test('of every kind there is', () => {
    const planted = new Set<FaultKind>([...PLANTED.map((each) => each.kind), 'meta'])
    expect(FAULT_KINDS.filter((kind) => !planted.has(kind))).toEqual([])
  })
  test('in the files about a locale', () => {
    expect(isMeta({ status: 'draft' })).toBe(true)
    expect(isMeta({ status: 'finished' })).toBe(false)
    expect(isMeta(null)).toBe(false)
    expect(isGlossary(TERMS)).toBe(true)
    expect(isGlossary({ terms: [], same: [] })).toBe(false)
    expect(isGlossary({ terms: [{ english: 'queue', term: 'antrean' }], same: [] })).toBe(false)
  })
  test('in English itself', () => {
    const english = new Map([...ENGLISH, ['common:broken', 'Go <b>on'], ['common:odd', 'Go \u202eon']])
    expect(checkEnglish(english).map((fault) => fault.kind)).toEqual(['tag', 'direction_control'])
    expect(checkEnglish(ENGLISH)).toEqual([])
  })
  test('in the form of a file', () => {
    expect(() => flatten('common', { close: ['Close'] })).toThrow('common:close')
    expect(() => flatten('common', { close: null })).toThrow('common:close')
  })
})

describe('what is no fault', () => {
  test('a name that is kept in every language', () => {
    const english = new Map([
      ['common:app', 'Teduh'],
      ['common:key', 'Esc'],
    ])
    expect(checkLocale('th', english, english, NO_TERMS)).toEqual([])
  })
  test('a word that the language shares with English and says so', () => {
    const english = new Map([['common:kind', 'Album']])
    expect(checkLocale('id', english, english, NO_TERMS).map((fault) => fault.kind)).toEqual([
      'left_in_english',
    ])
    expect(checkLocale('id', english, english, { terms: [], same: ['album'] })).toEqual([])
  })
  test('a placeholder whose name is a term', () => {
    const english = new Map([['queues:from', 'from {{queue}}']])
    expect(checkLocale('id', english, new Map([['queues:from', 'dari {{queue}}']]), TERMS)).toEqual([])
  })
  test('ZWSP between Khmer words and ZWJ within Burmese ones', () => {
    const english = new Map([['common:a', 'Close']])
    expect(checkLocale('km', english, new Map([['common:a', 'បិទ\u200bផ្ទាំង']]), NO_TERMS)).toEqual([])
  })
})
