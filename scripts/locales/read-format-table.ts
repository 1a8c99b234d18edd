import {
  type FormatTable,
  type LengthUnit,
  type NumberMarks,
  RELATIVE_UNITS,
  type RelativeUnit,
} from '../../renderer/lib/fmt/format-table.ts'
import { localeRow } from '../../renderer/lib/i18n/locale-table.ts'
import { CONTENT_LANGUAGES, LANGUAGES } from '../../shared/domain/languages.ts'

/** Names beyond our own languages and markets that content from the region asks for; all others are shown in English. */
const MORE_LANGUAGES = ['jv', 'su', 'ceb', 'zh', 'zh-Hant', 'hi', 'bn', 'ar', 'ja', 'ko']
const REGIONS = [
  ...['SG', 'ID', 'MY', 'TH', 'VN', 'PH', 'MM', 'KH', 'LA', 'BN', 'TL'],
  ...['CN', 'HK', 'TW', 'IN', 'BD', 'LK', 'JP', 'KR', 'AU', 'US', 'GB', 'EU'],
]

/** A Saturday afternoon in March: two-digit hour and minute, so that no part can be mistaken for another. */
const MARCH_AFTERNOON = Date.UTC(2026, 2, 7, 14, 5)
const LATIN = { numberingSystem: 'latn', timeZone: 'UTC', calendar: 'gregory' } as const

/**
 * Reads one language's formats out of ICU.
 *
 * @throws Error when this Node has no data for the language, or when its language needs more than the one
 * plural form `other`, which the table cannot hold.
 */
export function readFormatTable(tag: string): FormatTable {
  if (Intl.DateTimeFormat.supportedLocalesOf(tag).length === 0)
    throw new Error(`this Node has no ICU data for ${tag}`)
  const plurals = new Intl.PluralRules(tag).resolvedOptions().pluralCategories
  if (plurals.length !== 1) throw new Error(`${tag} has ${plurals.length} plural forms; the table holds one`)
  return {
    digits: nativeDigits(tag),
    marks: { latin: marks(tag, 'latn'), native: marks(tag, nativeSystem(tag)) },
    percent: pattern(
      new Intl.NumberFormat(tag, { numberingSystem: 'latn', style: 'percent' }).format(0.07),
      '7',
    ),
    months: Array.from({ length: 12 }, (_, month) => monthName(tag, month)),
    am: dayPeriod(tag, 5),
    pm: dayPeriod(tag, 17),
    date: datePattern(tag, { dateStyle: 'medium' }),
    dateTime: datePattern(tag, { dateStyle: 'medium', timeStyle: 'short' }),
    time: datePattern(tag, { timeStyle: 'short' }),
    units: {
      day: unit(tag, 'day'),
      hour: unit(tag, 'hour'),
      minute: unit(tag, 'minute'),
      second: unit(tag, 'second'),
    },
    now: new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }).format(0, 'second'),
    past: relatives(tag, -7),
    future: relatives(tag, 7),
    list: listPattern(tag),
    languages: names(tag, 'language', [
      ...CONTENT_LANGUAGES.filter((language) => language !== 'und'),
      ...MORE_LANGUAGES,
    ]),
    regions: names(tag, 'region', REGIONS),
  }
}

function part(parts: readonly { type: string; value: string }[], type: string): string {
  const found = parts.find((each) => each.type === type)
  if (found === undefined) throw new Error(`no ${type} among ${JSON.stringify(parts)}`)
  return found.value
}

function pattern(text: string, value: string): string {
  if (text.split(value).length !== 2) throw new Error(`"${text}" does not hold ${value} once`)
  return text.replace(value, '{0}')
}

function nativeSystem(tag: string): string {
  const system = LANGUAGES.find((language) => language === tag)
  const digits = system === undefined ? null : localeRow(system).nativeDigits
  if (digits === null) throw new Error(`the locale table names no digits for ${tag}`)
  return digits
}

function marks(tag: string, numberingSystem: string): NumberMarks {
  const parts = new Intl.NumberFormat(tag, { numberingSystem }).formatToParts(-1234567.5)
  return { decimal: part(parts, 'decimal'), group: part(parts, 'group'), minus: part(parts, 'minusSign') }
}

function nativeDigits(tag: string): string {
  const format = new Intl.NumberFormat(tag, { numberingSystem: nativeSystem(tag) })
  return Array.from({ length: 10 }, (_, digit) => format.format(digit)).join('')
}

function monthName(tag: string, month: number): string {
  const format = new Intl.DateTimeFormat(tag, { ...LATIN, dateStyle: 'medium' })
  return part(format.formatToParts(Date.UTC(2026, month, 7)), 'month')
}

function dayPeriod(tag: string, hour: number): string {
  const format = new Intl.DateTimeFormat(tag, { ...LATIN, hour: 'numeric', minute: '2-digit', hour12: true })
  return part(format.formatToParts(Date.UTC(2026, 2, 7, hour)), 'dayPeriod')
}

function datePattern(tag: string, style: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(tag, { ...LATIN, ...style })
  const hour = format.resolvedOptions().hourCycle === 'h12' ? '{h}' : '{H}'
  return format
    .formatToParts(MARCH_AFTERNOON)
    .map((each) => {
      switch (each.type) {
        case 'literal':
          return each.value
        case 'year':
          return '{y}'
        case 'month':
          return '{M}'
        case 'day':
          return '{d}'
        case 'hour':
          return hour
        case 'minute':
          return '{m}'
        case 'dayPeriod':
          return '{a}'
        default:
          throw new Error(`${tag} has a date part that the table does not know: ${each.type}`)
      }
    })
    .join('')
}

function unit(tag: string, name: LengthUnit): string {
  const told = (['short', 'long'] as const).map((unitDisplay) => {
    const format = new Intl.NumberFormat(tag, {
      numberingSystem: 'latn',
      style: 'unit',
      unit: name,
      unitDisplay,
    })
    return pattern(format.format(7), '7')
  })
  // ICU has no Burmese abbreviation of the second and gives the English one: then the whole word.
  return told.find((each) => !/[a-z]{2}/i.test(each)) ?? told.join(' / ')
}

function relatives(tag: string, value: number): Record<RelativeUnit, string> {
  const format = new Intl.RelativeTimeFormat(`${tag}-u-nu-latn`, { numeric: 'always' })
  const told = RELATIVE_UNITS.map((name): [string, string] => [
    name,
    pattern(format.format(value, name), '7'),
  ])
  return Object.fromEntries(told) as Record<RelativeUnit, string>
}

function listPattern(tag: string): FormatTable['list'] {
  const format = new Intl.ListFormat(tag, { type: 'conjunction', style: 'long' })
  const between = (count: number): string[] =>
    format
      .formatToParts(Array.from({ length: count }, () => 'x'))
      .filter((each) => each.type === 'literal')
      .map((each) => each.value)
  const [pair = ''] = between(2)
  const [start = '', middle = '', end = ''] = between(4)
  return { pair, start, middle, end }
}

function names(tag: string, type: 'language' | 'region', codes: readonly string[]): Record<string, string> {
  const display = new Intl.DisplayNames(tag, { type })
  return Object.fromEntries(codes.map((code) => [code, display.of(code) ?? code]))
}
