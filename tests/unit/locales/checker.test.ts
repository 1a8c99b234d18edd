import { describe, expect, test } from 'vitest'
import { checkEnglish, checkLocale } from '../../../scripts/locales/checker/check-locale.ts'
import { FAULT_KINDS, type FaultKind, faultLine } from '../../../scripts/locales/checker/fault.ts'
import { isGlossary, isMeta } from '../../../scripts/locales/checker/read-locales.ts'
import { flatten } from '../../../scripts/locales/checker/texts.ts'
import type { Language } from '../../../shared/domain/languages.ts'
import { NO_TERMS, PLANTED, TERMS } from './planted-faults.ts'

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

describe('a planted fault is found', () => {
  test.each(PLANTED)('$tag: $name', ({ tag, key, text, kind, glossary }) => {
    expect(found(tag, key, text, glossary)).toContain(kind)
  })
  test('of every kind there is', () => {
    const elsewhere: readonly FaultKind[] = ['meta', 'unused_key']
    const planted = new Set<FaultKind>([...PLANTED.map((each) => each.kind), ...elsewhere])
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
