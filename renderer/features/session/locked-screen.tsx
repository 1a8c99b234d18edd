import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionView } from '../../../shared/contracts/ipc/session.ts'
import { useFailureWords } from '../../lib/failure-words.ts'
import { useServices, useSession } from '../../stores/services.ts'
import { ForgottenDialog } from './forgotten-dialog.tsx'
import styles from './session.module.css'

type Locked = Extract<SessionView, { readonly state: 'locked' }>

/** Somebody's encrypted work is here; the passphrase opens it. */
export function LockedScreen({ view }: { readonly view: Locked }): ReactNode {
  const { t } = useTranslation('signIn')
  const words = useFailureWords()
  const { session } = useServices()
  const busy = useSession((state) => state.busy)
  const failure = useSession((state) => state.failure)
  const [passphrase, setPassphrase] = useState('')
  const [isForgotten, setForgotten] = useState(false)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (passphrase !== '' && !busy) void session.unlock(passphrase)
  }
  return (
    <main className={styles.screen}>
      <form className={styles.card} data-testid="locked" onSubmit={submit} aria-label={t('locked.title')}>
        <header>
          <h1 className={styles.title}>{t('locked.title')}</h1>
          <p className={styles.subtitle}>{t('locked.text', { account: view.account })}</p>
        </header>
        <input
          className={styles.input}
          type="password"
          autoComplete="current-password"
          data-testid="passphrase"
          aria-label={t('locked.label')}
          placeholder={t('locked.label')}
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
        />
        <p className={styles.failure} role="alert">
          {failure !== null && words(failure)}
        </p>
        <button type="submit" className={styles.submit} disabled={busy || passphrase === ''}>
          {busy ? t('locked.busy') : t('locked.submit')}
        </button>
        <button type="button" className={styles.quiet} onClick={() => setForgotten(true)}>
          {t('locked.forgotten')}
        </button>
      </form>
      {isForgotten && (
        <ForgottenDialog
          title={t('locked.forgottenTitle')}
          account={view.account}
          onClose={() => setForgotten(false)}
        />
      )}
    </main>
  )
}
