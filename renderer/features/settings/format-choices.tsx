import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ChoiceList } from '../../components/choice-list.tsx'
import { useFmt } from '../../lib/fmt/use-fmt.ts'
import { localeRow } from '../../lib/i18n/locale-table.ts'
import { useLanguage } from '../../lib/i18n/use-language.ts'
import { useNow } from '../../lib/ticker.ts'
import { useServices, useSetting } from '../../stores/services.ts'
import styles from './settings-screen.module.css'

/** Years and digits, for the languages that are written in two ways; nothing for the others. */
export function FormatChoices(): ReactNode {
  const { t } = useTranslation('settings')
  const fmt = useFmt()
  const now = useNow()
  const { settings } = useServices()
  const years = useSetting('years')
  const digits = useSetting('digits')
  const row = localeRow(useLanguage())
  if (row.choices.length === 0) return null
  return (
    <>
      {row.choices.includes('years') && (
        <>
          <p className={styles.label}>{t('years.label')}</p>
          <ChoiceList
            label={t('years.label')}
            layout="row"
            value={years ?? row.calendar}
            onChange={(next) => void settings.set({ years: next })}
            choices={(['buddhist', 'gregorian'] as const).map((value) => ({
              value,
              label: t(`years.${value}`),
            }))}
          />
        </>
      )}
      {row.choices.includes('digits') && (
        <>
          <p className={styles.label}>{t('digits.label')}</p>
          <ChoiceList
            label={t('digits.label')}
            layout="row"
            value={digits ?? row.digits}
            onChange={(next) => void settings.set({ digits: next })}
            choices={(['native', 'latin'] as const).map((value) => ({ value, label: t(`digits.${value}`) }))}
          />
        </>
      )}
      <p className={styles.hint}>{t('formatHint', { example: fmt.dateTime(now) })}</p>
    </>
  )
}
