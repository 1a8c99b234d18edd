import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { CommandLayer } from '../../commands/layer.tsx'
import { Ask } from '../../components/ask.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useFailureWords } from '../../lib/failure-words.ts'
import { useServices, useSession } from '../../stores/services.ts'
import styles from './settings-screen.module.css'
import { useSignOut } from './use-sign-out.ts'

/** Asks once, since signing out destroys this machine's copy. It never destroys unsent work. */
export function SignOutDialog(): ReactNode {
  const { t } = useTranslation('settings')
  const { screen } = useServices()
  return (
    <CommandLayer>
      <Dialog title={t('signOutTitle')} onClose={screen.close} testId="sign-out">
        <Question />
      </Dialog>
    </CommandLayer>
  )
}

function Question(): ReactNode {
  const { t } = useTranslation(['settings', 'common'])
  const words = useFailureWords()
  const { screen, session } = useServices()
  const busy = useSession((state) => state.busy)
  const failure = useSession((state) => state.failure)
  const signOut = useSignOut()
  useEffect(() => session.forgetFailure(), [session])
  return (
    <Ask
      answers={[
        { words: t('common:cancel'), looks: 'plain', onGive: screen.close },
        {
          words: busy ? t('signingOut') : t('signOut'),
          looks: 'main',
          onGive: signOut,
          busy,
          isFirst: true,
        },
      ]}
    >
      <p>{t('signOutText')}</p>
      <p className={styles.failure} role="alert">
        {failure !== null &&
          (failure.code === 'unsent' ? t('signOutUnsent') : t('signOutFailed', { reason: words(failure) }))}
      </p>
    </Ask>
  )
}
