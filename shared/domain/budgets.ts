import { type DurationMs, MINUTE } from '../lib/time.ts'
import { type ExposureSum, timeOf } from './exposure.ts'
import { HARM_CLASSES, type HarmClass } from './vocabulary.ts'

/** How much of a class somebody looks at in one shift before a pause is offered. */
export interface Budget {
  readonly harmClass: HarmClass
  readonly minutes: number
  /** `required`: the pause begins by itself. Only an organisation can ask for that. */
  readonly pause: 'offered' | 'required'
}

/** Own limits in minutes, by class. */
export type OwnBudgets = { readonly [Class in HarmClass]?: number | undefined }

/** From this part of a budget on, the edge line says so. */
const NEAR = 0.8

/** The organisation's budgets, each lowered to the person's own where that is less. */
export function budgetsInForce(organisation: readonly Budget[], own: OwnBudgets): readonly Budget[] {
  return HARM_CLASSES.flatMap((harmClass) => {
    const given = organisation.find((one) => one.harmClass === harmClass)
    const mine = own[harmClass]
    if (given === undefined) return mine === undefined ? [] : [{ harmClass, minutes: mine, pause: 'offered' }]
    return [{ ...given, minutes: Math.min(given.minutes, mine ?? given.minutes) }]
  })
}

/** How often each budget was used up and answered by a pause or put aside, in this shift. */
export type AnsweredBudgets = ReadonlyMap<HarmClass, number>

export interface BudgetUse {
  readonly budget: Budget
  readonly used: DurationMs
  readonly state: 'near' | 'reached'
  /** How often it has been used up. */
  readonly times: number
}

function useOf(sums: readonly ExposureSum[], budget: Budget, answered: AnsweredBudgets): BudgetUse | null {
  const used = timeOf(sums, budget.harmClass)
  const whole = budget.minutes * MINUTE
  const times = Math.floor(used / whole)
  if (times > (answered.get(budget.harmClass) ?? 0)) return { budget, used, state: 'reached', times }
  return times === 0 && used >= NEAR * whole ? { budget, used, state: 'near', times } : null
}

const rank = ({ state, budget }: BudgetUse): number =>
  state === 'near' ? 0 : budget.pause === 'offered' ? 1 : 2

/** The budget to speak of now: one that asks for a pause, else one that is used up, else one that nearly is. */
export function budgetToName(
  sums: readonly ExposureSum[],
  budgets: readonly Budget[],
  answered: AnsweredBudgets,
): BudgetUse | null {
  const uses = budgets.flatMap((budget) => useOf(sums, budget, answered) ?? [])
  return uses.sort((a, b) => rank(b) - rank(a))[0] ?? null
}
