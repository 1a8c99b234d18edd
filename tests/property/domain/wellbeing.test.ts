import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EMPTY_LEDGER, type Look, timeOf, withLook } from '../../../shared/domain/exposure.ts'
import { type Spaced, spacedOut } from '../../../shared/domain/spacing.ts'
import { HARM_CLASSES } from '../../../shared/domain/vocabulary.ts'

const looks = fc.array(
  fc.record({
    classes: fc.uniqueArray(fc.constantFrom(...HARM_CLASSES), { maxLength: 3 }),
    level: fc.constantFrom('reduced' as const, 'grey' as const, 'full' as const),
    ms: fc.integer({ min: 0, max: 60_000 }),
    begins: fc.boolean(),
  }),
  { maxLength: 40 },
)

test('a day holds each second once in all, and once in each of its classes', () => {
  fc.assert(fc.property(looks, (all) => checkDay(all)))
})

function checkDay(all: readonly Look[]): void {
  const ledger = all.reduce((sum, one: Look) => withLook(sum, one, 0, '2026-03-07'), EMPTY_LEDGER)
  const sums = ledger.days[0]?.sums ?? []
  const total = sums.filter((sum) => sum.harmClass === null)
  expect(total.reduce((ms, sum) => ms + sum.ms, 0)).toBe(all.reduce((ms, one) => ms + one.ms, 0))
  expect(total.reduce((count, sum) => count + sum.count, 0)).toBe(all.filter((one) => one.begins).length)
  for (const harmClass of HARM_CLASSES) {
    const own = all.filter(
      ({ classes }) => classes.includes(harmClass) || (harmClass === 'other' && classes.length === 0),
    )
    expect(timeOf(sums, harmClass)).toBe(own.reduce((ms, one) => ms + one.ms, 0))
  }
}

const rule = fc.record({ severe: fc.boolean(), pressing: fc.boolean() })
const row = fc.array(rule, { maxLength: 60 })
const groups = fc.array(fc.array(rule, { minLength: 1, maxLength: 5 }), { maxLength: 20 })

test('spacing keeps every job, every pressing place, and the order within a kind', () => {
  fc.assert(fc.property(row, (rules) => checkRow(rules)))
})

function checkRow(rules: readonly Spaced[]): void {
  const jobs = rules.map((one, place) => ({ ...one, place }))
  const spaced = spacedOut(
    jobs.map((job) => [job]),
    (job) => job,
  )
  expect(spaced.toSorted((a, b) => a.place - b.place)).toEqual(jobs)
  for (const [place, job] of jobs.entries()) if (job.pressing) expect(spaced[place]).toBe(job)
  for (const severe of [true, false]) {
    const kind = spaced.filter((job) => !job.pressing && job.severe === severe).map(({ place }) => place)
    expect(kind).toEqual(kind.toSorted((a, b) => a - b))
  }
}

test('spacing keeps groups whole and in their order, and puts nothing that presses off', () => {
  fc.assert(fc.property(groups, (rules) => checkGroups(rules)))
})

function checkGroups(rules: readonly (readonly Spaced[])[]): void {
  let count = 0
  const given = rules.map((group) => group.map((one) => ({ ...one, place: count++ })))
  const spaced = spacedOut(given, (job) => job)
  expect(spaced).toHaveLength(count)
  for (const group of given) {
    const start = spaced.findIndex((job) => job === group[0])
    expect(spaced.slice(start, start + group.length)).toEqual(group)
    if (group.some((job) => job.pressing)) expect(start).toBeLessThanOrEqual(group[0]?.place ?? -1)
  }
}

test('with as many mild as severe ones, no two severe ones meet', () => {
  const counts = [fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 30 })] as const
  fc.assert(
    fc.property(...counts, (severe, more) => {
      const jobs = [
        ...Array.from({ length: severe }, () => [true]),
        ...Array.from({ length: severe + more }, () => [false]),
      ]
      const spaced = spacedOut(jobs, (one) => ({ severe: one, pressing: false }))
      expect(spaced.some((one, place) => one && spaced[place + 1] === true)).toBe(false)
    }),
  )
})
