import { describe, expect, test } from 'vitest'
import {
  between,
  dayOf,
  EMPTY_LEDGER,
  type ExposureLedger,
  type Look,
  SHIFT_GAP,
  timeOf,
  withLook,
} from '../../../shared/domain/exposure.ts'
import { HOUR } from '../../../shared/lib/time.ts'

const NOON = new Date(2026, 2, 7, 12).getTime()
const look = (change: Partial<Look> = {}): Look => ({
  classes: ['graphic_violence'],
  level: 'full',
  ms: 1_000,
  begins: true,
  ...change,
})
const seen = (looks: readonly (readonly [Partial<Look>, number])[], from = EMPTY_LEDGER): ExposureLedger =>
  looks.reduce((ledger, [change, at]) => withLook(ledger, look(change), at, dayOf(at)), from)

describe('the exposure ledger', () => {
  test('counts an item of two classes in both, and once in all', () => {
    const { days } = seen([[{ classes: ['hate', 'graphic_violence'] }, NOON]])
    expect(days).toEqual([
      {
        day: '2026-03-07',
        sums: [
          { harmClass: null, level: 'full', ms: 1_000, count: 1 },
          { harmClass: 'hate', level: 'full', ms: 1_000, count: 1 },
          { harmClass: 'graphic_violence', level: 'full', ms: 1_000, count: 1 },
        ],
      },
    ])
  })

  test('counts an item that nothing points to as other', () => {
    expect(seen([[{ classes: [] }, NOON]]).days[0]?.sums).toMatchObject([
      { harmClass: null },
      { harmClass: 'other' },
    ])
  })

  test('counts one reveal that is told in parts once, with all its time', () => {
    const { days } = seen([
      [{}, NOON],
      [{ begins: false }, NOON + 5_000],
      [{ begins: false, ms: 200 }, NOON + 6_000],
    ])
    expect(days[0]?.sums[0]).toEqual({ harmClass: null, level: 'full', ms: 2_200, count: 1 })
  })

  test('keeps levels apart, and adds them up for a budget', () => {
    const sums = seen([
      [{ level: 'reduced' }, NOON],
      [{ level: 'grey', ms: 500 }, NOON],
    ]).shift?.sums
    expect(timeOf(sums ?? [], 'graphic_violence')).toBe(1_500)
  })

  test.each([-5_000, Number.NaN, Number.POSITIVE_INFINITY])('takes no time from a length of %s', (ms) => {
    expect(seen([[{ ms }, NOON]]).days[0]?.sums[0]).toMatchObject({ ms: 0, count: 1 })
  })

  test('begins a shift anew after a long time without a reveal, and on no new day', () => {
    const night = new Date(2026, 2, 7, 23, 59).getTime()
    const over = seen([
      [{}, night],
      [{}, night + HOUR],
    ])
    expect(over.days.map(({ day }) => day)).toEqual(['2026-03-07', '2026-03-08'])
    expect(timeOf(over.shift?.sums ?? [], 'graphic_violence')).toBe(2_000)
    const next = seen([[{}, night + HOUR + SHIFT_GAP]], over)
    expect(timeOf(next.shift?.sums ?? [], 'graphic_violence')).toBe(1_000)
  })

  test('keeps the shift when the clock is put back', () => {
    const back = seen([
      [{}, NOON],
      [{}, NOON - 48 * HOUR],
    ])
    expect(timeOf(back.shift?.sums ?? [], 'graphic_violence')).toBe(2_000)
  })

  test('loses no day that is shown to a clock that was a year ahead for a while', () => {
    const week = Array.from({ length: 7 }, (_, day) => [{}, NOON + day * 24 * HOUR] as const)
    const today = NOON + 6 * 24 * HOUR
    const ledger = seen([...week, [{}, today + 366 * 24 * HOUR], [{}, today]])
    const shown = between(ledger, dayOf(today, 6), dayOf(today))
    expect(shown.find((sum) => sum.harmClass === null)).toMatchObject({ ms: 8_000, count: 8 })
  })

  test('names days by the calendar, over the end of a month', () => {
    expect(dayOf(NOON, 7)).toBe('2026-02-28')
  })
})
