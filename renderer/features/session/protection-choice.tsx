import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ChoiceList } from '../../components/choice-list.tsx'
import styles from './session.module.css'
import type { SignInForm } from './use-sign-in-form.ts'

/** Asked only where the system has no secret store: a passphrase, or nothing on disk at all. */
export function ProtectionChoice({ form }: { readonly form: SignInForm }): ReactNode {
  const { t } = useTranslation('signIn')
  return (
    <div className={styles.field}>
      <span className={styles.label}>{t('protection.label')}</span>
      <span className={styles.hint}>{t('protection.noStore')}</span>
      <ChoiceList
        label={t('protection.label')}
        value={form.protection === 'memory' ? 'memory' : 'passphrase'}
        onChange={form.setProtection}
        choices={[
          { value: 'memory', label: t('protection.memory'), hint: t('protection.memoryHint') },
          { value: 'passphrase', label: t('protection.passphrase'), hint: t('protection.passphraseHint') },
        ]}
      />
      {form.protection === 'passphrase' && (
        <input
          className={styles.input}
          name="passphrase"
          type="password"
          autoComplete="new-password"
          data-testid="passphrase"
          aria-label={t('protection.passphraseLabel')}
          placeholder={t('protection.passphraseLabel')}
          value={form.passphrase}
          onChange={(event) => form.setPassphrase(event.target.value)}
        />
      )}
    </div>
  )
}
