import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Scope } from '../../commands/command.ts'
import { KeyCap } from '../../commands/key-cap.tsx'
import { chordOf } from '../../commands/key-press.ts'
import { CommandLayer } from '../../commands/layer.tsx'
import { useCommandLabels } from '../../commands/use-command-label.ts'
import { useCommandEnvironment } from '../../commands/use-commands.ts'
import { Dialog } from '../../components/dialog.tsx'
import { useServices } from '../../stores/services.ts'
import styles from './cheat-sheet.module.css'
import { type KeyGroup, type KeyLine, keyGroups } from './key-groups.ts'

/** Every key of the screen, as this keyboard prints it. */
export function CheatSheet(): ReactNode {
  const { t } = useTranslation('commands')
  const { registry } = useCommandEnvironment()
  const { screen } = useServices()
  const groups = useMemo(() => keyGroups(registry.onScreen()), [registry])
  return (
    <CommandLayer>
      <Dialog title={t('cheatSheet.title')} onClose={screen.close} width="wide" testId="cheat-sheet">
        <div className={styles.groups}>
          {groups.map((group) => (
            <Keys key={group.name} group={group} />
          ))}
        </div>
      </Dialog>
    </CommandLayer>
  )
}

function Keys({ group }: { readonly group: KeyGroup }): ReactNode {
  const { t } = useTranslation('commands')
  const title: Scope | 'media' = group.name
  return (
    <section className={styles.group}>
      <h3 className={styles.heading}>{t(`scope.${title}`)}</h3>
      <dl>
        {group.lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </dl>
    </section>
  )
}

function Line({ line }: { readonly line: KeyLine }): ReactNode {
  const label = useCommandLabels()
  return (
    <div className={styles.line}>
      <dt className={styles.keys}>
        {line.keys.map((binding) => (
          <KeyCap key={chordOf(binding)} binding={binding} quiet />
        ))}
        {line.to !== null && (
          <span className={styles.to}>
            <KeyCap binding={line.to} quiet />
          </span>
        )}
      </dt>
      <dd>{label(line.id)}</dd>
    </div>
  )
}
