import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { assertNever } from '../../../shared/lib/assert-never.ts'
import { KeyCap } from '../../commands/key-cap.tsx'
import { type Keyed, withKeys, withNewKey } from '../../commands/keymap.ts'
import { CommandLayer } from '../../commands/layer.tsx'
import { useCommandLabels } from '../../commands/use-command-label.ts'
import { useCommandEnvironment, useKeySettings } from '../../commands/use-commands.ts'
import { IS_MAC } from '../../commands/use-key-label.ts'
import { useFmt } from '../../lib/fmt/use-fmt.ts'
import { useServices } from '../../stores/services.ts'
import { type Heard, hearKey } from './hear-key.ts'
import styles from './keys-dialog.module.css'

interface KeyRecorderProps {
  readonly command: Keyed
  readonly onClose: () => void
}

const LONE_MODIFIER = /^(?:Control|Shift|Alt|Meta|OS)(?:Left|Right)?$/

/**
 * Waits for the key that a command is to have. Escape gives up and Delete takes all keys away, so neither
 * can be given to a command here. A key that another command has is taken only after a second look.
 */
export function KeyRecorder({ command, onClose }: KeyRecorderProps): ReactNode {
  return (
    <CommandLayer>
      <Recorder command={command} onClose={onClose} />
    </CommandLayer>
  )
}

function Recorder({ command, onClose }: KeyRecorderProps): ReactNode {
  const { t } = useTranslation('keys')
  const label = useCommandLabels()
  const fmt = useFmt()
  const { settings: store } = useServices()
  const { keys } = useCommandEnvironment()
  const settings = useKeySettings()
  const [heard, setHeard] = useState<Heard>({ type: 'nothing' })
  const box = useRef<HTMLDivElement>(null)

  useEffect(() => box.current?.focus(), [])
  useEffect(() => {
    const down = (event: KeyboardEvent): void => {
      if (LONE_MODIFIER.test(event.code) || event.code === 'Tab') return
      const outcome = hearKey(event, { command, all: keys.all, settings, heard, isMac: IS_MAC })
      // Before anything else hears it: this key is a name now, not a command.
      event.preventDefault()
      event.stopImmediatePropagation()
      if (event.repeat) return
      switch (outcome.type) {
        case 'given':
          void store.set({ keys: withNewKey(keys.all, settings, command, outcome.key) })
          onClose()
          break
        case 'cleared':
          void store.set({ keys: withKeys(settings, command, []) })
          onClose()
          break
        case 'given_up':
          onClose()
          break
        case 'nothing':
        case 'unusable':
        case 'taken':
          setHeard(outcome)
          break
        default:
          assertNever(outcome)
      }
    }
    window.addEventListener('keydown', down, { capture: true })
    return () => window.removeEventListener('keydown', down, { capture: true })
  }, [heard, settings, store, keys, command, onClose])

  return (
    <div
      className={styles.recorder}
      role="alertdialog"
      aria-label={t('record.title')}
      ref={box}
      tabIndex={-1}
    >
      <p className={styles.ask}>{t('record.press', { command: label(command.id) })}</p>
      {heard.type !== 'nothing' && <KeyCap binding={heard.key} />}
      <p className={styles.answer} role="status">
        {heard.type === 'unusable' && t('record.unusable')}
        {heard.type === 'taken' &&
          t('record.taken', { commands: fmt.list(heard.from.map(({ id }) => label(id))) })}
      </p>
      <p className={styles.hint}>{t('record.hint')}</p>
    </div>
  )
}
