import { describe, expect, test } from 'vitest'
import { createFmt } from '../../../renderer/lib/fmt/create-fmt.ts'
import { fmtFor } from '../../../renderer/lib/fmt/fmt-for.ts'
import { LANGUAGES } from '../../../shared/domain/languages.ts'
import { HOUR, MINUTE, SECOND } from '../../../shared/lib/time.ts'

const UTC = { calendar: null, digits: null, timeZone: 'UTC' } as const
/** Narrow and plain no-break spaces differ between versions of ICU; a reader sees a space. */
const spaced = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ')
const MARCH = Date.UTC(2026, 2, 7, 14, 5)
const DAY = 24 * HOUR

describe('a running clock', () => {
  const { clock } = createFmt('en')
  test.each([
    [0, '00:00'],
    [999, '00:00'],
    [3 * MINUTE + 41 * SECOND, '03:41'],
    [59 * MINUTE + 59_999, '59:59'],
    [HOUR + 3 * MINUTE + 41 * SECOND, '1:03:41'],
    [26 * HOUR, '26:00:00'],
    [-500, '00:00'],
    [-1_000, '\u221200:01'],
    [-(2 * HOUR + MINUTE), '\u22122:01:00'],
  ])('%d ms is %s', (length, shown) => {
    expect(clock(length)).toBe(shown)
  })
  test('is in the reader’s digits', () => {
    expect(createFmt('my').clock(221_000)).toBe('၀၃:၄၁')
    expect(createFmt('th', { ...UTC, digits: 'native' }).clock(221_000)).toBe('๐๓:๔๑')
  })
})

describe('a length in words', () => {
  const { duration } = createFmt('id')
  test.each([
    [0, '0 detik'],
    [45 * SECOND, '45 detik'],
    [18 * MINUTE + 59 * SECOND, '18 menit'],
    [2 * HOUR, '2 jam'],
    [2 * HOUR + 5 * MINUTE + 59 * SECOND, '2 jam 5 menit'],
    [3 * DAY + 4 * HOUR, '3 hari 4 jam'],
    [3 * DAY + 59 * MINUTE, '3 hari'],
    [-18 * MINUTE, '\u221218 menit'],
  ])('%d ms is %s', (length, shown) => {
    expect(spaced(duration(length))).toBe(shown)
  })
})

describe('a time told from now', () => {
  const { relative } = createFmt('en')
  const now = MARCH
  test.each([
    [now, 'now'],
    [now + 999, 'now'],
    [now - SECOND, '1 second ago'],
    [now - 59_999, '59 seconds ago'],
    [now - 60_000, '1 minute ago'],
    [now + 5 * MINUTE, 'in 5 minutes'],
    [now - 23 * HOUR, '23 hours ago'],
    [now - 47 * HOUR, '1 day ago'],
    [now - 29 * DAY, '29 days ago'],
    [now - 30 * DAY, '1 month ago'],
    [now + 365 * DAY, 'in 1 year'],
  ])('%d', (then, shown) => {
    expect(relative(then, now)).toBe(shown)
  })
})

describe('dates', () => {
  test('Thai shows Buddhist years by default and Gregorian ones by choice', () => {
    expect(spaced(createFmt('th', UTC).dateTime(MARCH))).toBe('7 มี.ค. 2569 14:05')
    expect(spaced(createFmt('th', { ...UTC, calendar: 'gregorian' }).dateTime(MARCH))).toBe(
      '7 มี.ค. 2026 14:05',
    )
  })
  test('English is Singapore’s', () => {
    expect(spaced(createFmt('en', UTC).dateTime(MARCH))).toBe('7 Mar 2026, 2:05 pm')
  })
  test('the time zone given is the one used', () => {
    expect(createFmt('id', { ...UTC, timeZone: 'Asia/Jakarta' }).time(MARCH)).toBe('21.05')
  })
})

test('a Thai list keeps figures apart from the word that follows', () => {
  expect(createFmt('th').list(['ผู้ฟัง 2', 'ระบบ 1'])).toBe('ผู้ฟัง 2 และ ระบบ 1')
})

describe('names', () => {
  test('of languages and regions, in the reader’s language', () => {
    expect(createFmt('id').language('fil')).toBe('Filipino')
    expect(createFmt('th').language('km')).toBe('เขมร')
    expect(createFmt('th').region('SG')).toBe('สิงคโปร์')
    expect(createFmt('my').region('FR')).toBe('France')
  })
  test('an unknown language says so in every language, and never “root”', () => {
    const names = LANGUAGES.map((language) => createFmt(language).language('und'))
    expect(new Set(names).size).toBe(LANGUAGES.length)
    expect(names).not.toContain('root')
    expect(names).not.toContain('und')
  })
  test('a malformed code is shown as it is', () => {
    for (const language of ['en', 'km'] as const) {
      expect(createFmt(language).language('not a tag')).toBe('not a tag')
      expect(createFmt(language).region('!!')).toBe('!!')
    }
  })
})

describe.each(LANGUAGES)('in %s', (language) => {
  const fmt = createFmt(language, UTC)
  test('what is no number and no time becomes a dash and never throws', () => {
    const shown = [NaN, Infinity, -Infinity].flatMap((value) => [
      fmt.number(value),
      fmt.percent(value),
      fmt.clock(value),
      fmt.duration(value),
      fmt.date(value),
      fmt.time(value),
      fmt.dateTime(value),
      fmt.relative(value, MARCH),
    ])
    expect(new Set(shown)).toEqual(new Set(['–']))
    expect(fmt.dateTime(1e17)).toBe('–')
  })
  test('nothing is empty, and different times look different', () => {
    const shown = [
      fmt.number(12),
      fmt.percent(0.5),
      fmt.duration(MINUTE),
      fmt.relative(0, MINUTE),
      fmt.date(MARCH),
      fmt.language('th'),
    ]
    for (const text of shown) expect(text.trim()).not.toBe('')
    expect(fmt.dateTime(MARCH)).not.toBe(fmt.dateTime(MARCH + MINUTE))
    expect(fmt.list(['x', 'y', 'z'])).toMatch(/x.*y.*z/)
    expect(fmt.list([])).toBe('')
  })
})

test('the formats of a language are one object, so that memoised parts rest', () => {
  expect(fmtFor('th')).toBe(fmtFor('th'))
  expect(fmtFor('th')).not.toBe(fmtFor('en'))
})
