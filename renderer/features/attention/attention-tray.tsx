import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { CommandLayer } from '../../commands/layer.tsx'
import { type ListKeys, useListCommands } from '../../commands/use-list-commands.ts'
import { Dialog } from '../../components/dialog.tsx'
import { useGrid } from '../../components/grid.ts'
import type { AttentionEntry } from '../../data/worker-contract.ts'
import { useFailureWords } from '../../lib/failure-words.ts'
import { useChosen } from '../../lib/use-chosen.ts'
import { useLatest } from '../../lib/use-latest.ts'
import { useServices } from '../../stores/services.ts'
import { AttentionLine } from './attention-line.tsx'
import styles from './attention-tray.module.css'
import { useAnswers } from './use-answers.ts'

/** What needs the reviewer: one line each, with what happened and what can be done. */
export function AttentionTray(): ReactNode {
  const { t } = useTranslation('attention')
  const { screen } = useServices()
  return (
    <CommandLayer>
      <Dialog title={t('title')} onClose={screen.close} width="wide" testId="attention-tray">
        <Entries />
      </Dialog>
    </CommandLayer>
  )
}

function Entries(): ReactNode {
  const { t } = useTranslation(['attention', 'decision'])
  const words = useFailureWords()
  const { sync } = useServices()
  const entries = useStore(sync.store, (state) => state.attention)
  const { place, choose, move } = useChosen(entries.map((entry) => entry.id))
  const { failure, hopeless, act, dismiss } = useAnswers()
  const latest = useLatest({ chosen: entries[place], move, act, dismiss })
  const keys = useMemo(
    (): ListKeys => ({
      move: (by) => latest.current.move(by),
      canAct: () => latest.current.chosen !== undefined,
      act: () => latest.current.chosen !== undefined && latest.current.act(latest.current.chosen),
      canDismiss: () => latest.current.chosen !== undefined,
      dismiss: () => latest.current.chosen !== undefined && latest.current.dismiss(latest.current.chosen),
    }),
    [latest],
  )
  useListCommands(keys)
  return entries.length === 0 ? (
    <p className={styles.empty}>{t('empty')}</p>
  ) : (
    <div className={styles.list}>
      <p className={styles.failure} role="alert">
        {failure !== null && t('decision:feedback.failed', { reason: words(failure) })}
      </p>
      <Lines entries={entries} place={place} hopeless={hopeless} onChoose={choose} onAct={act} />
    </div>
  )
}

interface LinesProps {
  readonly entries: readonly AttentionEntry[]
  readonly place: number
  readonly hopeless: ReadonlySet<string>
  readonly onChoose: (id: string) => void
  readonly onAct: (entry: AttentionEntry) => void
}

function Lines({ entries, place, hopeless, onChoose, onAct }: LinesProps): ReactNode {
  const { t } = useTranslation('attention')
  const { attributes, idOf } = useGrid<HTMLDivElement>(t('title'), entries[place]?.id ?? null)
  return (
    <div {...attributes}>
      {entries.map((entry, index) => (
        <AttentionLine
          key={entry.id}
          id={idOf(entry.id)}
          entry={entry}
          isChosen={index === place}
          isHopeless={hopeless.has(entry.id)}
          onChoose={() => onChoose(entry.id)}
          onAct={onAct}
        />
      ))}
    </div>
  )
}
