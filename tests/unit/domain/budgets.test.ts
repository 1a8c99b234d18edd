import { expect, test } from 'vitest'
import { type Budget, budgetsInForce, budgetToName } from '../../../shared/domain/budgets.ts'
import type { ExposureSum } from '../../../shared/domain/exposure.ts'
import type { HarmClass } from '../../../shared/domain/vocabulary.ts'
import { MINUTE } from '../../../shared/lib/time.ts'

const used = (harmClass: HarmClass, minutes: number): ExposureSum => ({
  harmClass,
  level: 'full',
  ms: minutes * MINUTE,
  count: 1,
})
const budget = (harmClass: HarmClass, minutes: number, pause: Budget['pause'] = 'offered'): Budget => ({
  harmClass,
  minutes,
  pause,
})
const none = new Map<HarmClass, number>()

test("a person's own budget lowers the organisation's and never raises it", () => {
  const organisation = [budget('hate', 10, 'required'), budget('self_harm', 10)]
  expect(budgetsInForce(organisation, { hate: 30, self_harm: 5, sexual_content: 20 })).toEqual([
    budget('hate', 10, 'required'),
    budget('sexual_content', 20),
    budget('self_harm', 5),
  ])
})

test('a budget is named from four fifths on, and offers a pause when it is used up', () => {
  const budgets = [budget('hate', 10)]
  expect(budgetToName([used('hate', 7.9)], budgets, none)).toBeNull()
  expect(budgetToName([used('hate', 8)], budgets, none)).toMatchObject({ state: 'near' })
  expect(budgetToName([used('hate', 10)], budgets, none)).toMatchObject({ state: 'reached', times: 1 })
  expect(budgetToName([used('spam', 10)], budgets, none)).toBeNull()
})

test('once answered it is silent until as much again was revealed', () => {
  const budgets = [budget('hate', 10)]
  const answered = new Map<HarmClass, number>([['hate', 1]])
  expect(budgetToName([used('hate', 19)], budgets, answered)).toBeNull()
  expect(budgetToName([used('hate', 20)], budgets, answered)).toMatchObject({ state: 'reached', times: 2 })
})

test('a budget that asks for a pause is named before one that only offers it', () => {
  const budgets = [budget('hate', 10), budget('self_harm', 10, 'required')]
  const sums = [used('hate', 10), used('self_harm', 10)]
  expect(budgetToName(sums, budgets, none)?.budget.harmClass).toBe('self_harm')
})
