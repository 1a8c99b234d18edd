import { describe, expect, test } from 'vitest'
import { createFmt } from '../../../renderer/lib/fmt/create-fmt.ts'
import type { Fmt } from '../../../renderer/lib/fmt/fmt.ts'
import { LENGTH_UNITS, RELATIVE_UNITS } from '../../../renderer/lib/fmt/format-table.ts'
import { intlPrimitives } from '../../../renderer/lib/fmt/intl-primitives.ts'
import type { Primitives } from '../../../renderer/lib/fmt/primitives.ts'
import { tablePrimitives } from '../../../renderer/lib/fmt/table-primitives.ts'
import { KM } from '../../../renderer/lib/fmt/tables/km.ts'
import { LO } from '../../../renderer/lib/fmt/tables/lo.ts'
import { MY } from '../../../renderer/lib/fmt/tables/my.ts'
import { localeRow } from '../../../renderer/lib/i18n/locale-table.ts'

const TABLES = { my: MY, km: KM, lo: LO }
const TAGS = ['my', 'km', 'lo'] as const

/** Node has the data that Chromium lacks, so here the tables can be held against it. */
function both(
  tag: (typeof TAGS)[number],
  digits: 'latin' | 'native',
  timeZone: string,
): [Primitives, Primitives] {
  const options = { calendar: null, digits, timeZone }
  const row = localeRow(tag)
  return [tablePrimitives(row, TABLES[tag], options), intlPrimitives(row, options)]
}

const MOMENTS = Array.from({ length: 60 }, (_, index) =>
  Date.UTC(2024, index % 12, 1 + ((index * 7) % 28), (index * 5) % 24, index),
)

describe.each(TAGS)('the table of %s says what full ICU says', (tag) => {
  test.each(['latin', 'native'] as const)('dates and times, %s digits, in three time zones', (digits) => {
    for (const zone of ['UTC', 'Asia/Yangon', 'America/Los_Angeles']) {
      const [table, icu] = both(tag, digits, zone)
      for (const at of MOMENTS) {
        expect(table.date(at)).toBe(icu.date(at))
        expect(table.time(at)).toBe(icu.time(at))
        expect(table.dateTime(at)).toBe(icu.dateTime(at))
      }
    }
  })

  test.each(['latin', 'native'] as const)('numbers, shares and counts of units, %s digits', (digits) => {
    const [table, icu] = both(tag, digits, 'UTC')
    for (const value of [0, 1, 9, 10, 999, 1_000, 1_234_567, 0.5, 1_234.567, -3, -1_234.5]) {
      expect(table.number(value)).toBe(icu.number(value))
    }
    for (const share of [0, 0.004, 0.125, 0.5, 0.999, 1, 12])
      expect(table.percent(share)).toBe(icu.percent(share))
    for (const unit of LENGTH_UNITS) {
      // ICU gives the English abbreviation here; the table spells the word out.
      if (tag === 'my' && unit === 'second') continue
      for (const count of [0, 1, 2, 59, 1_200])
        expect(table.length(count, unit)).toBe(icu.length(count, unit))
    }
  })

  test('relative times in every unit, both ways', () => {
    const [table, icu] = both(tag, 'native', 'UTC')
    expect(table.now()).toBe(icu.now())
    for (const unit of RELATIVE_UNITS) {
      for (const count of [-1_500, -59, -2, -1, 1, 2, 30])
        expect(table.relative(count, unit)).toBe(icu.relative(count, unit))
    }
  })

  test('lists of none to five', () => {
    const [table, icu] = both(tag, 'latin', 'UTC')
    for (let count = 0; count <= 5; count += 1) {
      const items = ['a', 'b', 'c', 'd', 'e'].slice(0, count)
      expect(table.list(items)).toBe(icu.list(items))
    }
  })

  test('names of our languages and markets', () => {
    const [table, icu] = both(tag, 'latin', 'UTC')
    for (const language of Object.keys(TABLES[tag].languages))
      expect(table.language(language)).toBe(icu.language(language))
    for (const region of Object.keys(TABLES[tag].regions))
      expect(table.region(region)).toBe(icu.region(region))
    expect(Object.keys(TABLES[tag].languages)).toEqual(
      expect.arrayContaining(['en', 'id', 'ms', 'th', 'vi', 'fil', 'my', 'km', 'lo', 'zh-Hans', 'ta']),
    )
  })
})

test('the tables are used for my, km and lo, whatever Intl knows of them', () => {
  const told = (fmt: Fmt): string => fmt.duration(45_000)
  expect(told(createFmt('my'))).toBe('၄၅ စက္ကန့်')
})
