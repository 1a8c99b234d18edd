import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { BUDGET_MINUTES, CALM_AFTER } from '../../../shared/contracts/ipc/settings.ts'
import { SEVERE_CLASSES, SHIFT_GAP } from '../../../shared/domain/exposure.ts'
import { HARM_CLASSES, type HarmClass } from '../../../shared/domain/vocabulary.ts'
import { MINUTE } from '../../../shared/lib/time.ts'
import { useFmt } from '../../lib/fmt/use-fmt.ts'
import { useReview, useServices, useSetting } from '../../stores/services.ts'
import { NumberSetting } from './number-setting.tsx'
import styles from './settings-screen.module.css'
import { Stepper } from './stepper.tsx'

/** How much of each class a person looks at before a pause is offered, and when the next item waits. */
export function Limits(): ReactNode {
  const { t } = useTranslation(['wellbeing', 'common'])
  const fmt = useFmt()
  const classes = SEVERE_CLASSES.map((one) => t(`common:harmClass.${one}`))
  return (
    <>
      <NumberSetting
        name="calmAfter"
        label={t('settings.calmAfter')}
        hint={t('settings.calmHint', { classes: fmt.list(classes) })}
        steps={CALM_AFTER}
        nought={t('settings.never')}
      />
      <p className={styles.label}>
        {t('settings.limits')}
        <span className={styles.hint}>{t('settings.limitsHint', { time: fmt.duration(SHIFT_GAP) })}</span>
      </p>
      {HARM_CLASSES.map((harmClass) => (
        <Limit key={harmClass} harmClass={harmClass} />
      ))}
    </>
  )
}

/** Below its least it is no limit of one's own: then the organisation's is shown, if there is one. */
function Limit({ harmClass }: { readonly harmClass: HarmClass }): ReactNode {
  const { t } = useTranslation(['wellbeing', 'common'])
  const fmt = useFmt()
  const { settings } = useServices()
  const own = useSetting('budgets')
  const given = useReview((state) =>
    state.policies?.wellbeing?.budgets.find((one) => one.harmClass === harmClass),
  )
  const { least, step } = BUDGET_MINUTES
  // One's own is in whole minutes, the organisation's need not be.
  const most = Math.min(BUDGET_MINUTES.most, Math.floor(given?.minutes ?? BUDGET_MINUTES.most))
  const mine = own[harmClass]
  const inForce = mine === undefined ? (given?.minutes ?? most) : Math.min(mine, most)
  const isLimited = mine !== undefined || given !== undefined
  const move = (by: 1 | -1): void => {
    const { [harmClass]: _before, ...others } = own
    // Up from the highest there is none of one's own any more; down from none it begins at the highest. An organisation's
    // that is less than the least of one's own cannot be lowered.
    const next = mine === undefined ? (by === 1 ? null : most) : inForce + by * step
    if (next === null || next > most || most < least) void settings.set({ budgets: others })
    else void settings.set({ budgets: { ...others, [harmClass]: Math.max(least, next) } })
  }
  return (
    <Stepper
      label={t(`common:harmClass.${harmClass}`)}
      value={inForce}
      range={{ least: Math.min(least, inForce), most: Math.max(most, inForce) }}
      words={isLimited ? fmt.duration(inForce * MINUTE) : t('settings.noLimit')}
      move={move}
    />
  )
}
