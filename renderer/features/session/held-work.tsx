import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import button from '../../components/button.module.css'
import { ForgottenDialog } from './forgotten-dialog.tsx'
import styles from './session.module.css'

/** Whose session ran out with work here, and the way for somebody else to work on this machine. */
export function HeldWork({ account }: { readonly account: string }): ReactNode {
  const { t } = useTranslation('signIn')
  const [isGivingUp, setGivingUp] = useState(false)
  return (
    <div className={styles.field} data-testid="held-work">
      <p className={styles.stored}>{t('ranOut.text', { account })}</p>
      <button type="button" className={button.plain} onClick={() => setGivingUp(true)}>
        {t('ranOut.other')}
      </button>
      {isGivingUp && (
        <ForgottenDialog
          title={t('ranOut.title', { account })}
          account={account}
          onClose={() => setGivingUp(false)}
        />
      )}
    </div>
  )
}
