import { Fragment, memo, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { LeasedJob } from '../../../../shared/contracts/http/leases.ts'
import { ScrollRegion } from '../../../components/scroll-region.tsx'
import { useFmt } from '../../../lib/fmt/use-fmt.ts'
import { keyed } from '../../../lib/keyed.ts'
import { useReview, useServices } from '../../../stores/services.ts'
import { ItemText } from '../text/item-text.tsx'
import { useSourceWord } from '../use-source-word.ts'
import { AuthorHistory } from './author-history.tsx'
import { groupReports } from './group-reports.ts'
import styles from './why-panel.module.css'

/**
 * What brought the item here: reports, signals, and why it stands where it stands in the queue. With the focus here
 * the scrolling keys move through it.
 */
export const WhyPanel = memo(function WhyPanel({ job }: { readonly job: LeasedJob | null }): ReactNode {
  const { t } = useTranslation('review')
  const { handles } = useServices()
  const content = useRef<HTMLElement>(null)
  useEffect(
    () =>
      handles.why.put({
        focus: () => content.current?.focus(),
        leave: () => content.current?.blur(),
      }),
    [handles],
  )
  const jobId = job?.id
  // The content follows the item by a frame. The region does not, and stays from item to item: its key may come before.
  const isItemShown = useReview((state) => state.current !== null)
  useLayoutEffect(() => {
    if (jobId !== undefined && content.current !== null) content.current.scrollTop = 0
  }, [jobId])
  return (
    <div className={styles.why}>
      <h2 className={styles.heading}>{t('why.title')}</h2>
      {(isItemShown || job !== null) && (
        <ScrollRegion
          label={t('why.title')}
          region={content}
          className={styles.content}
          leavable
          attributes={{
            'data-testid': 'why-panel',
            ...(job === null ? {} : { 'data-item-id': job.item.id }),
          }}
        >
          {job !== null && (
            <Fragment key={job.id}>
              <Reports job={job} />
              <Signals job={job} />
              <Priority job={job} />
              <AuthorHistory author={job.item.author} />
            </Fragment>
          )}
        </ScrollRegion>
      )}
    </div>
  )
})

function Reports({ job }: { readonly job: LeasedJob }): ReactNode {
  const word = useSourceWord()
  const { t } = useTranslation('review')
  const fmt = useFmt()
  const groups = groupReports(job.item.reports)
  return (
    <div className={styles.group}>
      <h3 className={styles.name}>
        {job.item.reports.length === 0
          ? t('why.noReports')
          : t('why.reports', { count: job.item.reports.length })}
      </h3>
      {groups.map((group) => (
        <Fragment key={group.reason}>
          <p className={styles.line}>
            <span className={styles.strong}>{word(group.reason)}</span>
            <span className={styles.detail}>
              {fmt.list(
                group.reporters.map(([reporter, count]) =>
                  t('why.reporters', { reporter: t(`reporter.${reporter}`), number: fmt.number(count) }),
                ),
              )}
            </span>
          </p>
          {group.comments.map((comment) => (
            <p key={comment} className={styles.comment} dir="auto">
              <ItemText text={comment} />
            </p>
          ))}
        </Fragment>
      ))}
    </div>
  )
}

function Signals({ job }: { readonly job: LeasedJob }): ReactNode {
  const word = useSourceWord()
  const { t } = useTranslation('review')
  const fmt = useFmt()
  const signals = job.item.signals ?? []
  if (signals.length === 0) return null
  return (
    <div className={styles.group}>
      <h3 className={styles.name}>{t('why.signals')}</h3>
      {keyed(signals, ({ name, score, range }) => `${name} ${score} ${range}`).map(
        ({ key, value: signal }) => (
          <p key={key} className={styles.line}>
            <span className={styles.strong}>{word(signal.name)}</span>
            <span className={styles.meter} aria-hidden="true">
              <span style={{ width: `${signal.score * 100}%` }} />
            </span>
            <span className={styles.figure}>{fmt.percent(signal.score)}</span>
          </p>
        ),
      )}
    </div>
  )
}

function Priority({ job }: { readonly job: LeasedJob }): ReactNode {
  const { t } = useTranslation('review')
  const fmt = useFmt()
  if (job.reasons.length === 0) return null
  return (
    <div className={styles.group}>
      <h3 className={styles.name}>{t('why.priority')}</h3>
      <p className={styles.line}>{fmt.list(job.reasons.map((reason) => t(`priority.${reason}`)))}</p>
    </div>
  )
}
