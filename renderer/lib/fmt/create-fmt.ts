import type { Language } from '../../../shared/domain/languages.ts'
import { type DurationMs, type EpochMs, HOUR, MINUTE, SECOND } from '../../../shared/lib/time.ts'
import { localeRow } from '../i18n/locale-table.ts'
import { DEFAULT_FMT_OPTIONS, type Fmt, type FmtOptions, NO_VALUE } from './fmt.ts'
import type { FormatTable, LengthUnit, RelativeUnit } from './format-table.ts'
import { intlPrimitives } from './intl-primitives.ts'
import type { Primitives } from './primitives.ts'
import { tablePrimitives } from './table-primitives.ts'
import { KM } from './tables/km.ts'
import { LO } from './tables/lo.ts'
import { MY } from './tables/my.ts'

/** The languages of which Chromium has no data. Node has it, so only a test in Electron sees the difference. */
const TABLES: Partial<Record<Language, FormatTable>> = { my: MY, km: KM, lo: LO }

const DAY: DurationMs = 24 * HOUR
const MINUS = '\u2212'

/** The units of a relative time with their length; a month is 30 days and a year 365, as precise as the words are. */
const RELATIVE: readonly (readonly [RelativeUnit, DurationMs])[] = [
  ['year', 365 * DAY],
  ['month', 30 * DAY],
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
  ['second', SECOND],
]
const LENGTHS: readonly (readonly [LengthUnit, DurationMs])[] = [
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
  ['second', SECOND],
]

/** The formats of one interface language. Pure, and costly enough (1.5 ms by Intl) to be made once: see `fmtFor`. */
export function createFmt(language: Language, options: FmtOptions = DEFAULT_FMT_OPTIONS): Fmt {
  const row = localeRow(language)
  const table = TABLES[language]
  const source = table === undefined ? intlPrimitives(row, options) : tablePrimitives(row, table, options)
  const moment = (format: (at: EpochMs) => string) => (at: EpochMs) => (isMoment(at) ? format(at) : NO_VALUE)
  const numeric = (format: (value: number) => string) => (value: number) =>
    Number.isFinite(value) ? format(value) : NO_VALUE
  return {
    dateTime: moment(source.dateTime),
    date: moment(source.date),
    time: moment(source.time),
    relative: (then, now) => (isMoment(then) && isMoment(now) ? relative(source, then - now) : NO_VALUE),
    number: numeric(source.number),
    percent: numeric(source.percent),
    clock: numeric((length) => source.digits(clock(length))),
    duration: numeric((length) => duration(source, length)),
    list: source.list,
    compare: source.compare,
    language: (tag) => (tag === 'und' ? row.unknownLanguage : (source.language(tag) ?? tag)),
    region: (code) => source.region(code) ?? code,
  }
}

/** Date's own range: Intl throws beyond it, and an item may carry any number. */
function isMoment(at: EpochMs): boolean {
  return Math.abs(at) <= 8.64e15
}

function relative(source: Primitives, difference: DurationMs): string {
  for (const [unit, length] of RELATIVE) {
    const count = Math.trunc(difference / length)
    if (count !== 0) return source.relative(count, unit)
  }
  return source.now()
}

function clock(length: DurationMs): string {
  const seconds = Math.trunc(Math.abs(length) / SECOND)
  const two = (value: number): string => String(value).padStart(2, '0')
  const hours = Math.trunc(seconds / 3_600)
  const shown = `${two(Math.trunc(seconds / 60) % 60)}:${two(seconds % 60)}`
  return `${length < 0 && seconds > 0 ? MINUS : ''}${hours > 0 ? `${hours}:` : ''}${shown}`
}

function duration(source: Primitives, length: DurationMs): string {
  const size = Math.abs(length)
  const largest = LENGTHS.findIndex(([, unit]) => size >= unit)
  const [unit, unitLength] = LENGTHS[largest] ?? ['second', SECOND]
  const count = Math.trunc(size / unitLength)
  // Minutes stand alone: a reader of "18 min" gains nothing from the seconds, and the width stays.
  const next = unit === 'minute' ? undefined : LENGTHS[largest + 1]
  const rest = next === undefined || largest < 0 ? 0 : Math.trunc((size % unitLength) / next[1])
  const told = [
    source.length(count, unit),
    ...(next !== undefined && rest > 0 ? [source.length(rest, next[0])] : []),
  ]
  return `${length < 0 && count > 0 ? MINUS : ''}${told.join(' ')}`
}
