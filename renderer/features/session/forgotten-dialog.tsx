import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { CommandLayer } from '../../commands/layer.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useServices, useSession } from '../../stores/services.ts'
import styles from './session.module.css'

interface ForgottenDialogProps {
  readonly account: string
  readonly onClose: () => void
}

/** The way out when nobody knows the passphrase. It names what is lost; Enter cancels. */
export function ForgottenDialog({ account, onClose }: ForgottenDialogProps): ReactNode {
  const { t } = useTranslation('signIn')
  return (
    <CommandLayer>
      <Dialog title={t('locked.forgottenTitle')} onClose={onClose} testId="forgotten">
        <Question account={account} onClose={onClose} />
      </Dialog>
    </CommandLayer>
  )
}

function Question({ account, onClose }: ForgottenDialogProps): ReactNode {
  const { t } = useTranslation(['signIn', 'common'])
  const { session } = useServices()
  const busy = useSession((state) => state.busy)
  const cancel = useRef<HTMLButtonElement>(null)
  useEffect(() => cancel.current?.focus(), [])
  const destroy = (): void => {
    // Nothing can be sent first: what is unsent is sealed with the passphrase too.
    if (!busy) void session.signOut(async () => null).then((failure) => failure !== null && onClose())
  }
  return (
    <div className={styles.ask}>
      <p>{t('locked.forgottenText', { account })}</p>
      <div className={styles.answers}>
        <button type="button" className={styles.small} ref={cancel} onClick={onClose}>
          {t('common:cancel')}
        </button>
        <button type="button" className={styles.destroy} aria-disabled={busy} onClick={destroy}>
          {t('locked.destroy')}
        </button>
      </div>
    </div>
  )
}
