import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Keyed } from '../../commands/keymap.ts'
import { withKeys } from '../../commands/keymap.ts'
import { CommandLayer } from '../../commands/layer.tsx'
import { useCommandEnvironment, useKeySettings } from '../../commands/use-commands.ts'
import { type ListKeys, useListCommands } from '../../commands/use-list-commands.ts'
import { Dialog } from '../../components/dialog.tsx'
import { CELL, GROUP, HEADING, useGrid } from '../../components/grid.ts'
import { useServices } from '../../stores/services.ts'
import { groupKeyed } from './group-keyed.ts'
import { KeyLine } from './key-line.tsx'
import { KeyRecorder } from './key-recorder.tsx'
import styles from './keys-dialog.module.css'
import { KeysTools } from './keys-tools.tsx'

/** Which key does what: each can be changed, by keys alone. */
export function KeysDialog(): ReactNode {
  const { t } = useTranslation('keys')
  const { screen } = useServices()
  return (
    <CommandLayer>
      <Dialog title={t('title')} onClose={screen.close} width="wide" testId="keys">
        <Lines />
      </Dialog>
    </CommandLayer>
  )
}

function Lines(): ReactNode {
  const { t } = useTranslation(['keys', 'commands'])
  const { settings: store } = useServices()
  const { keys } = useCommandEnvironment()
  const settings = useKeySettings()
  const groups = useMemo(() => groupKeyed(keys.all), [keys])
  const order = useMemo(() => groups.flatMap((group) => group.commands), [groups])
  const [at, setAt] = useState(0)
  const [recording, setRecording] = useState<Keyed | null>(null)
  const listKeys = useMemo((): ListKeys => {
    const chosen = order[at]
    const isOwn = chosen !== undefined && settings.bindings[chosen.id] === undefined
    return {
      move: (by) => setAt((now) => Math.min(order.length - 1, Math.max(0, now + by))),
      canAct: () => chosen !== undefined,
      act: () => setRecording(chosen ?? null),
      canDismiss: () => !isOwn,
      dismiss: () => {
        if (chosen !== undefined) void store.set({ keys: withKeys(settings, chosen, null) })
      },
    }
  }, [order, at, settings, store])
  useListCommands(listKeys)
  const { attributes, idOf } = useGrid<HTMLDivElement>(t('title'), order[at]?.id ?? null)
  return (
    <>
      <KeysTools />
      <div {...attributes} className={styles.box}>
        {groups.map((group) => (
          <div key={group.name} {...GROUP}>
            <div {...HEADING}>
              <div {...CELL}>
                <h3 className={styles.heading}>{t(`commands:scope.${group.name}`)}</h3>
              </div>
            </div>
            {group.commands.map((command) => (
              <KeyLine
                key={command.id}
                id={idOf(command.id)}
                command={command}
                isChosen={order[at] === command}
                onChoose={() => setAt(order.indexOf(command))}
                onChange={() => {
                  setAt(order.indexOf(command))
                  setRecording(command)
                }}
              />
            ))}
          </div>
        ))}
      </div>
      {recording !== null && <KeyRecorder command={recording} onClose={() => setRecording(null)} />}
    </>
  )
}
