import { useCallback, useEffect, useState } from 'react'
import type { DemoAccount } from '../../../shared/contracts/http/reviewer.ts'
import type { KeyProtection, ServerChoice, SignInInput } from '../../../shared/contracts/ipc/session.ts'
import type { Failure } from '../../../shared/lib/failure.ts'
import { useServices } from '../../stores/services.ts'

export type Protection = KeyProtection
/** As short as main accepts. */
export const SHORTEST_PASSPHRASE = 8

export type Accounts =
  | { readonly type: 'loading' }
  | { readonly type: 'known'; readonly accounts: readonly DemoAccount[] }
  | { readonly type: 'failed'; readonly failure: Failure }

export interface SignInForm {
  readonly accounts: Accounts
  readonly reload: () => void
  readonly account: DemoAccount | null
  readonly chooseAccount: (account: DemoAccount) => void
  readonly token: string
  readonly setToken: (token: string) => void
  readonly protection: Protection
  readonly setProtection: (protection: Protection) => void
  readonly passphrase: string
  readonly setPassphrase: (passphrase: string) => void
  /** What would be sent, or what is missing for it. */
  readonly input: () => Entered
}

/** The field that is missing; null: nothing to choose from or enter is here yet. */
export type Missing = 'token' | 'passphrase' | null
export type Entered =
  | { readonly type: 'complete'; readonly input: SignInInput }
  | { readonly type: 'missing'; readonly field: Missing }

/** The state of the sign-in form. Without a secret store the passphrase is the default: it loses no work. */
export function useSignInForm(server: ServerChoice, secretStore: boolean): SignInForm {
  const { bridge } = useServices()
  const [accounts, setAccounts] = useState<Accounts>({ type: 'loading' })
  const [account, chooseAccount] = useState<DemoAccount | null>(null)
  const [token, setToken] = useState('')
  const [protection, setProtection] = useState<Protection>(secretStore ? 'keyring' : 'passphrase')
  const [passphrase, setPassphrase] = useState('')
  const [attempt, setAttempt] = useState(0)
  const reload = useCallback(() => setAttempt((count) => count + 1), [])

  useEffect(() => {
    let isWanted = attempt >= 0
    setAccounts({ type: 'loading' })
    chooseAccount(null)
    void bridge.session.demoAccounts(server).then((result) => {
      if (!isWanted) return
      if (!result.ok) return setAccounts({ type: 'failed', failure: result.failure })
      setAccounts({ type: 'known', accounts: result.value })
      chooseAccount(result.value[0] ?? null)
    })
    return () => {
      isWanted = false
    }
  }, [bridge, server, attempt])

  const credential = (): SignInInput['credential'] | null => {
    if (account !== null) return { type: 'demo', account: account.id }
    return token.trim() === '' ? null : { type: 'token', token: token.trim() }
  }
  const input = (): Entered => {
    const who = credential()
    if (who === null) return { type: 'missing', field: accounts.type === 'known' ? 'token' : null }
    if (protection !== 'passphrase') {
      return { type: 'complete', input: { server, credential: who, protection: { type: protection } } }
    }
    if (passphrase.length < SHORTEST_PASSPHRASE) return { type: 'missing', field: 'passphrase' }
    const guard = { type: 'passphrase', passphrase } as const
    return { type: 'complete', input: { server, credential: who, protection: guard } }
  }

  return {
    accounts,
    reload,
    account,
    chooseAccount,
    token,
    setToken,
    protection,
    setProtection,
    passphrase,
    setPassphrase,
    input,
  }
}
