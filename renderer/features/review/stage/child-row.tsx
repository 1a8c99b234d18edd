import { Flag, Split } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Verdict } from '../../../../shared/contracts/http/decisions.ts'
import type { Item } from '../../../../shared/contracts/http/item.ts'
import { KindIcon } from '../../../components/kind-icon.tsx'
import { cx } from '../../../lib/cx.ts'
import { useFmt } from '../../../lib/fmt/use-fmt.ts'
import { useJudgementWords } from '../../../stores/judgement-words.ts'
import { ItemText } from '../text/item-text.tsx'
import styles from './collection-stage.module.css'

interface ChildRowProps {
  readonly child: NonNullable<Item['children']>[number]
  readonly place: number
  /** Of all children: only those in sight are in the page. */
  readonly total: number
  /** From the top of the list, in pixels. */
  readonly top: number
  readonly isNow: boolean
  readonly lang: string | undefined
  /** Its own verdict, where it differs from the whole's. */
  readonly mark: Verdict | undefined
}

export const ChildRow = memo(function ChildRow(props: ChildRowProps): ReactNode {
  const { child, place, total, top, isNow, lang, mark } = props
  const { t } = useTranslation('review')
  const fmt = useFmt()
  return (
    <li
      className={cx(styles.child, isNow && styles.now)}
      style={{ transform: `translateY(${top}px)` }}
      aria-current={isNow}
      aria-posinset={place + 1}
      aria-setsize={total}
      data-child-id={child.id}
      data-flagged={child.flagged === true}
      data-mark={mark?.type}
    >
      <span className={styles.number}>{fmt.number(place + 1)}</span>
      <KindIcon kind={child.kind} />
      <span className={styles.title} lang={lang} dir="auto">
        <ItemText text={child.title} showConverted={false} />
      </span>
      {mark !== undefined && <Mark verdict={mark} />}
      {child.flagged === true && (
        <span className={styles.flag}>
          <Flag size={13} strokeWidth={2} aria-hidden="true" />
          {t('collection.isFlagged')}
        </span>
      )}
      <span className={styles.time}>
        {child.durationSeconds !== undefined && fmt.clock(child.durationSeconds * 1_000)}
      </span>
    </li>
  )
})

function Mark({ verdict }: { readonly verdict: Verdict }): ReactNode {
  const words = useJudgementWords()
  return (
    <span className={styles.mark}>
      <Split size={13} strokeWidth={2} aria-hidden="true" />
      <span className={styles.verdict}>{words(verdict)}</span>
    </span>
  )
}
