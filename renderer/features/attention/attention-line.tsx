import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { assertNever } from '../../../shared/lib/assert-never.ts'
import { CommandKey } from '../../commands/command-key.tsx'
import { ContentText } from '../../components/content-text.tsx'
import { CELL, useGridRow } from '../../components/grid.ts'
import type { AttentionEntry } from '../../data/worker-contract.ts'
import { cx } from '../../lib/cx.ts'
import { useFailureWords } from '../../lib/failure-words.ts'
import { useFmt } from '../../lib/fmt/use-fmt.ts'
import { useNow } from '../../lib/ticker.ts'
import { useJudgementWords } from '../../stores/judgement-words.ts'
import styles from './attention-tray.module.css'

interface AttentionLineProps {
  readonly id: string
  readonly entry: AttentionEntry
  readonly isChosen: boolean
  /** Nothing can be done about it any more but take note. */
  readonly isHopeless: boolean
  readonly onChoose: () => void
  readonly onAct: (entry: AttentionEntry) => void
}

const ACTIONS = {
  second_opinion: 'dismiss',
  rejected: 'decideAgain',
  lease_lost: 'dismiss',
  unreadable: 'release',
} as const

export function AttentionLine({
  id,
  entry,
  isChosen,
  isHopeless,
  onChoose,
  onAct,
}: AttentionLineProps): ReactNode {
  const { t } = useTranslation('attention')
  const fmt = useFmt()
  const now = useNow()
  const row = useGridRow<HTMLDivElement>(id, isChosen)
  const action = isHopeless ? 'dismiss' : ACTIONS[entry.kind]
  return (
    <div
      {...row}
      className={cx(styles.line, isChosen && styles.chosen)}
      data-kind={entry.kind}
      // Not when lines scroll under a pointer that lies still.
      onPointerMove={isChosen ? undefined : onChoose}
    >
      <div {...CELL} className={styles.words}>
        <p className={styles.title} dir="auto">
          <ContentText text={entry.title} />
        </p>
        <p>
          <What entry={entry} />
        </p>
      </div>
      <span {...CELL} className={styles.time}>
        {fmt.relative(entry.at, now)}
      </span>
      <div {...CELL}>
        <button
          type="button"
          className={styles.action}
          tabIndex={isChosen ? 0 : -1}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onAct(entry)}
        >
          {isChosen && <CommandKey id="list.act" quiet />}
          {t(action)}
        </button>
      </div>
    </div>
  )
}

function What({ entry }: { readonly entry: AttentionEntry }): ReactNode {
  const { t } = useTranslation('attention')
  const words = useFailureWords()
  const judgement = useJudgementWords()
  switch (entry.kind) {
    case 'second_opinion':
      return t('secondOpinion', { decision: judgement(entry.judgement, entry.exceptions) })
    case 'rejected':
      return t('rejected', {
        decision: judgement(entry.judgement, entry.exceptions),
        reason: words(entry.failure),
      })
    case 'lease_lost':
      return t(`leaseLost.${entry.reason}`)
    case 'unreadable':
      return t('unreadable')
    default:
      return assertNever(entry)
  }
}
