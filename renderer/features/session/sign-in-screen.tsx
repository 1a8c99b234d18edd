import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ServerChoice, SessionView } from '../../../shared/contracts/ipc/session.ts'
import { useFailureWords } from '../../lib/failure-words.ts'
import { useServices, useSession } from '../../stores/services.ts'
import { AccountList } from './account-list.tsx'
import { ProtectionChoice } from './protection-choice.tsx'
import { ServerField } from './server-field.tsx'
import styles from './session.module.css'
import { type Protection, useSignInForm } from './use-sign-in-form.ts'

type SignedOut = Extract<SessionView, { readonly state: 'signed_out' }>

/** Who works here, on which server, and how the work is protected on this machine. */
export function SignInScreen({ view }: { readonly view: SignedOut }): ReactNode {
  const { t } = useTranslation('signIn')
  const words = useFailureWords()
  const { session, settings } = useServices()
  const busy = useSession((state) => state.busy)
  const failure = useSession((state) => state.failure)
  const [server, setServer] = useState<ServerChoice>(view.server)
  const form = useSignInForm(server, view.secretStore)

  /** Who never chose a language gets the account's; the settings change it. */
  const takeLanguage = (): void => {
    const { view: now } = session.store.getState()
    const { locale } = settings.store.getState().settings
    if (now.state === 'signed_in' && locale === null) void settings.set({ locale: now.reviewer.locale })
  }
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const input = form.input()
    if (input !== null && !busy) void session.signIn(input).then(takeLanguage)
    // Enter came before the passphrase: lead there instead of doing nothing.
    const missing = event.currentTarget.elements.namedItem('passphrase')
    if (input === null && missing instanceof HTMLInputElement) missing.focus()
  }

  return (
    <main className={styles.screen}>
      <form className={styles.card} data-testid="sign-in" onSubmit={submit} aria-label={t('title')}>
        <header>
          <h1 className={styles.title}>{t('title')}</h1>
          <p className={styles.subtitle}>{t('subtitle')}</p>
        </header>
        <ServerField server={server} onChange={setServer} />
        <AccountList form={form} />
        {!view.secretStore && <ProtectionChoice form={form} />}
        <p className={styles.stored}>{storedWords(form.protection, t('stored'), t('storedMemory'))}</p>
        <p className={styles.failure} role="alert">
          {failure !== null && words(failure)}
        </p>
        <button type="submit" className={styles.submit} disabled={busy}>
          {busy ? t('busy') : t('submit')}
        </button>
      </form>
    </main>
  )
}

function storedWords(protection: Protection, kept: string, memory: string): string {
  return protection === 'memory' ? memory : kept
}
