import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { budgetsInForce } from '../../../shared/domain/budgets.ts'
import { MINUTE } from '../../../shared/lib/time.ts'
import { CommandKey } from '../../commands/command-key.tsx'
import { useFmt } from '../../lib/fmt/use-fmt.ts'
import { namedBudget } from '../../stores/exposure-store.ts'
import { useExposure, useReviewAround, useSetting } from '../../stores/services.ts'
import styles from './budget-line.module.css'

/** A limit that is nearly or wholly used up, in the edge line; nothing else. */
export function BudgetLine(): ReactNode {
  const { t } = useTranslation(['wellbeing', 'common'])
  const fmt = useFmt()
  const organisation = useReviewAround((state) => state.policies?.wellbeing?.budgets)
  const own = useSetting('budgets')
  const exposure = useExposure((state) => state)
  const budgets = useMemo(() => budgetsInForce(organisation ?? [], own), [organisation, own])
  const use = namedBudget(exposure, budgets)
  if (use === null) return null
  const { budget, used, state } = use
  const words = {
    harmClass: t(`common:harmClass.${budget.harmClass}`),
    used: fmt.duration(Math.floor(used / MINUTE) * MINUTE),
    limit: fmt.duration(budget.minutes * MINUTE),
  }
  return (
    <p className={styles.line} role="status" data-testid="budget" data-state={state}>
      <span className={styles.words}>{t(state === 'near' ? 'budget.near' : 'budget.reached', words)}</span>
      {state === 'reached' && <CommandKey id="app.pause" quiet />}
    </p>
  )
}
