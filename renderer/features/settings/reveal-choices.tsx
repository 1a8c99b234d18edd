import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import {
  HARM_CLASSES,
  type HarmClass,
  OPEN_LEVELS,
  type OpenLevel,
} from '../../../shared/domain/vocabulary.ts'
import { ChoiceList } from '../../components/choice-list.tsx'
import { floorOf, levelOfClass } from '../../stores/hold-level.ts'
import { isDeeper } from '../../stores/reveal-store.ts'
import { useReview, useServices, useSetting } from '../../stores/services.ts'
import styles from './reveal-choices.module.css'

type Choice = OpenLevel | 'rule'

/** How far a hold reveals each harm class: the organisation's default, or the reviewer's own within its floor. */
export function RevealChoices(): ReactNode {
  const { t } = useTranslation(['settings', 'common'])
  const rules = useReview((state) => state.policies)
  const { settings } = useServices()
  const ownReveals = useSetting('ownReveals')
  const holdReveals = useSetting('holdReveals')

  const choose = (harmClass: HarmClass, choice: Choice): void => {
    const { [harmClass]: _, ...others } = ownReveals
    void settings.set({ ownReveals: choice === 'rule' ? others : { ...others, [harmClass]: choice } })
  }

  return (
    <div className={styles.table} data-testid="reveal-choices">
      {HARM_CLASSES.map((harmClass) => {
        const floor = floorOf(harmClass, rules)
        const byRule = levelOfClass(harmClass, rules, { holdReveals, ownReveals: {} })
        const own = ownReveals[harmClass]
        const value = own === undefined ? 'rule' : isDeeper(own, floor) ? floor : own
        return (
          <div key={harmClass} className={styles.row} data-harm-class={harmClass}>
            <span className={styles.name}>{t(`common:harmClass.${harmClass}`)}</span>
            <ChoiceList<Choice>
              label={t(`common:harmClass.${harmClass}`)}
              layout="row"
              value={value}
              onChange={(next) => choose(harmClass, next)}
              choices={[
                { value: 'rule', label: t('reveals.byRule', { level: t(`common:revealLevel.${byRule}`) }) },
                ...OPEN_LEVELS.filter((level) => !isDeeper(level, floor)).map((level) => ({
                  value: level,
                  label: t(`common:revealLevel.${level}`),
                })),
              ]}
            />
          </div>
        )
      })}
    </div>
  )
}
