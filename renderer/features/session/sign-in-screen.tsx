import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ServerChoice, SessionView } from '../../../shared/contracts/ipc/session.ts'
import { useFailureWords } from '../../lib/failure-words.ts'
import { useServices, useSession } from '../../stores/services.ts'
import { AccountList } from './account-list.tsx'
import { HeldWork } from './held-work.tsx'
import { ProtectionChoice } from './protection-choice.tsx'
import { ServerField } from './server-field.tsx'
import styles from './session.module.css'
import { StartAnew } from './start-anew.tsx'
import { type Missing, type Protection, useSignInForm } from './use-sign-in-form.ts'

type SignedOut = Extract<SessionView, { readonly state: 'signed_out' }>

/** Who works here, on which server, and how the work is protected on this machine. */
export function SignInScreen({ view }: { readonly view: SignedOut }): ReactNode {
  const { t } = useTranslation('signIn')
  const words = useFailureWords()
  const { session } = useServices()
  const busy = useSession((state) => state.busy)
  const failure = useSession((state) => state.failure)
  const [server, setServer] = useState<ServerChoice>(view.server)
  const form = useSignInForm(server, view.secretStore)
  const [missing, setMissing] = useState<Missing>(null)

  const startAnew = (): void => {
    const entered = form.input()
    if (entered.type === 'complete' && !busy) void session.signIn({ ...entered.input, startAnew: true })
  }
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const entered = form.input()
    setMissing(entered.type === 'missing' ? entered.field : null)
    if (entered.type === 'complete') {
      if (!busy) void session.signIn(entered.input)
      return
    }
    // Enter came before the field was filled: lead there, and say what it needs.
    const field = event.currentTarget.elements.namedItem(entered.field ?? '')
    if (field instanceof HTMLInputElement) field.focus()
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
          {missing === 'passphrase' && t('protection.passphraseShort')}
          {missing === 'token' && t('token.missing')}
          {missing === null && failure !== null && words(failure)}
        </p>
        {view.heldFor !== undefined && <HeldWork account={view.heldFor} />}
        <StartAnew failure={failure} busy={busy} onChoose={startAnew} />
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
