import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ChoiceList } from '../../components/choice-list.tsx'
import { useServices, useSetting } from '../../stores/services.ts'
import styles from './settings-screen.module.css'

/** Whether slurs stand as dots until a key shows them. */
export function SlurChoice(): ReactNode {
  const { t } = useTranslation('settings')
  const { settings } = useServices()
  const masksSlurs = useSetting('maskSlurs')
  return (
    <>
      <p className={styles.label}>{t('maskSlurs')}</p>
      <ChoiceList
        label={t('maskSlurs')}
        layout="row"
        value={masksSlurs ? 'masked' : 'written'}
        onChange={(next) => void settings.set({ maskSlurs: next === 'masked' })}
        choices={[
          { value: 'masked', label: t('maskSlursOn') },
          { value: 'written', label: t('maskSlursOff') },
        ]}
      />
      <p className={styles.hint}>{t('maskSlursHint')}</p>
    </>
  )
}
