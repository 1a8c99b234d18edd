import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DemoAccount } from '../../../shared/contracts/http/reviewer.ts'
import { KeyCap } from '../../commands/key-cap.tsx'
import { foldNumpad } from '../../commands/key-press.ts'
import button from '../../components/button.module.css'
import { cx } from '../../lib/cx.ts'
import { useFailureWords } from '../../lib/failure-words.ts'
import { useFmt } from '../../lib/fmt/use-fmt.ts'
import styles from './session.module.css'
import type { SignInForm } from './use-sign-in-form.ts'

/** The server's demo accounts, or a field for a token where it has none. */
export function AccountList({ form }: { readonly form: SignInForm }): ReactNode {
  const { t } = useTranslation(['signIn', 'common'])
  const words = useFailureWords()
  const { accounts } = form
  if (accounts.type === 'loading') return <p className={styles.waiting}>{t('accounts.starting')}</p>
  if (accounts.type === 'failed') {
    return (
      <div className={styles.waiting} role="alert">
        <p>{words(accounts.failure)}</p>
        <button type="button" className={button.plain} onClick={form.reload}>
          {t('common:retry')}
        </button>
      </div>
    )
  }
  if (accounts.accounts.length === 0) {
    return (
      <label className={styles.field}>
        <span className={styles.hint}>{t('accounts.none')}</span>
        <input
          className={styles.input}
          name="token"
          type="password"
          autoComplete="off"
          aria-label={t('token.label')}
          value={form.token}
          onChange={(event) => form.setToken(event.target.value)}
        />
      </label>
    )
  }
  return <Accounts accounts={accounts.accounts} form={form} />
}

function Accounts(props: {
  readonly accounts: readonly DemoAccount[]
  readonly form: SignInForm
}): ReactNode {
  const { accounts, form } = props
  const { t } = useTranslation(['signIn', 'common'])
  const fmt = useFmt()
  const list = useRef<HTMLDivElement>(null)
  // They come late: whoever is typing a passphrase by then goes on typing.
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) list.current?.focus()
  }, [])

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const at = accounts.findIndex((account) => account.id === form.account?.id)
    const digit = /^Digit([1-9])$/.exec(foldNumpad(event.code))?.[1]
    const next =
      digit !== undefined
        ? Number(digit) - 1
        : event.code === 'ArrowDown'
          ? at + 1
          : event.code === 'ArrowUp'
            ? at - 1
            : null
    if (foldNumpad(event.code) === 'Enter' && !event.repeat) {
      event.currentTarget.closest('form')?.requestSubmit()
      event.preventDefault()
    }
    const account = next === null ? undefined : accounts[next]
    if (account === undefined) return
    event.preventDefault()
    form.chooseAccount(account)
  }

  return (
    <div className={styles.field}>
      <span className={styles.label} id="accounts-label">
        {t('accounts.label')}
      </span>
      <div
        className={styles.accounts}
        role="listbox"
        aria-labelledby="accounts-label"
        aria-activedescendant={form.account === null ? undefined : `account-${form.account.id}`}
        tabIndex={0}
        ref={list}
        onKeyDown={onKeyDown}
      >
        {accounts.map((account, place) => {
          const isChosen = account.id === form.account?.id
          return (
            <div
              key={account.id}
              id={`account-${account.id}`}
              className={cx(styles.account, isChosen && styles.chosen)}
              role="option"
              tabIndex={-1}
              aria-selected={isChosen}
              data-account={account.id}
              onPointerDown={() => form.chooseAccount(account)}
            >
              <KeyCap binding={{ code: `Digit${place + 1}` }} quiet />
              <span className={styles.name}>{account.displayName}</span>
              <span className={styles.detail}>{t(`common:role.${account.role}`)}</span>
              <span className={styles.detail}>{fmt.language(account.locale)}</span>
            </div>
          )
        })}
      </div>
      <span className={styles.hint}>{t('accounts.hint')}</span>
    </div>
  )
}
