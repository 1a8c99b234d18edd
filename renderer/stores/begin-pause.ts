import { type Budget, budgetsInForce } from '../../shared/domain/budgets.ts'
import { type DurationMs, MINUTE } from '../../shared/lib/time.ts'
import type { Services } from './services.ts'

type Wellbeing = Pick<Services, 'review' | 'settings' | 'exposure' | 'pause'>

/** The budgets that hold for this reviewer now. */
export function budgetsNow({ review, settings }: Pick<Services, 'review' | 'settings'>): readonly Budget[] {
  const organisation = review.store.getState().policies?.wellbeing?.budgets ?? []
  return budgetsInForce(organisation, settings.store.getState().settings.budgets)
}

/** A pause answers every budget that is used up. */
export function beginPause(services: Wellbeing, atLeast: DurationMs | null): void {
  services.pause.begin(atLeast)
  services.exposure.answer(budgetsNow(services))
}

/**
 * A pause that the organisation asks for, if one is due.
 *
 * @returns whether it began.
 */
export function beginRequiredPause(services: Wellbeing): boolean {
  const use = services.exposure.named(budgetsNow(services))
  if (use?.state !== 'reached' || use.budget.pause !== 'required') return false
  const minutes = services.review.store.getState().policies?.wellbeing?.pauseMinutes ?? 0
  beginPause(services, minutes * MINUTE)
  return true
}
