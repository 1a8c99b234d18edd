import { ChevronRight, Clock, KeyRound, Star } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { LeasedJob } from '../../../shared/contracts/http/leases.ts'
import { MINUTE } from '../../../shared/lib/time.ts'
import { EnglishMark } from '../../components/english-mark.tsx'
import { cx } from '../../lib/cx.ts'
import { useFmt } from '../../lib/fmt/use-fmt.ts'
import { urgencyOf } from '../../lib/urgency.ts'
import { useLocalized } from '../../lib/use-localized.ts'
import { useQueues } from '../../stores/queues-query.ts'
import { useReview, useReviewAround } from '../../stores/services.ts'
import { useServerClock, useServerNow } from '../../stores/use-server-now.ts'
import { useDeadlineWords } from './deadline-words.ts'
import styles from './review-header.module.css'

/** Where the reviewer is, and how long there is: deadline and lease of the item on the screen, a frame behind it. */
export function ReviewHeader(): ReactNode {
  const job = useReviewAround((state) => state.current?.job ?? null)
  return (
    <div className={styles.header}>
      <Place job={job} />
      {job !== null && (
        <>
          <Deadline job={job} />
          <LeaseLeft job={job} />
        </>
      )}
    </div>
  )
}

const Place = memo(function Place({ job }: { readonly job: LeasedJob | null }): ReactNode {
  const { t } = useTranslation('review')
  const localized = useLocalized()
  const queues = useQueues()
  const counts = useReviewAround((state) => state.counts)
  const queue = queues.data?.find((one) => one.id === job?.queueId)
  const n = Math.min(counts.total, counts.total - counts.remaining + 1)
  return (
    <div className={styles.place}>
      <span className={styles.queue}>
        {queue === undefined ? (
          job?.queueId
        ) : (
          <>
            {localized(queue.name)}
            <EnglishMark of={queue.name} />
          </>
        )}
      </span>
      {job !== null && (
        <>
          <ChevronRight size={14} aria-hidden="true" />
          <span className={styles.position}>{t('position', { n, total: counts.total })}</span>
        </>
      )}
    </div>
  )
})

function Deadline({ job }: { readonly job: LeasedJob }): ReactNode {
  const { t } = useTranslation(['review', 'common'])
  const fmt = useFmt()
  const deadline = useDeadlineWords()
  const urgency = useServerClock((now) => urgencyOf(job.deadlineAt, now))
  const due = useServerClock((now) => deadline(job.deadlineAt, now))
  const { market, highProfile } = job.item
  const isSevere = job.severity === 'high' || job.severity === 'critical'
  return (
    <div className={styles.due}>
      <span className={cx(styles.deadline, styles[urgency])} data-testid="deadline" data-urgency={urgency}>
        <Clock size={14} strokeWidth={2} aria-hidden="true" />
        {due}
      </span>
      {job.deadlineKind !== null && <span>{t(`deadline.${job.deadlineKind}`)}</span>}
      {market !== undefined && <span title={fmt.region(market)}>{market}</span>}
      {isSevere && <span className={styles[job.severity]}>{t(`common:severity.${job.severity}`)}</span>}
      {highProfile === true && (
        <span className={styles.profile} title={t('stage.highProfile')}>
          <Star size={13} strokeWidth={2} aria-label={t('stage.highProfile')} />
        </span>
      )}
    </div>
  )
}

function LeaseLeft({ job }: { readonly job: LeasedJob }): ReactNode {
  const { t } = useTranslation('review')
  const fmt = useFmt()
  const now = useServerNow()
  const expiresAt = useReview((state) => state.leases.get(job.id)?.expiresAt ?? job.lease.expiresAt)
  const lost = useReview((state) => state.lost.get(job.id) ?? null)
  const left = Date.parse(expiresAt) - now
  const ended = lost !== null || left <= 0
  const words = lost !== null ? t(`lease.lost.${lost}`) : t('lease.ended')
  return (
    <span
      className={cx(styles.lease, ended && styles.over, !ended && left < 2 * MINUTE && styles.soon)}
      data-testid="lease-left"
      data-left-ms={Math.max(0, left)}
      title={ended ? t('lease.endedHint') : undefined}
    >
      <KeyRound size={13} strokeWidth={2} aria-hidden="true" />
      {ended
        ? words
        : t('lease.left', { time: left < 2 * MINUTE ? fmt.clock(left) : fmt.duration(wholeMinutes(left)) })}
    </span>
  )
}

/** Seconds of a long lease would only draw the eye. */
function wholeMinutes(ms: number): number {
  return Math.floor(ms / MINUTE) * MINUTE
}
