import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../shared/lib/failure.ts'
import button from '../../components/button.module.css'
import styles from './session.module.css'

interface StartAnewProps {
  readonly failure: Failure | null
  readonly busy: boolean
  readonly onChoose: () => void
}

/**
 * Offered when the keys of this account's copy cannot be opened any more, and never done unasked: unsent decisions may be
 * in it. Not offered when only the keyring is missing today.
 */
export function StartAnew({ failure, busy, onChoose }: StartAnewProps): ReactNode {
  const { t } = useTranslation('signIn')
  if (failure?.code !== 'keys_unreadable' || failure.detail !== undefined) return null
  return (
    <div className={styles.field} data-testid="start-anew">
      <p className={styles.stored}>{t('startAnew.text')}</p>
      <button type="button" className={button.plain} disabled={busy} onClick={onChoose}>
        {t('startAnew.button')}
      </button>
    </div>
  )
}
