import { Flag } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '../../../lib/cx.ts'
import { useFmt } from '../../../lib/fmt/use-fmt.ts'
import { useSourceWord } from '../use-source-word.ts'
import type { FlaggedRange } from './flagged-ranges.ts'
import styles from './media-lists.module.css'

interface FlagListProps {
  readonly ranges: readonly FlaggedRange[]
  readonly time: number
  readonly onSeek: (seconds: number) => void
}

/** What is flagged in a sound or film, as a list to jump by. */
export const FlagList = memo(function FlagList({ ranges, time, onSeek }: FlagListProps): ReactNode {
  const { t } = useTranslation('review')
  const fmt = useFmt()
  const word = useSourceWord()
  return (
    <section className={styles.flags}>
      <h2 className={styles.heading}>{t('media.flagged')}</h2>
      {ranges.length === 0 && <p className={styles.none}>{t('media.noFlagged')}</p>}
      <ul>
        {ranges.map((range) => (
          <li key={`${range.start}:${range.name}`}>
            <button
              type="button"
              className={cx(styles.flag, time >= range.start && time < range.end && styles.now)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onSeek(range.start)}
            >
              <Flag size={13} strokeWidth={2} aria-hidden="true" />
              <span className={styles.clock}>
                {t('media.range', { from: fmt.clock(range.start * 1_000), to: fmt.clock(range.end * 1_000) })}
              </span>
              <span className={styles.name}>{word(range.name)}</span>
              <span className={styles.score}>{fmt.percent(range.score)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
})
