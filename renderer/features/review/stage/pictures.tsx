import { type ReactNode, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MediaReference } from '../../../../shared/contracts/http/item.ts'
import { ContentText } from '../../../components/content-text.tsx'
import type { PreparedJob } from '../../../data/worker-contract.ts'
import { useServices } from '../../../stores/services.ts'
import { useWhileOnStage } from './on-stage.ts'
import styles from './picture.module.css'
import { Picture } from './picture.tsx'

interface Turning {
  readonly media: MediaReference | undefined
  /** From 0. */
  readonly at: number
}

/** Which of several pictures is shown; the arrow keys lead to the others. */
export function useTurning(pictures: readonly MediaReference[]): Turning {
  const { handles, reveal } = useServices()
  const [at, setAt] = useState(0)
  const count = pictures.length
  useWhileOnStage(
    useCallback(() => {
      if (count < 2) return
      return handles.pictures.put({
        jump: (direction) => {
          // The next one begins veiled and whole as well.
          reveal.turnOver()
          setAt((now) => Math.min(count - 1, Math.max(0, now + direction)))
        },
      })
    }, [handles, reveal, count]),
  )
  return { media: pictures[at], at }
}

interface PicturesProps {
  readonly prepared: PreparedJob
  /** At least one. */
  readonly pictures: readonly MediaReference[]
  /** How they are revealed, where nothing beside them says so. */
  readonly words?: ReactNode
}

/** One picture at a time, veiled, with what is said of it. */
export function Pictures({ prepared, pictures, words }: PicturesProps): ReactNode {
  const { t } = useTranslation('review')
  const { media, at } = useTurning(pictures)
  if (media === undefined) return null
  return (
    <figure className={styles.figure}>
      <Picture
        key={media.id}
        jobId={prepared.job.id}
        media={media}
        veil={prepared.veils.find((one) => one.mediaId === media.id) ?? null}
      />
      <figcaption className={styles.words}>
        {words}
        {pictures.length > 1 && <span>{t('media.picture', { n: at + 1, total: pictures.length })}</span>}
        {media.alt !== undefined && (
          <span className={styles.alt} dir="auto">
            <ContentText text={media.alt} />
          </span>
        )}
      </figcaption>
    </figure>
  )
}
