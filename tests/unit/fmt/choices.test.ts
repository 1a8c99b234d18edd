import { afterEach, expect, test } from 'vitest'
import { chooseFormats, fmtFor } from '../../../renderer/lib/fmt/fmt-for.ts'

const NOON = Date.UTC(2026, 2, 7, 12)

afterEach(() => chooseFormats({ years: null, digits: null }))

test('Thai years are Buddhist until a reader chooses the Gregorian ones', () => {
  expect(fmtFor('th').date(NOON)).toContain('2569')
  chooseFormats({ years: 'gregorian', digits: null })
  expect(fmtFor('th').date(NOON)).toContain('2026')
})

test('Burmese, Khmer and Lao take either digits', () => {
  expect([fmtFor('my').number(12), fmtFor('km').number(12), fmtFor('lo').number(12)]).toEqual([
    '၁၂',
    '12',
    '12',
  ])
  chooseFormats({ years: null, digits: 'native' })
  expect([fmtFor('my').number(12), fmtFor('km').number(12), fmtFor('lo').number(12)]).toEqual([
    '၁၂',
    '១២',
    '໑໒',
  ])
  chooseFormats({ years: null, digits: 'latin' })
  expect(fmtFor('my').number(12)).toBe('12')
})

test('a choice made in one language does not change another that offers none', () => {
  chooseFormats({ years: 'buddhist', digits: 'native' })
  expect(fmtFor('en').date(NOON)).toContain('2026')
  expect(fmtFor('th').number(12)).toBe('12')
  expect(fmtFor('ta').number(12)).toBe('12')
})

test('the formats of a language are the same object until a choice is made', () => {
  expect(fmtFor('th')).toBe(fmtFor('th'))
})
