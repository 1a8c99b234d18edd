import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ContentText } from '../../../components/content-text.tsx'
import type { PreparedJob } from '../../../data/worker-contract.ts'
import { useServices } from '../../../stores/services.ts'
import { isPicture } from '../../../stores/visible-media.ts'
import { TIMED } from './element-timing.ts'
import { MediaProblem } from './media-problem.tsx'
import { useIsOnStage } from './on-stage.ts'
import styles from './picture.module.css'
import { Picture } from './picture.tsx'
import { VeilWords } from './veil-words.tsx'

/** One picture at a time, veiled; the arrow keys lead to the others. */
export function ImageStage({ prepared }: { readonly prepared: PreparedJob }): ReactNode {
  const { t } = useTranslation('review')
  const { handles, reveal } = useServices()
  const isOnStage = useIsOnStage()
  const pictures = prepared.job.item.media.filter(isPicture)
  const [at, setAt] = useState(0)
  const count = pictures.length
  useEffect(() => {
    if (count < 2 || !isOnStage) return
    return handles.pictures.put({
      jump: (direction) => {
        // The next one begins veiled and whole as well.
        reveal.turnOver()
        setAt((now) => Math.min(count - 1, Math.max(0, now + direction)))
      },
    })
  }, [handles, reveal, count, isOnStage])
  const media = pictures[at]
  if (media === undefined)
    return prepared.job.item.unusable === undefined ? <MediaProblem words={t('media.missing')} /> : null
  const veil = prepared.veils.find((one) => one.mediaId === media.id) ?? null
  return (
    <figure className={styles.figure}>
      <Picture key={media.id} jobId={prepared.job.id} media={media} veil={veil} />
      <figcaption className={styles.words}>
        <VeilWords />
        {count > 1 && <span>{t('media.picture', { n: at + 1, total: count })}</span>}
        {media.alt !== undefined && (
          <span className={styles.alt} dir="auto" elementtiming={TIMED.alt}>
            <ContentText text={media.alt} />
          </span>
        )}
      </figcaption>
    </figure>
  )
}
