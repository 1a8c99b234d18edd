import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyCap } from '../../commands/key-cap.tsx'
import { chordOf } from '../../commands/key-press.ts'
import { type Keyed, keysNow } from '../../commands/keymap.ts'
import { useCommandLabel } from '../../commands/use-command-label.ts'
import { useKeySettings } from '../../commands/use-commands.ts'
import { CELL, useGridRow } from '../../components/grid.ts'
import { cx } from '../../lib/cx.ts'
import styles from './keys-dialog.module.css'

interface KeyLineProps {
  readonly id: string
  readonly command: Keyed
  readonly isChosen: boolean
  readonly onChoose: () => void
  readonly onChange: () => void
}

/** A command, its keys, and whether somebody changed them. */
export function KeyLine({ id, command, isChosen, onChoose, onChange }: KeyLineProps): ReactNode {
  const { t } = useTranslation('keys')
  const settings = useKeySettings()
  const label = useCommandLabel(command.id)
  const row = useGridRow<HTMLDivElement>(id, isChosen)
  const keys = keysNow(command, settings)
  const isChanged = settings.bindings[command.id] !== undefined
  return (
    <div
      {...row}
      className={cx(styles.line, isChosen && styles.chosen)}
      data-command={command.id}
      onPointerMove={isChosen ? undefined : onChoose}
    >
      <span {...CELL} className={styles.label}>
        {label}
      </span>
      {isChanged && (
        <span {...CELL} className={styles.changed}>
          {t('changed')}
        </span>
      )}
      <span {...CELL} className={styles.keys}>
        {keys.length === 0 && <span className={styles.none}>{t('none')}</span>}
        {keys.map((key) => (
          <KeyCap key={chordOf(key)} binding={key} quiet spoken />
        ))}
      </span>
      <span {...CELL}>
        <button
          type="button"
          tabIndex={isChosen ? 0 : -1}
          className={styles.change}
          onMouseDown={(event) => event.preventDefault()}
          onClick={onChange}
        >
          {t('change')}
        </button>
      </span>
    </div>
  )
}
