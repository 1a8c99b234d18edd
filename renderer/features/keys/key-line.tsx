import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyCap } from '../../commands/key-cap.tsx'
import { chordOf } from '../../commands/key-press.ts'
import { type Keyed, keysNow } from '../../commands/keymap.ts'
import { useCommandLabel } from '../../commands/use-command-label.ts'
import { useKeySettings } from '../../commands/use-commands.ts'
import { cx } from '../../lib/cx.ts'
import styles from './keys-dialog.module.css'

interface KeyLineProps {
  readonly command: Keyed
  readonly isChosen: boolean
  readonly onChoose: () => void
  readonly onChange: () => void
}

/** A command, its keys, and whether somebody changed them. */
export function KeyLine({ command, isChosen, onChoose, onChange }: KeyLineProps): ReactNode {
  const { t } = useTranslation('keys')
  const settings = useKeySettings()
  const label = useCommandLabel(command.id)
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  const keys = keysNow(command, settings)
  const isChanged = settings.bindings[command.id] !== undefined
  return (
    <div
      ref={row}
      className={cx(styles.line, isChosen && styles.chosen)}
      aria-current={isChosen}
      data-command={command.id}
      onPointerMove={isChosen ? undefined : onChoose}
    >
      <span className={styles.label}>{label}</span>
      {isChanged && <span className={styles.changed}>{t('changed')}</span>}
      <span className={styles.keys}>
        {keys.length === 0 && <span className={styles.none}>{t('none')}</span>}
        {keys.map((key) => (
          <KeyCap key={chordOf(key)} binding={key} quiet />
        ))}
      </span>
      <button
        type="button"
        tabIndex={-1}
        className={styles.change}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onChange}
      >
        {t('change')}
      </button>
    </div>
  )
}
