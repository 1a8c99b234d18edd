import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContentLanguage } from '../../../../shared/domain/languages.ts'
import { cx } from '../../../lib/cx.ts'
import { useFmt } from '../../../lib/fmt/use-fmt.ts'
import { FIRST_RECT, measureLazily, observeLazily, scrollLazily } from '../../../lib/lazy-measure.ts'
import { ItemText } from '../text/item-text.tsx'
import type { FlaggedRange } from './flagged-ranges.ts'
import styles from './media-lists.module.css'
import type { OrderedTranscript } from './ordered-transcript.ts'
import { useScroller } from './use-scroller.ts'

interface TranscriptProps {
  readonly transcript: OrderedTranscript
  readonly language: ContentLanguage
  readonly ranges: readonly FlaggedRange[]
  /** The segment that is heard; -1 before the first. */
  readonly at: number
  readonly onSeek: (seconds: number) => void
}

const ROW_PX = 44

/** The words of a sound, in step with it. Often nobody needs to listen. */
export const Transcript = memo(function Transcript(props: TranscriptProps): ReactNode {
  const { transcript, language, ranges, at, onSeek } = props
  const { segments, isMended } = transcript
  const { t } = useTranslation('review')
  const fmt = useFmt()
  const box = useRef<HTMLDivElement>(null)
  useScroller(box)
  const rows = useVirtualizer<HTMLDivElement, Element>({
    count: segments.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PX,
    overscan: 6,
    initialRect: FIRST_RECT,
    observeElementRect: observeLazily,
    scrollToFn: scrollLazily,
    measureElement: measureLazily,
  })
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at, { align: 'center' })
  }, [at, rows])
  const lang = language === 'und' ? undefined : language
  return (
    <section className={styles.transcript}>
      <h2 className={styles.heading}>{t('media.transcript')}</h2>
      {segments.length === 0 && <p className={styles.none}>{t('media.noTranscript')}</p>}
      {isMended && <p className={styles.mended}>{t('media.transcriptMended')}</p>}
      <div className={styles.scroll} ref={box}>
        <div className={styles.rows} style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((row) => {
            const segment = segments[row.index]
            if (segment === undefined) return null
            const isFlagged = ranges.some((range) => range.start < segment.end && range.end > segment.start)
            return (
              <button
                type="button"
                tabIndex={-1}
                key={row.key}
                ref={rows.measureElement}
                data-index={row.index}
                className={cx(styles.segment, isFlagged && styles.flagged, row.index === at && styles.now)}
                style={{ transform: `translateY(${row.start}px)` }}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onSeek(segment.start)}
              >
                <span className={styles.clock}>{fmt.clock(segment.start * 1_000)}</span>
                <span className={styles.said} lang={lang} dir="auto">
                  <ItemText text={segment.text} />
                </span>
              </button>
            )
          })}
        </div>
      </div>
    </section>
  )
})
