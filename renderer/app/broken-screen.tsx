import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../components/empty-state.tsx'
import styles from './broken-screen.module.css'

/** What is shown instead of a screen that broke. */
export function BrokenScreen({ message }: { readonly message: string }): ReactNode {
  const { t } = useTranslation('errors')
  return (
    <div className={styles.screen} data-testid="broken">
      <EmptyState title={t('screen.title')} text={t('screen.text')}>
        <button type="button" className={styles.again} onClick={() => window.location.reload()}>
          {t('screen.again')}
        </button>
      </EmptyState>
      <p className={styles.detail}>
        <span>{t('screen.detail')}</span>
        <code>{message}</code>
      </p>
    </div>
  )
}
