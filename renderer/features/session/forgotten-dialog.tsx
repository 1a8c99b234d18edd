import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CommandLayer } from '../../commands/layer.tsx'
import { Ask } from '../../components/ask.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useServices, useSession } from '../../stores/services.ts'

interface ForgottenDialogProps {
  readonly title: string
  readonly account: string
  readonly onClose: () => void
}

/**
 * The way out when nobody knows the passphrase, or whoever's session ran out is not there. It names what is lost; Enter
 * cancels.
 */
export function ForgottenDialog({ title, account, onClose }: ForgottenDialogProps): ReactNode {
  return (
    <CommandLayer>
      <Dialog title={title} onClose={onClose} testId="forgotten">
        <Question account={account} onClose={onClose} />
      </Dialog>
    </CommandLayer>
  )
}

function Question({ account, onClose }: Omit<ForgottenDialogProps, 'title'>): ReactNode {
  const { t } = useTranslation(['signIn', 'common'])
  const { session } = useServices()
  const busy = useSession((state) => state.busy)
  const destroy = (): void => {
    // Nothing can be sent first: what is unsent is sealed with the passphrase too, or the server takes the token no more.
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
