import { Command as Cmdk } from 'cmdk'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Clause } from '../../../shared/contracts/http/policies.ts'
import type { BoundCommand } from '../../commands/command.ts'
import { KeyCap } from '../../commands/key-cap.tsx'
import { CommandLayer } from '../../commands/layer.tsx'
import { useCommandLabels } from '../../commands/use-command-label.ts'
import { useCommandEnvironment } from '../../commands/use-commands.ts'
import { Dialog } from '../../components/dialog.tsx'
import { findScore } from '../../lib/find.ts'
import { useFmt } from '../../lib/fmt/use-fmt.ts'
import { useLanguage } from '../../lib/i18n/use-language.ts'
import { useLocalized } from '../../lib/use-localized.ts'
import { clauseText } from '../../stores/clause-text.ts'
import { useQueues } from '../../stores/queues-query.ts'
import { useReview, useServices } from '../../stores/services.ts'
import styles from './palette.module.css'

/** Finds every command of the screen, every queue and every clause. */
export function Palette(): ReactNode {
  const { t } = useTranslation('commands')
  const { screen } = useServices()
  return (
    <CommandLayer>
      <Dialog title={t('palette.title')} onClose={screen.close} hideTitle testId="palette">
        <Finder />
      </Dialog>
    </CommandLayer>
  )
}

function Finder(): ReactNode {
  const { t } = useTranslation('commands')
  return (
    <Cmdk
      className={styles.palette}
      label={t('palette.title')}
      vimBindings={false}
      filter={(value, search, keywords) => findScore(search, keywords ?? [value])}
      loop
    >
      <Cmdk.Input className={styles.search} placeholder={t('palette.search')} autoFocus />
      <Cmdk.List className={styles.rows}>
        <Cmdk.Empty className={styles.none}>{t('palette.none')}</Cmdk.Empty>
        <Commands />
        <Queues />
        <Clauses />
      </Cmdk.List>
    </Cmdk>
  )
}

function Commands(): ReactNode {
  const { t } = useTranslation('commands')
  const { registry } = useCommandEnvironment()
  const { screen } = useServices()
  const label = useCommandLabels()
  // What was offered when the palette opened: it lies over the screen, which does not change meanwhile.
  const commands = useMemo(
    () =>
      registry
        .onScreen()
        .filter((command) => command.keysOnly !== true && command.type === 'press')
        // What the screen is for comes before what works everywhere.
        .toSorted((a, b) => Number(a.scope === 'app') - Number(b.scope === 'app')),
    [registry],
  )
  const run = (command: BoundCommand): void => {
    screen.close()
    if (command.enabled()) command.run()
  }
  return (
    <Cmdk.Group heading={t('palette.commands')} className={styles.group}>
      {commands
        .filter((command) => command.enabled() && command.id !== 'app.palette')
        .map((command) => (
          <Cmdk.Item
            key={command.id}
            value={`command ${command.id}`}
            keywords={[label(command.id)]}
            className={styles.row}
            onSelect={() => run(command)}
          >
            <span className={styles.name}>{label(command.id)}</span>
            {command.bindings[0] !== undefined && <KeyCap binding={command.bindings[0]} quiet />}
          </Cmdk.Item>
        ))}
    </Cmdk.Group>
  )
}

/** Choosing a queue leads to it in the table, where Enter or C goes on. */
function Queues(): ReactNode {
  const { t } = useTranslation('commands')
  const fmt = useFmt()
  const localized = useLocalized()
  const { screen } = useServices()
  const queues = useQueues()
  return (
    <Cmdk.Group heading={t('palette.queues')} className={styles.group}>
      {(queues.data ?? []).map((queue) => (
        <Cmdk.Item
          key={queue.id}
          value={`queue ${queue.id}`}
          keywords={[localized(queue.name)]}
          className={styles.row}
          onSelect={() => screen.showQueue(queue.id)}
        >
          <span className={styles.name}>{localized(queue.name)}</span>
          <span className={styles.detail}>{fmt.number(queue.waiting)}</span>
        </Cmdk.Item>
      ))}
    </Cmdk.Group>
  )
}

function Clauses(): ReactNode {
  const { t } = useTranslation('commands')
  const language = useLanguage()
  const { screen, review } = useServices()
  const policies = useReview((state) => state.policies)
  const canApply = useReview((state) => state.current !== null)
  const clauses = useMemo(
    () =>
      (policies?.policies ?? []).flatMap((policy) =>
        policy.clauses.filter((clause) => clause.retiredAt === null),
      ),
    [policies],
  )
  if (!canApply) return null
  const choose = (clause: Clause): void => {
    screen.show('review')
    // Not applied at once: the picker shows the rule, and Enter there decides.
    review.patch({ chooser: { type: 'clause', clauseId: clause.id } })
  }
  return (
    <Cmdk.Group heading={t('palette.clauses')} className={styles.group}>
      {clauses.map((clause) => {
        const { text, lang } = clauseText(clause, language)
        return (
          <Cmdk.Item
            key={clause.id}
            value={`clause ${clause.id}`}
            keywords={[text.title, clause.id]}
            className={styles.row}
            onSelect={() => choose(clause)}
          >
            <span className={styles.name} lang={lang}>
              {text.title}
            </span>
            <span className={styles.detail}>{clause.id}</span>
          </Cmdk.Item>
        )
      })}
    </Cmdk.Group>
  )
}
