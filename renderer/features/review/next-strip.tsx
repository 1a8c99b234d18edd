import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { KindIcon } from '../../components/kind-icon.tsx'
import type { PreparedJob } from '../../data/worker-contract.ts'
import { cx } from '../../lib/cx.ts'
import { useNow } from '../../lib/ticker.ts'
import { urgencyOf } from '../../lib/urgency.ts'
import { useReviewAround, useSetting, useSyncStatus } from '../../stores/services.ts'
import styles from './next-strip.module.css'

/** How many of the next items are shown. */
const SHOWN = 5

/** What comes next: kind, language, and a dot for the deadline. No titles: one item at a time is the whole world. */
export const NextStrip = memo(function NextStrip(): ReactNode {
  const { t } = useTranslation('review')
  const ahead = useReviewAround((state) => state.ahead)
  const collapsed = useSetting('stripCollapsed')
  return (
    <nav className={cx(styles.strip, collapsed && styles.collapsed)} aria-label={t('next')}>
      <ol className={styles.list}>
        {ahead.slice(0, SHOWN).map((prepared) => (
          <NextItem key={prepared.job.id} prepared={prepared} collapsed={collapsed} />
        ))}
      </ol>
    </nav>
  )
})

interface NextItemProps {
  readonly prepared: PreparedJob
  readonly collapsed: boolean
}

const NextItem = memo(function NextItem({ prepared, collapsed }: NextItemProps): ReactNode {
  const { t } = useTranslation('common')
  const { item, deadlineAt, severity } = prepared.job
  return (
    <li className={styles.next} title={t(`kind.${item.kind}`)}>
      {!collapsed && (
        <>
          <KindIcon kind={item.kind} size={20} />
          <span className={styles.language}>{item.language}</span>
        </>
      )}
      <DeadlineDot deadlineAt={deadlineAt} isSevere={severity === 'critical' || severity === 'high'} />
    </li>
  )
})

/** Filled when it is near or past, a ring when it is not: the shape says it too. */
function DeadlineDot(props: { readonly deadlineAt: string | null; readonly isSevere: boolean }): ReactNode {
  const offset = useSyncStatus((status) => status.clockOffsetMs)
  const urgency = urgencyOf(props.deadlineAt, useNow() + offset)
  return <span className={cx(styles.dot, styles[urgency], props.isSevere && styles.severe)} />
}
