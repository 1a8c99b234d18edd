import type { LocaleRow } from '../i18n/locale-table.ts'
import type { FmtOptions } from './fmt.ts'
import type { FormatTable } from './format-table.ts'
import { nameOf } from './intl-primitives.ts'
import type { Primitives } from './primitives.ts'

/**
 * Formats by a generated table: for my, km and lo, of which Chromium has no data and for which it would silently
 * use the app's own locale. Only English and time zones are asked of Intl here, which every Chromium has.
 */
export function tablePrimitives(row: LocaleRow, table: FormatTable, options: FmtOptions): Primitives {
  const native = (options.digits ?? row.digits) === 'native' ? [...table.digits] : null
  const marks = native === null ? table.marks.latin : table.marks.native
  const digits = (text: string): string =>
    native === null ? text : text.replaceAll(/[0-9]/g, (each) => native[Number(each)] ?? each)
  const fill = (pattern: string, value: string): string => pattern.replace('{0}', () => value)
  const english = new Intl.NumberFormat('en', { maximumFractionDigits: 3 })
  const englishShare = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })
  const parts = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    ...{
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      hourCycle: 'h23',
    },
    ...(options.timeZone === null ? {} : { timeZone: options.timeZone }),
  })
  const languages = new Intl.DisplayNames('en', { type: 'language' })
  const regions = new Intl.DisplayNames('en', { type: 'region' })

  const number = (value: string): string =>
    digits(
      value.replaceAll(/[-,.]/g, (mark) =>
        mark === '-' ? marks.minus : mark === ',' ? marks.group : marks.decimal,
      ),
    )
  const moment = (pattern: string, at: number): string => {
    const read = new Map(parts.formatToParts(at).map((each) => [each.type, each.value]))
    const hour = Number(read.get('hour'))
    const values: Record<string, string> = {
      y: read.get('year') ?? '',
      M: table.months[Number(read.get('month')) - 1] ?? '',
      d: read.get('day') ?? '',
      h: String(hour % 12 === 0 ? 12 : hour % 12),
      H: String(hour),
      m: (read.get('minute') ?? '').padStart(2, '0'),
      a: hour < 12 ? table.am : table.pm,
    }
    return digits(pattern.replaceAll(/\{(\w)\}/g, (whole, name: string) => values[name] ?? whole))
  }
  return {
    date: (at) => moment(table.date, at),
    dateTime: (at) => moment(table.dateTime, at),
    time: (at) => moment(table.time, at),
    number: (value) => number(english.format(value)),
    percent: (share) => fill(table.percent, number(englishShare.format(share * 100))),
    length: (count, unit) => fill(table.units[unit], number(english.format(count))),
    relative: (count, unit) =>
      fill(count < 0 ? table.past[unit] : table.future[unit], number(english.format(Math.abs(count)))),
    now: () => table.now,
    list: (items) => joined(items, table.list),
    language: (tag) => table.languages[tag] ?? nameOf(languages, tag),
    region: (code) => table.regions[code] ?? nameOf(regions, code),
    // Chromium would sort these by the app's own locale; English adds nothing to the order that all share.
    compare: new Intl.Collator('en', { numeric: true }).compare,
    digits,
  }
}

function joined(items: readonly string[], between: FormatTable['list']): string {
  const [first, second] = items
  if (first === undefined || second === undefined) return first ?? ''
  if (items.length === 2) return `${first}${between.pair}${second}`
  return items.reduce((told, item, index) => {
    if (index === 1) return `${told}${between.start}${item}`
    return `${told}${index === items.length - 1 ? between.end : between.middle}${item}`
  })
}
