import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { assertNever } from '../../../shared/lib/assert-never.ts'
import { KeyCap } from '../../commands/key-cap.tsx'
import type { ListKeys } from '../../commands/use-list-commands.ts'
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
  readonly onChoose: () => void
  readonly keys: ListKeys
}

export function AttentionLine({ entry, isChosen, onChoose, keys }: AttentionLineProps): ReactNode {
  const { t } = useTranslation('attention')
  const fmt = useFmt()
  const now = useNow()
  const action =
    entry.kind === 'rejected' ? t('decideAgain') : entry.kind === 'unreadable' ? t('release') : t('dismiss')
  return (
    <li
      className={cx(styles.line, isChosen && styles.chosen)}
      aria-current={isChosen}
      data-kind={entry.kind}
      onMouseEnter={onChoose}
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
        onClick={keys.act}
      >
        {isChosen && <KeyCap binding={{ code: 'Enter' }} quiet />}
        {action}
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
      return t('secondOpinion', { decision: judgement(entry.judgement) })
    case 'rejected':
      return t('rejected', { decision: judgement(entry.judgement), reason: words(entry.failure) })
    case 'lease_lost':
      return t(`leaseLost.${entry.reason}`)
    case 'unreadable':
      return t('unreadable')
    default:
      return assertNever(entry)
  }
}
