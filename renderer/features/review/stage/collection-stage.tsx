import { useVirtualizer } from '@tanstack/react-virtual'
import { Flag } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KindIcon } from '../../../components/kind-icon.tsx'
import type { PreparedJob } from '../../../data/worker-contract.ts'
import { cx } from '../../../lib/cx.ts'
import { useFmt } from '../../../lib/fmt/use-fmt.ts'
import { FIRST_RECT, observeLazily, scrollLazily } from '../../../lib/lazy-measure.ts'
import { useServices } from '../../../stores/services.ts'
import { isPicture } from '../../../stores/visible-media.ts'
import { ItemText } from '../text/item-text.tsx'
import { useContentLang } from '../text/reading-context.ts'
import styles from './collection-stage.module.css'
import { useIsOnStage } from './on-stage.ts'
import { Picture } from './picture.tsx'
import { useScroller } from './use-scroller.ts'

const ROW_PX = 36
/** How many rows stand above the first flagged one when the list opens. */
const ROWS_ABOVE = 4

function offsetOf(index: number): number {
  return Math.max(0, index - ROWS_ABOVE) * ROW_PX
}

/** A playlist, show or album as one case, with its children; the flagged ones are a key away. */
export function CollectionStage({ prepared }: { readonly prepared: PreparedJob }): ReactNode {
  const { t } = useTranslation(['review', 'common'])
  const fmt = useFmt()
  const { handles } = useServices()
  const isOnStage = useIsOnStage()
  const { item } = prepared.job
  const children = item.children ?? []
  const flagged = children.flatMap((child, place) => (child.flagged === true ? [place] : []))
  const first = flagged[0] ?? 0
  const [at, setAt] = useState(first)
  const box = useRef<HTMLDivElement>(null)
  useScroller(box)
  const rows = useVirtualizer<HTMLDivElement, Element>({
    count: children.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
    initialRect: FIRST_RECT,
    initialOffset: offsetOf(first),
    observeElementRect: observeLazily,
    scrollToFn: scrollLazily,
  })
  const flaggedKey = flagged.join()
  useEffect(() => {
    if (!isOnStage) return
    const places = flaggedKey === '' ? [] : flaggedKey.split(',').map(Number)
    return handles.jumper.put({
      jump: (direction) =>
        setAt((now) => {
          const next = direction === 1 ? places.find((one) => one > now) : places.findLast((one) => one < now)
          return next ?? (direction === 1 ? places[0] : places.at(-1)) ?? now
        }),
    })
  }, [handles, flaggedKey, isOnStage])
  const isOpened = useRef(false)
  useEffect(() => {
    // The list opens at the first flagged child; only a jump from there scrolls.
    if (isOpened.current) rows.scrollToIndex(at, { align: 'center' })
    isOpened.current = true
  }, [at, rows])

  const lang = useContentLang(prepared)
  const cover = item.media.find(isPicture)
  const text = item.fields?.[0]?.text
  return (
    <div className={styles.collection}>
      {(cover !== undefined || text !== undefined) && (
        <div className={styles.about}>
          {cover !== undefined && (
            <div className={styles.cover}>
              <Picture
                jobId={prepared.job.id}
                media={cover}
                veil={prepared.veils.find((veil) => veil.mediaId === cover.id) ?? null}
              />
            </div>
          )}
          {text !== undefined && (
            <p className={styles.text} lang={lang} dir="auto">
              <ItemText text={text} />
            </p>
          )}
        </div>
      )}
      <h2 className={styles.heading}>
        <span>{t('collection.count', { count: children.length })}</span>
        {flagged.length > 0 && (
          <span className={styles.flagged}>{t('collection.flagged', { count: flagged.length })}</span>
        )}
      </h2>
      {children.length === 0 && <p className={styles.none}>{t('collection.empty')}</p>}
      <div className={styles.scroll} ref={box}>
        <div className={styles.rows} style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((row) => {
            const child = children[row.index]
            if (child === undefined) return null
            return (
              <div
                key={child.id}
                className={cx(styles.child, row.index === at && styles.now)}
                style={{ transform: `translateY(${row.start}px)` }}
                data-flagged={child.flagged === true}
              >
                <span className={styles.number}>{fmt.number(row.index + 1)}</span>
                <KindIcon kind={child.kind} />
                <span className={styles.title} lang={lang} dir="auto">
                  <ItemText text={child.title} showConverted={false} />
                </span>
                {child.flagged === true && (
                  <span className={styles.flag}>
                    <Flag size={13} strokeWidth={2} aria-hidden="true" />
                    {t('collection.isFlagged')}
                  </span>
                )}
                <span className={styles.time}>
                  {child.durationSeconds !== undefined && fmt.clock(child.durationSeconds * 1_000)}
                </span>
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}
