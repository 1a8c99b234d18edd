import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Item } from '../../../../shared/contracts/http/item.ts'
import { CommandKey } from '../../../commands/command-key.tsx'
import { Spoken } from '../../../components/spoken.tsx'
import type { PreparedJob } from '../../../data/worker-contract.ts'
import { FIRST_RECT, observeLazily, scrollLazily } from '../../../lib/lazy-measure.ts'
import { NO_MARKS } from '../../../stores/marks.ts'
import { useReview } from '../../../stores/services.ts'
import { layOut } from '../../../stores/visible-media.ts'
import { ItemText } from '../text/item-text.tsx'
import { useContentLang } from '../text/reading-context.ts'
import { ChildRow } from './child-row.tsx'
import styles from './collection-stage.module.css'
import { useIsOnStage } from './on-stage.ts'
import { Picture } from './picture.tsx'
import { useTurning } from './pictures.tsx'
import { TextFields } from './text-stage.tsx'
import { useChildren } from './use-children.ts'

const ROW_PX = 36
/** How many rows stand above the first flagged one when the list opens. */
const ROWS_ABOVE = 4

function offsetOf(index: number): number {
  return Math.max(0, index - ROWS_ABOVE) * ROW_PX
}

const NO_CHILDREN: NonNullable<Item['children']> = []

/** A playlist, show or album as one case, with its children; the flagged ones are a key away. */
export function CollectionStage({ prepared }: { readonly prepared: PreparedJob }): ReactNode {
  const { t } = useTranslation(['review', 'commands', 'decision'])
  const isOnStage = useIsOnStage()
  const { item } = prepared.job
  const children = item.children ?? NO_CHILDREN
  const { at, flagged } = useChildren(children)
  const marks = useReview((state) => (isOnStage ? state.marks : NO_MARKS))
  const box = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer<HTMLDivElement, Element>({
    count: children.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
    initialRect: FIRST_RECT,
    initialOffset: offsetOf(flagged[0] ?? 0),
    observeElementRect: observeLazily,
    scrollToFn: scrollLazily,
  })
  const before = useRef(at)
  useEffect(() => {
    // The list opens at the first flagged child; only a key from there scrolls, and a jump shows what is around.
    const steps = Math.abs(at - before.current)
    before.current = at
    if (steps > 0) rows.scrollToIndex(at, { align: steps > 1 ? 'center' : 'auto' })
  }, [at, rows])

  const now = children[at]
  const lang = useContentLang(prepared)
  const { pictures } = layOut(item)
  const { media: cover, at: shown } = useTurning(pictures)
  const hasText = (item.fields ?? []).length > 0
  return (
    <div className={styles.collection}>
      {(cover !== undefined || hasText) && (
        <div className={styles.about}>
          {cover !== undefined && (
            <div className={styles.cover}>
              <Picture
                key={cover.id}
                jobId={prepared.job.id}
                media={cover}
                veil={prepared.veils.find((veil) => veil.mediaId === cover.id) ?? null}
              />
            </div>
          )}
          {(hasText || pictures.length > 1) && (
            <div className={styles.text}>
              {pictures.length > 1 && <p>{t('media.picture', { n: shown + 1, total: pictures.length })}</p>}
              {hasText && <TextFields prepared={prepared} />}
            </div>
          )}
        </div>
      )}
      <h2 className={styles.heading}>
        <span>{t('collection.count', { count: children.length })}</span>
        {flagged.length > 0 && (
          <span className={styles.flagged}>{t('collection.flagged', { count: flagged.length })}</span>
        )}
        {marks.size > 0 && (
          <span className={styles.marked}>
            {t('decision:case.some', { count: children.length, rest: children.length - marks.size })}
          </span>
        )}
        {children.length > 0 && (
          <span className={styles.hint}>
            <CommandKey id="review.markChild" quiet />
            {t('commands:review.markChild')}
          </span>
        )}
      </h2>
      {children.length === 0 && <p className={styles.none}>{t('collection.empty')}</p>}
      <div className={styles.scroll} ref={box}>
        {isOnStage && now !== undefined && <NowSpoken child={now} place={at} total={children.length} />}
        <ul className={styles.rows} style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((row) => {
            const child = children[row.index]
            if (child === undefined) return null
            return (
              <ChildRow
                key={child.id}
                child={child}
                place={row.index}
                total={children.length}
                top={row.start}
                isNow={row.index === at}
                lang={lang}
                mark={marks.get(child.id)}
              />
            )
          })}
        </ul>
      </div>
    </div>
  )
}

interface NowSpokenProps {
  readonly child: NonNullable<Item['children']>[number]
  readonly place: number
  readonly total: number
}

/** Says which child the keys have come to, and so which one the key for a difference means. */
function NowSpoken({ child, place, total }: NowSpokenProps): ReactNode {
  const { t } = useTranslation('review')
  return (
    <p role="status" data-testid="child-now">
      <Spoken>
        {t('position', { n: place + 1, total })} <ItemText text={child.title} showConverted={false} />{' '}
        {child.flagged === true && t('collection.isFlagged')}
      </Spoken>
    </p>
  )
}
