import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../shared/lib/failure.ts'
import { CommandLayer } from '../../commands/layer.tsx'
import { type ListKeys, useListCommands } from '../../commands/use-list-commands.ts'
import { Dialog } from '../../components/dialog.tsx'
import { useGrid } from '../../components/grid.ts'
import type { HistoryEntry } from '../../data/worker-contract.ts'
import { useFailureWords } from '../../lib/failure-words.ts'
import { useChosen } from '../../lib/use-chosen.ts'
import { useLatest } from '../../lib/use-latest.ts'
import { useServices, useSyncStatus } from '../../stores/services.ts'
import { canRevisit } from './can-revisit.ts'
import { HistoryLine } from './history-line.tsx'
import styles from './history-panel.module.css'

/** The newest decisions of this machine, each to be undone or decided again. */
export function HistoryPanel(): ReactNode {
  const { t } = useTranslation('history')
  const { screen } = useServices()
  return (
    <CommandLayer>
      <Dialog title={t('title')} onClose={screen.close} width="wide" testId="history">
        <Entries />
      </Dialog>
    </CommandLayer>
  )
}

const SHOWN = 200
const NO_ENTRIES: readonly HistoryEntry[] = []

function Entries(): ReactNode {
  const { t } = useTranslation('history')
  const words = useFailureWords()
  const { worker, review, screen } = useServices()
  // Each change of these is a change of some entry's state.
  const pending = useSyncStatus((status) => status.pending)
  const acknowledged = useSyncStatus((status) => status.acknowledged)
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)

  const asOf = `${pending}:${acknowledged}`
  useEffect(() => {
    let isHere = asOf !== ''
    void worker.call('history', { limit: SHOWN }).then((result) => {
      if (!isHere) return
      setFailure(result.ok ? null : result.failure)
      if (result.ok) setEntries(result.value)
    })
    return () => {
      isHere = false
    }
  }, [worker, asOf])

  const list = entries ?? NO_ENTRIES
  const { place, choose, move } = useChosen(list.map((entry) => entry.decision.id))
  const act = (entry: HistoryEntry): void => {
    if (!canRevisit(entry)) return
    screen.show('review')
    void review.revisit(entry)
  }
  const latest = useLatest({ chosen: list[place], move, act })
  const keys = useMemo(
    (): ListKeys => ({
      move: (by) => latest.current.move(by),
      canAct: () => latest.current.chosen !== undefined && canRevisit(latest.current.chosen),
      act: () => latest.current.chosen !== undefined && latest.current.act(latest.current.chosen),
      canDismiss: () => false,
      dismiss: () => undefined,
    }),
    [latest],
  )
  useListCommands(keys)
  const { attributes, idOf } = useGrid<HTMLTableElement>(t('title'), list[place]?.decision.id ?? null)

  if (failure !== null && entries === null) return <p className={styles.empty}>{words(failure)}</p>
  if (entries !== null && entries.length === 0) return <p className={styles.empty}>{t('empty')}</p>
  return (
    <div className={styles.box}>
      <p className={styles.failure} role="alert">
        {failure !== null && words(failure)}
      </p>
      <table {...attributes} className={styles.table}>
        <thead>
          <tr>
            <th>{t('column.item')}</th>
            <th>{t('column.decision')}</th>
            <th>{t('column.at')}</th>
            <th>{t('column.state')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {list.map((entry, index) => (
            <HistoryLine
              key={entry.decision.id}
              id={idOf(entry.decision.id)}
              entry={entry}
              isChosen={index === place}
              onChoose={() => choose(entry.decision.id)}
              onAct={act}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
