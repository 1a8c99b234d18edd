import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CommandLayer } from '../../commands/layer.tsx'
import { Ask } from '../../components/ask.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useServices, useSession } from '../../stores/services.ts'

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
  const destroy = (): void => {
    // Nothing can be sent first: what is unsent is sealed with the passphrase too.
    if (!busy) void session.signOut(async () => null).then((failure) => failure !== null && onClose())
  }
  return (
    <Ask
      answers={[
        { words: t('common:cancel'), looks: 'plain', onGive: onClose, isFirst: true },
        { words: t('locked.destroy'), looks: 'danger', onGive: destroy, busy },
      ]}
    >
      <p>{t('locked.forgottenText', { account })}</p>
    </Ask>
  )
}
