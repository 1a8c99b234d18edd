import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PreparedJob } from '../../../data/worker-contract.ts'
import { isPicture } from '../../../stores/visible-media.ts'
import { ImageStage } from '../stage/image-stage.tsx'
import { TextFields } from '../stage/text-stage.tsx'
import { useScroller } from '../stage/use-scroller.ts'
import { ItemText } from '../text/item-text.tsx'
import { PersonRecord } from './person-record.tsx'
import styles from './person-stage.module.css'

/** Somebody's profile: picture, name and words, and what was decided about them before. */
export function PersonStage({ prepared }: { readonly prepared: PreparedJob }): ReactNode {
  const { t } = useTranslation('review')
  const { item } = prepared.job
  const { author } = item
  const box = useRef<HTMLDivElement>(null)
  useScroller(box)
  return (
    <div className={styles.person}>
      {(item.media.some(isPicture) || item.kind === 'profile_image') && (
        <div className={styles.picture}>
          <ImageStage prepared={prepared} />
        </div>
      )}
      <div className={styles.scroll} ref={box}>
        <p className={styles.name} dir="auto">
          <ItemText text={author.displayName ?? author.id} />
        </p>
        {(item.fields ?? []).length === 0 ? (
          <p className={styles.none}>{t('stage.noText')}</p>
        ) : (
          <TextFields prepared={prepared} />
        )}
        <PersonRecord author={author} />
      </div>
    </div>
  )
}
