import type { Language } from '../../../shared/domain/languages.ts'

/** The files in `renderer/lib/fonts` that a locale needs beside Inter. */
export type ScriptFont =
  | 'Noto Sans Thai Looped Variable'
  | 'Noto Sans Lao Variable'
  | 'Noto Sans Khmer Variable'
  | 'Noto Sans Myanmar Variable'
  | 'Noto Sans Tamil Variable'
  | 'Noto Sans SC Interface'

/** Everything that differs from one interface language to the next, apart from its texts. */
export interface LocaleRow {
  readonly tag: Language
  /** The language's name in itself: what its own readers look for in a list. */
  readonly nativeName: string
  /** The tag formats are made by: Singapore's where we have a choice, since that is where Teduh is used. */
  readonly intl: string
  /** Null: Inter draws it. */
  readonly font: ScriptFont | null
  /** A few letters of the script: what a font is loaded with before the first paint. */
  readonly sample: string
  /** The lowest that clips no ink (measured; Burmese loses 19 % of it at 1.2). */
  readonly lineHeight: number
  /** The script of its letters, as Unicode names it; Latin may always stand beside it. */
  readonly script: 'Latin' | 'Thai' | 'Lao' | 'Khmer' | 'Myanmar' | 'Tamil' | 'Han'
  /** Intl's name of the digits a reader may choose instead of 0–9; null where there are none in use. */
  readonly nativeDigits: 'thai' | 'laoo' | 'khmr' | 'mymr' | 'tamldec' | null
  /** What is shown when nobody chose: the usage of the Unicode locale data. */
  readonly digits: 'latin' | 'native'
  readonly calendar: 'gregorian' | 'buddhist'
  /** What its readers may choose in the settings: both ways are in daily use. */
  readonly choices: readonly ('years' | 'digits')[]
  /** Lengths of time with abbreviated units, except where the abbreviations mislead (Indonesian `hr` is a day). */
  readonly units: 'short' | 'long'
  /** Which of Intl's lists: Thai's plain one writes its "and" without the space that figures before it need. */
  readonly list: 'conjunction' | 'unit'
  /** How a piece of content of unknown language (`und`) is called; no `Intl` knows this name. */
  readonly unknownLanguage: string
  /** Where a text that is missing here is looked for. English itself has none. */
  readonly fallback: Language | null
}

const USUAL = { units: 'short', list: 'conjunction', choices: [], fallback: 'en' } as const

const LATIN = {
  ...USUAL,
  font: null,
  sample: 'Aa',
  script: 'Latin',
  nativeDigits: null,
  digits: 'latin',
  calendar: 'gregorian',
} as const

const TABLE: Record<Language, Omit<LocaleRow, 'tag'>> = {
  en: {
    ...LATIN,
    nativeName: 'English',
    intl: 'en-SG',
    lineHeight: 1.3,
    unknownLanguage: 'Unknown language',
    fallback: null,
  },
  id: {
    ...LATIN,
    nativeName: 'Bahasa Indonesia',
    intl: 'id',
    units: 'long',
    lineHeight: 1.3,
    unknownLanguage: 'Bahasa tidak dikenal',
  },
  ms: {
    ...LATIN,
    nativeName: 'Bahasa Melayu',
    intl: 'ms',
    lineHeight: 1.3,
    unknownLanguage: 'Bahasa tidak diketahui',
  },
  th: {
    ...USUAL,
    nativeName: 'ไทย',
    intl: 'th',
    font: 'Noto Sans Thai Looped Variable',
    sample: 'กี่ญู',
    lineHeight: 1.6,
    script: 'Thai',
    nativeDigits: 'thai',
    digits: 'latin',
    // A choice for the screen only: evidence, audit and exports are ISO 8601, Gregorian.
    calendar: 'buddhist',
    choices: ['years'],
    list: 'unit',
    unknownLanguage: 'ไม่ทราบภาษา',
  },
  vi: {
    ...LATIN,
    nativeName: 'Tiếng Việt',
    intl: 'vi',
    sample: 'Ắệ',
    lineHeight: 1.6,
    unknownLanguage: 'Không rõ ngôn ngữ',
  },
  fil: {
    ...LATIN,
    nativeName: 'Filipino',
    intl: 'fil',
    lineHeight: 1.3,
    unknownLanguage: 'Hindi kilalang wika',
  },
  my: {
    ...USUAL,
    nativeName: 'မြန်မာ',
    intl: 'my',
    font: 'Noto Sans Myanmar Variable',
    sample: 'က္ကြို့',
    lineHeight: 1.8,
    script: 'Myanmar',
    nativeDigits: 'mymr',
    digits: 'native',
    calendar: 'gregorian',
    choices: ['digits'],
    unknownLanguage: 'မသိသော ဘာသာစကား',
  },
  km: {
    ...USUAL,
    nativeName: 'ខ្មែរ',
    intl: 'km',
    font: 'Noto Sans Khmer Variable',
    sample: 'ក្រើ្ញ',
    lineHeight: 1.8,
    script: 'Khmer',
    nativeDigits: 'khmr',
    digits: 'latin',
    calendar: 'gregorian',
    choices: ['digits'],
    unknownLanguage: 'ភាសាមិនស្គាល់',
  },
  lo: {
    ...USUAL,
    nativeName: 'ລາວ',
    intl: 'lo',
    font: 'Noto Sans Lao Variable',
    sample: 'ກີ່ຍູ',
    lineHeight: 1.5,
    script: 'Lao',
    nativeDigits: 'laoo',
    digits: 'latin',
    calendar: 'gregorian',
    choices: ['digits'],
    unknownLanguage: 'ບໍ່ຮູ້ພາສາ',
  },
  'zh-Hans': {
    ...USUAL,
    nativeName: '简体中文',
    intl: 'zh-Hans-SG',
    font: 'Noto Sans SC Interface',
    sample: '审核',
    lineHeight: 1.4,
    script: 'Han',
    nativeDigits: null,
    digits: 'latin',
    calendar: 'gregorian',
    unknownLanguage: '未知语言',
  },
  ta: {
    ...USUAL,
    nativeName: 'தமிழ்',
    intl: 'ta-SG',
    font: 'Noto Sans Tamil Variable',
    sample: 'கீறூ',
    lineHeight: 1.4,
    script: 'Tamil',
    nativeDigits: 'tamldec',
    digits: 'latin',
    calendar: 'gregorian',
    unknownLanguage: 'அறியப்படாத மொழி',
  },
}

/** The row of one interface language. */
export function localeRow(tag: Language): LocaleRow {
  return { tag, ...TABLE[tag] }
}
