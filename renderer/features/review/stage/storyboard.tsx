import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MediaId } from '../../../../shared/domain/ids.ts'
import { cx } from '../../../lib/cx.ts'
import { useFmt } from '../../../lib/fmt/use-fmt.ts'
import { useServices } from '../../../stores/services.ts'
import { useIsOnStage, useLevelHere } from './on-stage.ts'
import styles from './storyboard.module.css'
import { createStoryboardFilm, type StoryboardFilm, sceneTimes } from './storyboard-film.ts'

export const SCENES = 12
const PLACES = Array.from({ length: SCENES }, (_, place) => place)

interface StoryboardProps {
  readonly mediaId: MediaId
  /** Seconds. */
  readonly duration: number
  readonly time: number
  /** Width by height. */
  readonly ratio: number
  readonly onSeek: (seconds: number) => void
}

/** Twelve frames from the whole film, at the level of the film itself: what it is about, before it is played. */
export function Storyboard({ mediaId, duration, time, ratio, onSeek }: StoryboardProps): ReactNode {
  const { t } = useTranslation('review')
  const fmt = useFmt()
  const { mediaAddress } = useServices()
  const isOnStage = useIsOnStage()
  const level = useLevelHere()
  const list = useRef<HTMLUListElement>(null)
  const [film, setFilm] = useState<StoryboardFilm | null>(null)
  const known = useRef(duration)

  useEffect(() => {
    if (list.current === null || !isOnStage) return
    const canvases = [...list.current.querySelectorAll('canvas')]
    const made = createStoryboardFilm(mediaAddress(mediaId), canvases, known.current)
    setFilm(made)
    return () => {
      made.dispose()
      setFilm(null)
    }
  }, [mediaAddress, mediaId, isOnStage])

  useLayoutEffect(() => film?.setLevel(level), [film, level])

  const times = sceneTimes(duration, SCENES)
  const part = duration / SCENES
  return (
    <ul
      ref={list}
      className={styles.scenes}
      aria-label={t('media.storyboard')}
      data-level={level}
      data-command="media.nextScene"
    >
      {PLACES.map((place) => (
        <li key={place} className={styles.scene} style={{ aspectRatio: `${ratio}` }}>
          <button
            type="button"
            tabIndex={-1}
            className={cx(styles.button, Math.floor(time / part) === place && styles.now)}
            aria-label={fmt.clock((times[place] ?? 0) * 1_000)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onSeek(times[place] ?? 0)}
          >
            <canvas className={styles.canvas} width={1} height={1} />
          </button>
        </li>
      ))}
    </ul>
  )
}
