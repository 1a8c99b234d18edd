import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ServerChoice, serverChoice } from '../../../shared/contracts/ipc/session.ts'
import button from '../../components/button.module.css'
import { ChoiceList } from '../../components/choice-list.tsx'
import styles from './session.module.css'

interface ServerFieldProps {
  readonly server: ServerChoice
  readonly onChange: (server: ServerChoice) => void
}

/** The backend on this machine, or a server's address. */
export function ServerField({ server, onChange }: ServerFieldProps): ReactNode {
  const { t } = useTranslation('signIn')
  const [type, setType] = useState(server.type)
  const [address, setAddress] = useState(server.type === 'remote' ? server.url : '')
  const [isWrong, setWrong] = useState(false)

  const connect = (): void => {
    const parsed = serverChoice.safeParse({ type: 'remote', url: address.trim() })
    setWrong(!parsed.success)
    if (parsed.success) onChange(parsed.data)
  }
  const choose = (next: 'embedded' | 'remote'): void => {
    setType(next)
    if (next === 'embedded') onChange({ type: 'embedded' })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.code !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    connect()
  }

  return (
    <div className={styles.field}>
      <span className={styles.label}>{t('server.label')}</span>
      <ChoiceList
        label={t('server.label')}
        value={type}
        onChange={choose}
        choices={[
          { value: 'embedded', label: t('server.embedded'), hint: t('server.embeddedHint') },
          { value: 'remote', label: t('server.remote'), hint: t('server.remoteHint') },
        ]}
      />
      {type === 'remote' && (
        <div className={styles.row}>
          <input
            className={styles.input}
            type="url"
            inputMode="url"
            aria-label={t('server.address')}
            placeholder={t('server.placeholder')}
            value={address}
            onChange={(event) => setAddress(event.target.value)}
            onKeyDown={onKeyDown}
          />
          <button type="button" className={button.plain} onClick={connect}>
            {t('server.connect')}
          </button>
        </div>
      )}
      {isWrong && (
        <span className={styles.wrong} role="alert">
          {t('server.invalid')}
        </span>
      )}
    </div>
  )
}
