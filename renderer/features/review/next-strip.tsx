import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { KindIcon } from '../../components/kind-icon.tsx'
import { Spoken } from '../../components/spoken.tsx'
import { IN_SIGHT, type PreparedJob } from '../../data/worker-contract.ts'
import { cx } from '../../lib/cx.ts'
import { useFmt } from '../../lib/fmt/use-fmt.ts'
import { type Urgency, urgencyOf } from '../../lib/urgency.ts'
import { useReviewAround, useSetting } from '../../stores/services.ts'
import { useServerClock } from '../../stores/use-server-now.ts'
import { useDeadlineWords } from './deadline-words.ts'
import styles from './next-strip.module.css'

/** What comes next: kind, language, and a dot for the deadline. No titles: one item at a time is the whole world. */
export const NextStrip = memo(function NextStrip(): ReactNode {
  const { t } = useTranslation('review')
  const ahead = useReviewAround((state) => state.ahead)
  const collapsed = useSetting('stripCollapsed')
  return (
    <nav className={cx(styles.strip, collapsed && styles.collapsed)} aria-label={t('next')}>
      <ol className={styles.list}>
        {ahead.slice(0, IN_SIGHT).map((prepared) => (
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
  const fmt = useFmt()
  const deadline = useDeadlineWords()
  const { item, deadlineAt, severity } = prepared.job
  const urgency = useServerClock((now) => urgencyOf(deadlineAt, now))
  const due = useServerClock((now) => deadline(deadlineAt, now))
  const isSevere = severity === 'critical' || severity === 'high'
  const words = [
    t(`kind.${item.kind}`),
    fmt.language(item.language),
    due,
    ...(isSevere ? [t(`severity.${severity}`)] : []),
  ].join(' · ')
  return (
    <li className={styles.next} title={words}>
      <Spoken>{words}</Spoken>
      {!collapsed && (
        <>
          <KindIcon kind={item.kind} size={20} />
          <span className={styles.language} aria-hidden="true">
            {item.language}
          </span>
        </>
      )}
      <DeadlineDot urgency={urgency} isSevere={isSevere} />
    </li>
  )
})

/** Filled when it is near or past, a ring when it is not: the shape says it too. */
function DeadlineDot(props: { readonly urgency: Urgency; readonly isSevere: boolean }): ReactNode {
  return <span className={cx(styles.dot, styles[props.urgency], props.isSevere && styles.severe)} />
}
