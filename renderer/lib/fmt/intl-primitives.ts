import type { LocaleRow } from '../i18n/locale-table.ts'
import type { FmtOptions } from './fmt.ts'
import type { LengthUnit } from './format-table.ts'
import type { Primitives } from './primitives.ts'

/** Formats by Chromium's own data: for every language that it has some of. */
export function intlPrimitives(row: LocaleRow, options: FmtOptions): Primitives {
  const native = (options.digits ?? row.digits) === 'native' ? row.nativeDigits : null
  const numberingSystem = native ?? 'latn'
  const withDigits = `${row.intl}-u-nu-${numberingSystem}`
  const calendar = (options.calendar ?? row.calendar) === 'buddhist' ? 'buddhist' : 'gregory'
  const moment = {
    numberingSystem,
    calendar,
    ...(options.timeZone === null ? {} : { timeZone: options.timeZone }),
  }
  const date = new Intl.DateTimeFormat(row.intl, { ...moment, dateStyle: 'medium' })
  const dateTime = new Intl.DateTimeFormat(row.intl, { ...moment, dateStyle: 'medium', timeStyle: 'short' })
  const time = new Intl.DateTimeFormat(row.intl, { ...moment, timeStyle: 'short' })
  const number = new Intl.NumberFormat(row.intl, { numberingSystem })
  const percent = new Intl.NumberFormat(row.intl, {
    numberingSystem,
    style: 'percent',
    maximumFractionDigits: 1,
  })
  const digit = new Intl.NumberFormat(row.intl, { numberingSystem, useGrouping: false })
  const relative = new Intl.RelativeTimeFormat(withDigits, { numeric: 'always' })
  const relativeNow = new Intl.RelativeTimeFormat(withDigits, { numeric: 'auto' })
  const list = new Intl.ListFormat(row.intl, { type: row.list, style: 'long' })
  const languages = new Intl.DisplayNames(row.intl, { type: 'language' })
  const regions = new Intl.DisplayNames(row.intl, { type: 'region' })
  const lengths: Record<LengthUnit, Intl.NumberFormat> = {
    day: lengthFormat(row, numberingSystem, 'day'),
    hour: lengthFormat(row, numberingSystem, 'hour'),
    minute: lengthFormat(row, numberingSystem, 'minute'),
    second: lengthFormat(row, numberingSystem, 'second'),
  }
  return {
    date: (at) => date.format(at),
    dateTime: (at) => dateTime.format(at),
    time: (at) => time.format(at),
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    length: (count, unit) => lengths[unit].format(count),
    relative: (count, unit) => relative.format(count, unit),
    now: () => relativeNow.format(0, 'second'),
    list: (items) => list.format(items),
    language: (tag) => nameOf(languages, tag),
    region: (code) => nameOf(regions, code),
    compare: new Intl.Collator(row.intl, { numeric: true }).compare,
    digits: (text) => (native === null ? text : text.replaceAll(/\d/g, (each) => digit.format(Number(each)))),
  }
}

function lengthFormat(row: LocaleRow, numberingSystem: string, unit: LengthUnit): Intl.NumberFormat {
  return new Intl.NumberFormat(row.intl, { numberingSystem, style: 'unit', unit, unitDisplay: row.units })
}

/** The name by Intl, which throws for a malformed code: content carries whatever its source wrote. */
export function nameOf(names: Intl.DisplayNames, code: string): string | undefined {
  try {
    return names.of(code)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
