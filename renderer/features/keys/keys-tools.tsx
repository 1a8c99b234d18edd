import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { OWN_KEYS } from '../../../shared/contracts/ipc/keys.ts'
import { faultsOf } from '../../commands/keymap-text.ts'
import { useCommandEnvironment, useKeySettings } from '../../commands/use-commands.ts'
import { useFailureWords } from '../../lib/failure-words.ts'
import { useServices } from '../../stores/services.ts'
import { KeymapText } from './keymap-text.tsx'
import styles from './keys-dialog.module.css'
import { useFaultWords } from './use-fault-words.ts'

/** What concerns all keys at once: a modifier for single ones, taking them elsewhere, and the way back. */
export function KeysTools(): ReactNode {
  const { t } = useTranslation('keys')
  const words = useFailureWords()
  const faultWords = useFaultWords()
  const { settings: store } = useServices()
  const { keys } = useCommandEnvironment()
  const settings = useKeySettings()
  const failure = useStore(store.store, (state) => state.failure)
  const [asText, setAsText] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const box = useId()

  const toggle = (): void => {
    const next = { ...settings, needsModifier: !settings.needsModifier }
    // With Alt a single key can meet another one that has Alt already.
    const [fault] = faultsOf(next, keys.all)
    setRefused(fault === undefined ? null : faultWords(fault))
    if (fault === undefined) void store.set({ keys: next })
  }
  return (
    <div className={styles.tools}>
      <p className={styles.hint}>{t('hint')}</p>
      <div className={styles.row}>
        <input id={box} type="checkbox" checked={settings.needsModifier} onChange={toggle} />
        <label htmlFor={box} className={styles.check}>
          {t('needsModifier')}
        </label>
        <button
          type="button"
          className={styles.tool}
          aria-expanded={asText}
          onClick={() => setAsText((now) => !now)}
        >
          {t('text.title')}
        </button>
        <button type="button" className={styles.tool} onClick={() => void store.set({ keys: OWN_KEYS })}>
          {t('defaults')}
        </button>
      </div>
      <p className={styles.problem} role="alert">
        {refused ?? (failure !== null ? words(failure) : '')}
      </p>
      {asText && <KeymapText />}
    </div>
  )
}
