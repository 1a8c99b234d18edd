import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../shared/lib/failure.ts'
import { CommandLayer } from '../../commands/layer.tsx'
import { type ListKeys, useListCommands } from '../../commands/use-list-commands.ts'
import { Dialog } from '../../components/dialog.tsx'
import type { HistoryEntry } from '../../data/worker-contract.ts'
import { useFailureWords } from '../../lib/failure-words.ts'
import { useServices, useSyncStatus } from '../../stores/services.ts'
import { HistoryLine } from './history-line.tsx'
import styles from './history-panel.module.css'

/** What was decided in this pack, newest first, each to be undone or decided again. */
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

/** A decision that was taken back or replaced is shown, but there is nothing left to do with it. */
export function canRevisit(entry: HistoryEntry): boolean {
  return entry.state !== 'withdrawn' && entry.supersededBy === null
}

function Entries(): ReactNode {
  const { t } = useTranslation('history')
  const words = useFailureWords()
  const { worker, review, screen } = useServices()
  // Each change of these is a change of some entry's state.
  const pending = useSyncStatus((status) => status.pending)
  const acknowledged = useSyncStatus((status) => status.acknowledged)
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [at, setAt] = useState(0)

  const asOf = `${pending}:${acknowledged}`
  useEffect(() => {
    let isHere = asOf !== ''
    void worker.call('history', { limit: SHOWN }).then((result) => {
      if (!isHere) return
      if (result.ok) setEntries(result.value)
      else setFailure(result.failure)
    })
    return () => {
      isHere = false
    }
  }, [worker, asOf])

  const list = entries ?? NO_ENTRIES
  const keys = useMemo((): ListKeys => {
    const chosen = list[at]
    const act = (): void => {
      if (chosen === undefined || !canRevisit(chosen)) return
      screen.show('review')
      void review.revisit(chosen)
    }
    return {
      move: (by) => setAt((now) => Math.min(list.length - 1, Math.max(0, now + by))),
      canAct: () => chosen !== undefined && canRevisit(chosen),
      act,
      canDismiss: () => false,
      dismiss: () => undefined,
    }
  }, [list, at, review, screen])
  useListCommands(keys)

  if (failure !== null) return <p className={styles.empty}>{words(failure)}</p>
  if (entries !== null && entries.length === 0) return <p className={styles.empty}>{t('empty')}</p>
  return (
    <div className={styles.box}>
      <table className={styles.table}>
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
              entry={entry}
              isChosen={index === at}
              onChoose={() => setAt(index)}
              onAct={keys.act}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
