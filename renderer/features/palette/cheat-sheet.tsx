import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Scope } from '../../commands/command.ts'
import { KeyCap } from '../../commands/key-cap.tsx'
import { chordOf } from '../../commands/key-press.ts'
import { CommandLayer } from '../../commands/layer.tsx'
import { useCommandLabels } from '../../commands/use-command-label.ts'
import { useCommandEnvironment } from '../../commands/use-commands.ts'
import { Dialog } from '../../components/dialog.tsx'
import { ScrollRegion } from '../../components/scroll-region.tsx'
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
        <Groups groups={groups} />
      </Dialog>
    </CommandLayer>
  )
}

/** Takes the focus, so that the scrolling keys reach what a low window cuts off. */
function Groups({ groups }: { readonly groups: readonly KeyGroup[] }): ReactNode {
  const { t } = useTranslation('commands')
  const sheet = useRef<HTMLElement>(null)
  useEffect(() => sheet.current?.focus(), [])
  return (
    <ScrollRegion
      label={t('cheatSheet.title')}
      region={sheet}
      className={styles.sheet}
      attributes={{ 'data-testid': 'cheat-sheet-keys' }}
    >
      <div className={styles.groups}>
        {groups.map((group) => (
          <Keys key={group.name} group={group} />
        ))}
      </div>
    </ScrollRegion>
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
          <KeyCap key={chordOf(binding)} binding={binding} quiet spoken />
        ))}
        {line.to !== null && (
          <span className={styles.to}>
            <KeyCap binding={line.to} quiet spoken />
          </span>
        )}
      </dt>
      <dd>{label(line.id)}</dd>
    </div>
  )
}
