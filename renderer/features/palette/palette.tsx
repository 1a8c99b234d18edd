import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Clause } from '../../../shared/contracts/http/policies.ts'
import type { BoundCommand, PressCommand } from '../../commands/command.ts'
import { KeyCap } from '../../commands/key-cap.tsx'
import { CommandLayer } from '../../commands/layer.tsx'
import { useCommandLabels } from '../../commands/use-command-label.ts'
import { useCommandEnvironment } from '../../commands/use-commands.ts'
import { Dialog } from '../../components/dialog.tsx'
import { FindDetail, FindGroup, FindList, FindRow } from '../../components/find-list.tsx'
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
    <FindList
      className={styles.palette}
      label={t('palette.title')}
      placeholder={t('palette.search')}
      none={t('palette.none')}
      autoFocus
    >
      <Commands />
      <Queues />
      <Clauses />
    </FindList>
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
        .filter(isOffered)
        // What the screen is for comes before what works everywhere.
        .toSorted((a, b) => Number(a.scope === 'app') - Number(b.scope === 'app')),
    [registry],
  )
  const run = (command: PressCommand<void>): void => {
    screen.close()
    if (command.enabled()) command.run()
  }
  return (
    <FindGroup heading={t('palette.commands')}>
      {commands
        .filter((command) => command.enabled() && command.id !== 'app.palette')
        .map((command) => (
          <FindRow
            key={command.id}
            value={`command ${command.id}`}
            keywords={[label(command.id)]}
            name={label(command.id)}
            onTake={() => run(command)}
          >
            {command.bindings[0] !== undefined && <KeyCap binding={command.bindings[0]} quiet />}
          </FindRow>
        ))}
    </FindGroup>
  )
}

/** Not what is held down: a chosen row is over at once, and nothing would end it. */
function isOffered(command: BoundCommand): command is PressCommand<void> {
  return command.type === 'press' && command.keysOnly !== true
}

/** Choosing a queue leads to it in the table, where Enter or C goes on. */
function Queues(): ReactNode {
  const { t } = useTranslation('commands')
  const fmt = useFmt()
  const localized = useLocalized()
  const { screen } = useServices()
  const queues = useQueues()
  return (
    <FindGroup heading={t('palette.queues')}>
      {(queues.data ?? []).map((queue) => (
        <FindRow
          key={queue.id}
          value={`queue ${queue.id}`}
          keywords={[localized(queue.name)]}
          name={localized(queue.name)}
          onTake={() => screen.showQueue(queue.id)}
        >
          <FindDetail>{fmt.number(queue.waiting)}</FindDetail>
        </FindRow>
      ))}
    </FindGroup>
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
    <FindGroup heading={t('palette.clauses')}>
      {clauses.map((clause) => {
        const { text, lang } = clauseText(clause, language)
        return (
          <FindRow
            key={clause.id}
            value={`clause ${clause.id}`}
            keywords={[text.title, clause.id]}
            name={text.title}
            lang={lang}
            onTake={() => choose(clause)}
          >
            <FindDetail>{clause.id}</FindDetail>
          </FindRow>
        )
      })}
    </FindGroup>
  )
}
