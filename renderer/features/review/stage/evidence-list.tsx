import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { JobId } from '../../../../shared/domain/ids.ts'
import { CommandKey } from '../../../commands/command-key.tsx'
import { useFmt } from '../../../lib/fmt/use-fmt.ts'
import type { Marked } from '../../../stores/evidence-store.ts'
import { useServices } from '../../../stores/services.ts'
import styles from './evidence-list.module.css'

interface EvidenceListProps {
  readonly jobId: JobId
  readonly marked: Marked
  readonly onSeek: (seconds: number) => void
}

/** What the decision will rest on, in one line that is always there: marking moves nothing else. */
export function EvidenceList({ jobId, marked, onSeek }: EvidenceListProps): ReactNode {
  const { t } = useTranslation(['review', 'commands'])
  const { evidence } = useServices()
  const fmt = useFmt()
  const { ranges, openAt } = marked
  return (
    <section className={styles.evidence} aria-label={t('media.evidence')} data-testid="evidence">
      <h2 className={styles.heading}>{t('media.evidence')}</h2>
      <div className={styles.ranges} role="status">
        {ranges.length === 0 && openAt === null && (
          <span className={styles.none}>{t('media.noEvidence')}</span>
        )}
        {openAt !== null && (
          <span className={styles.open}>{t('media.markOpen', { from: fmt.clock(openAt * 1_000) })}</span>
        )}
        {ranges.toReversed().map((range) => {
          const words = t('media.range', {
            from: fmt.clock(range.start * 1_000),
            to: fmt.clock(range.end * 1_000),
          })
          return (
            <span key={`${range.start}-${range.end}`} className={styles.range} data-range>
              <button
                type="button"
                tabIndex={-1}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onSeek(range.start)}
              >
                {words}
              </button>
              <button
                type="button"
                tabIndex={-1}
                className={styles.remove}
                aria-label={`${t('commands:media.unmark')}: ${words}`}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => evidence.remove(jobId, range)}
              >
                <X size={12} strokeWidth={2} aria-hidden="true" />
              </button>
            </span>
          )
        })}
      </div>
      <span className={styles.keys}>
        {['media.markIn', 'media.markOut', 'media.markFlagged', 'media.unmark', 'media.loop'].map((id) => (
          <CommandKey key={id} id={id} quiet />
        ))}
      </span>
    </section>
  )
}
