import { type Budget, budgetsInForce } from '../../shared/domain/budgets.ts'
import { type DurationMs, MINUTE } from '../../shared/lib/time.ts'
import type { Services } from './services.ts'

type Wellbeing = Pick<Services, 'review' | 'settings' | 'exposure' | 'pause'>

/** The budgets that hold for this reviewer now. */
export function budgetsNow({ review, settings }: Pick<Services, 'review' | 'settings'>): readonly Budget[] {
  const organisation = review.store.getState().policies?.wellbeing?.budgets ?? []
  return budgetsInForce(organisation, settings.store.getState().settings.budgets)
}

/**
 * A pause answers every budget that is used up. Where one of them asks for a pause, one's own lasts at least as long as
 * that: else one that is begun and ended at once would do instead of it.
 */
export function beginPause(services: Wellbeing): void {
  services.pause.begin(requiredLength(services))
  services.exposure.answer(budgetsNow(services))
}

/**
 * A pause that the organisation asks for, if one is due.
 *
 * @returns whether it began.
 */
export function beginRequiredPause(services: Wellbeing): boolean {
  if (requiredLength(services) === null) return false
  beginPause(services)
  return true
}

/** How long a pause the organisation asks for now; null: for none. */
function requiredLength(services: Wellbeing): DurationMs | null {
  // The one that asks for a pause is named before all others.
  const use = services.exposure.named(budgetsNow(services))
  if (use?.state !== 'reached' || use.budget.pause !== 'required') return null
  return (services.review.store.getState().policies?.wellbeing?.pauseMinutes ?? 0) * MINUTE
}
