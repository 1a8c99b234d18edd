import type { FaultKind } from '../../../scripts/locales/checker/fault.ts'
import type { Glossary } from '../../../scripts/locales/checker/glossary.ts'
import type { Language } from '../../../shared/domain/languages.ts'

export const NO_TERMS: Glossary = { terms: [], same: [] }
export const TERMS: Glossary = {
  terms: [{ english: ['queue', 'queues'], term: 'antrean', avoid: ['antrian'] }],
  same: [],
}

/** One text made wrong on purpose; null takes it away. */
export interface Planted {
  readonly name: string
  readonly kind: FaultKind
  readonly tag: Language
  readonly key: string
  readonly text: string | null
  readonly glossary?: Glossary
}

/** At least one of every kind. */
export const PLANTED: readonly Planted[] = [
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
