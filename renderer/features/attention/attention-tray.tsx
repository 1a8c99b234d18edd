import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { CommandLayer } from '../../commands/layer.tsx'
import { type ListKeys, useListCommands } from '../../commands/use-list-commands.ts'
import { Dialog } from '../../components/dialog.tsx'
import type { AttentionEntry } from '../../data/worker-contract.ts'
import { useServices } from '../../stores/services.ts'
import { AttentionLine } from './attention-line.tsx'
import styles from './attention-tray.module.css'

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
  const { t } = useTranslation('attention')
  const services = useServices()
  const { sync, worker, review, screen } = services
  const entries = useStore(sync.store, (state) => state.attention)
  const [at, setAt] = useState(0)
  const place = Math.min(at, Math.max(0, entries.length - 1))
  const chosen = entries[place]

  const keys = useMemo((): ListKeys => {
    const dismiss = (entry: AttentionEntry): void => {
      sync.forget(entry.id)
      void worker.call('dismiss', { attentionId: entry.id })
    }
    return {
      move: (by) => setAt(Math.min(entries.length - 1, Math.max(0, place + by))),
      canAct: () => chosen !== undefined,
      act: () => {
        if (chosen === undefined) return
        dismiss(chosen)
        if (chosen.kind === 'rejected') {
          screen.show('review')
          void worker.call('history', { limit: HISTORY_SEARCHED }).then((result) => {
            const entry = result.ok
              ? result.value.find((one) => one.decision.id === chosen.decisionId)
              : undefined
            if (entry !== undefined) void review.decideAgain(entry.decision.jobId, null)
          })
        } else if (chosen.kind === 'unreadable') {
          void worker.call('release', { jobIds: [chosen.jobId] })
        }
      },
      canDismiss: () => chosen !== undefined,
      dismiss: () => {
        if (chosen !== undefined) dismiss(chosen)
      },
    }
  }, [entries, place, chosen, sync, worker, review, screen])
  useListCommands(keys)

  if (entries.length === 0) return <p className={styles.empty}>{t('empty')}</p>
  return (
    <ul className={styles.list}>
      {entries.map((entry, index) => (
        <AttentionLine
          key={entry.id}
          entry={entry}
          isChosen={index === place}
          onChoose={() => setAt(index)}
          keys={keys}
        />
      ))}
    </ul>
  )
}

/** How far back the decision of a refused entry is looked for. */
const HISTORY_SEARCHED = 1_000
