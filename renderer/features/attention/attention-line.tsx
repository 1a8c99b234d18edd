import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { assertNever } from '../../../shared/lib/assert-never.ts'
import { KeyCap } from '../../commands/key-cap.tsx'
import { ContentText } from '../../components/content-text.tsx'
import type { AttentionEntry } from '../../data/worker-contract.ts'
import { cx } from '../../lib/cx.ts'
import { useFailureWords } from '../../lib/failure-words.ts'
import { useFmt } from '../../lib/fmt/use-fmt.ts'
import { useNow } from '../../lib/ticker.ts'
import { useJudgementWords } from '../../stores/judgement-words.ts'
import styles from './attention-tray.module.css'

interface AttentionLineProps {
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
  entry,
  isChosen,
  isHopeless,
  onChoose,
  onAct,
}: AttentionLineProps): ReactNode {
  const { t } = useTranslation('attention')
  const fmt = useFmt()
  const now = useNow()
  const line = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isChosen) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  const action = isHopeless ? 'dismiss' : ACTIONS[entry.kind]
  return (
    <li
      ref={line}
      className={cx(styles.line, isChosen && styles.chosen)}
      aria-current={isChosen}
      data-kind={entry.kind}
      // Not when lines scroll under a pointer that lies still.
      onPointerMove={isChosen ? undefined : onChoose}
    >
      <div className={styles.words}>
        <p className={styles.title} dir="auto">
          <ContentText text={entry.title} />
        </p>
        <p>
          <What entry={entry} />
        </p>
      </div>
      <span className={styles.time}>{fmt.relative(entry.at, now)}</span>
      <button
        type="button"
        className={styles.action}
        tabIndex={-1}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onAct(entry)}
      >
        {isChosen && <KeyCap binding={{ code: 'Enter' }} quiet />}
        {t(action)}
      </button>
    </li>
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
