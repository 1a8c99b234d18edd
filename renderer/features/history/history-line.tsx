import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CommandKey } from '../../commands/command-key.tsx'
import { ContentText } from '../../components/content-text.tsx'
import { useGridRow } from '../../components/grid.ts'
import type { HistoryEntry } from '../../data/worker-contract.ts'
import { cx } from '../../lib/cx.ts'
import { useFmt } from '../../lib/fmt/use-fmt.ts'
import { useNow } from '../../lib/ticker.ts'
import { useJudgementWords } from '../../stores/judgement-words.ts'
import { canRevisit } from './can-revisit.ts'
import styles from './history-panel.module.css'

interface HistoryLineProps {
  readonly id: string
  readonly entry: HistoryEntry
  readonly isChosen: boolean
  readonly onChoose: () => void
  readonly onAct: (entry: HistoryEntry) => void
}

export function HistoryLine({ id, entry, isChosen, onChoose, onAct }: HistoryLineProps): ReactNode {
  const { t } = useTranslation('history')
  const fmt = useFmt()
  const now = useNow()
  const judgement = useJudgementWords()
  const row = useGridRow<HTMLTableRowElement>(id, isChosen)
  const evidence = (entry.decision.evidence ?? []).map(
    ({ start, end }) => `${fmt.clock(start * 1_000)}–${fmt.clock(end * 1_000)}`,
  )
  const decidedAt = Date.parse(entry.decision.decidedAt)
  const isToday = fmt.date(decidedAt) === fmt.date(now)
  const isReplaced = entry.supersededBy !== null
  const isOpen = canRevisit(entry)
  const canUndo = entry.undoUntil !== null && entry.undoUntil > now
  return (
    <tr
      {...row}
      className={cx(styles.line, isChosen && styles.chosen, !isOpen && styles.closed)}
      data-decision-id={entry.decision.id}
      data-state={entry.state}
      // Not when lines scroll under a pointer that lies still.
      onPointerMove={isChosen ? undefined : onChoose}
    >
      <td className={styles.title} dir="auto">
        <ContentText text={entry.title} />
      </td>
      <td>
        {judgement(entry.decision.judgement, entry.decision.exceptions?.length)}
        {evidence.length > 0 && (
          <span className={styles.evidence}>{t('evidence', { ranges: fmt.list(evidence) })}</span>
        )}
      </td>
      <td className={styles.faint}>{isToday ? fmt.time(decidedAt) : fmt.dateTime(decidedAt)}</td>
      <td className={cx(entry.state === 'rejected' ? styles.bad : styles.faint)}>
        {isReplaced ? t('superseded') : t(`state.${entry.state}`)}
      </td>
      <td className={styles.action}>
        {isOpen && (
          <button
            type="button"
            tabIndex={isChosen ? 0 : -1}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onAct(entry)}
          >
            {isChosen && <CommandKey id="list.act" quiet />}
            {canUndo ? t('undo') : t('decideAgain')}
          </button>
        )}
      </td>
    </tr>
  )
}
