import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keymapText, readKeymap } from '../../commands/keymap-text.ts'
import { useCommandEnvironment, useKeySettings } from '../../commands/use-commands.ts'
import { useServices } from '../../stores/services.ts'
import styles from './keys-dialog.module.css'
import { useFaultWords } from './use-fault-words.ts'

/** How many faults are told at once. */
const MOST_TOLD = 3

/** The keys as text: copied from here to keep or to pass on, pasted here to take over. */
export function KeymapText(): ReactNode {
  const { t } = useTranslation('keys')
  const faultWords = useFaultWords()
  const { settings: store } = useServices()
  const { keys } = useCommandEnvironment()
  const settings = useKeySettings()
  const [draft, setDraft] = useState<string | null>(null)
  const [said, setSaid] = useState<readonly string[]>([])
  const take = (): void => {
    const read = readKeymap(draft ?? '', keys.all)
    setSaid(read.ok ? [t('text.taken')] : read.faults.slice(0, MOST_TOLD).map(faultWords))
    if (!read.ok) return
    void store.set({ keys: read.settings })
    setDraft(null)
  }
  return (
    <div className={styles.asText}>
      <textarea
        className={styles.text}
        aria-label={t('text.label')}
        spellCheck={false}
        value={draft ?? keymapText(settings)}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setDraft(event.target.value)}
      />
      <div className={styles.row}>
        <p className={styles.answer} role="status">
          {said.join(' ')}
        </p>
        <button type="button" className={styles.tool} disabled={draft === null} onClick={take}>
          {t('text.apply')}
        </button>
      </div>
    </div>
  )
}
