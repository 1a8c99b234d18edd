import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MediaReference } from '../../../../shared/contracts/http/item.ts'
import { ContentText } from '../../../components/content-text.tsx'
import type { PreparedJob } from '../../../data/worker-contract.ts'
import { useServices } from '../../../stores/services.ts'
import { layOut } from '../../../stores/visible-media.ts'
import { EvidenceList } from './evidence-list.tsx'
import { createFilm, type Film, type FilmStatus } from './film.ts'
import { FlagList } from './flag-list.tsx'
import { flaggedRanges } from './flagged-ranges.ts'
import { MediaProblem } from './media-problem.tsx'
import { MissingMedia } from './missing-media.tsx'
import { useIsOnStage, useLevelHere } from './on-stage.ts'
import { orderedTranscript, segmentAt } from './ordered-transcript.ts'
import styles from './picture.module.css'
import { PictureFrame } from './picture-frame.tsx'
import { Pictures } from './pictures.tsx'
import { SCENES, Storyboard } from './storyboard.tsx'
import { sceneTimes } from './storyboard-film.ts'
import { Timeline } from './timeline.tsx'
import { Transcript } from './transcript.tsx'
import { type Attempts, useAttempts } from './use-attempts.ts'
import { useMarker } from './use-marker.ts'
import { usePlayer } from './use-player.ts'
import { useUnshown } from './use-unshown.ts'
import { useWhyMissing } from './use-why-missing.ts'
import { VeilWords } from './veil-words.tsx'
import own from './video-stage.module.css'

/** A film behind its veil: muted and paused until the reviewer plays it, sharp only while a key is held. */
export function VideoStage({ prepared }: { readonly prepared: PreparedJob }): ReactNode {
  const { t } = useTranslation('review')
  const { item } = prepared.job
  const { film: media, pictures } = layOut(item)
  const { attempt, ...attempts } = useAttempts()
  if (media === undefined && pictures.length > 0)
    return (
      <>
        {item.unusable === undefined && <MediaProblem words={t('media.notAll')} />}
        <Pictures prepared={prepared} pictures={pictures} words={<VeilWords />} />
      </>
    )
  if (media === undefined)
    return item.unusable === undefined ? <MediaProblem words={t('media.missing')} /> : null
  return <FilmView key={attempt} prepared={prepared} media={media} {...attempts} />
}

interface FilmViewProps extends Omit<Attempts, 'attempt'> {
  readonly prepared: PreparedJob
  readonly media: MediaReference
}

function FilmView({ prepared, media, isSecond, retry, tryAgain }: FilmViewProps): ReactNode {
  const { t } = useTranslation(['review', 'common'])
  const { mediaAddress, handles } = useServices()
  const { item, id } = prepared.job
  const isOnStage = useIsOnStage()
  const level = useLevelHere()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [film, setFilm] = useState<Film | null>(null)
  const [status, setStatus] = useState<FilmStatus>('loading')
  const why = useWhyMissing({
    mediaId: media.id,
    hasFailed: status === 'unavailable',
    isSecond,
    tryAgain,
  })
  // The bytes are all here, and nothing plays them: nobody has seen this film, whoever judges it.
  const isUnplayable = why?.code === 'undecodable'
  const isUnshown = status === 'unshowable' || why?.retryable === false
  useUnshown(id, media.id, isUnshown ? false : status === 'showable' || null)
  const ranges = useMemo(() => flaggedRanges(item), [item])
  const transcript = useMemo(
    () => orderedTranscript(item.transcript ?? [], media.durationSeconds),
    [item, media],
  )
  const element = film?.element ?? null
  const player = usePlayer(element, ranges, media.durationSeconds)
  const { time, duration, seekTo } = player
  const marker = useMarker({ jobId: id, mediaId: media.id, element, ranges, duration, seekTo })

  useEffect(() => {
    const target = canvas.current
    if (target === null || !isOnStage) return
    const made = createFilm(mediaAddress(media.id), target, setStatus)
    setFilm(made)
    return () => {
      made.dispose()
      setFilm(null)
      setStatus('loading')
    }
  }, [mediaAddress, media.id, isOnStage])

  useLayoutEffect(() => film?.setLevel(level), [film, level])

  const sought = useRef({ time, duration })
  useEffect(() => {
    sought.current = { time, duration }
  }, [time, duration])
  useEffect(() => {
    if (film === null || !isOnStage) return
    return handles.film.put({
      frame: film.step,
      scene: (direction) => {
        const times = sceneTimes(sought.current.duration, SCENES)
        const now = sought.current.time
        const next =
          direction === 1 ? times.find((one) => one > now + 0.05) : times.findLast((one) => one < now - 0.05)
        if (next !== undefined) seekTo(next)
      },
    })
  }, [film, handles, seekTo, isOnStage])

  const ratio = (media.width ?? 16) / (media.height ?? 9)
  const hasWords = transcript.segments.length > 0 || ranges.length > 0
  const { pictures } = layOut(item)
  const at = segmentAt(transcript.segments, player.time)
  return (
    <div className={own.film} data-time={time}>
      <div
        className={styles.room}
        data-testid={isOnStage ? 'veil' : undefined}
        data-level={level}
        data-status={status}
      >
        <PictureFrame
          ratio={ratio}
          lens={film?.lens ?? null}
          problem={
            <>
              {(status === 'unshowable' || isUnplayable) && (
                <div className={styles.problem}>
                  <MediaProblem words={t('media.unshowable')} onRetry={isUnplayable ? retry : undefined} />
                </div>
              )}
              {status === 'unavailable' && !isUnplayable && (
                <div className={styles.problem}>
                  <MissingMedia what="film" why={why} onRetry={retry} />
                </div>
              )}
            </>
          }
        >
          <canvas
            ref={canvas}
            className={own.canvas}
            role="img"
            aria-label={
              media.alt ??
              t(level === 'veil' ? 'media.veiled' : 'media.revealing', {
                level: t(`common:revealLevel.${level}`),
              })
            }
          />
        </PictureFrame>
      </div>
      <div className={styles.words}>
        <VeilWords />
        {media.alt !== undefined && (
          <span className={styles.alt} dir="auto">
            <ContentText text={media.alt} />
          </span>
        )}
      </div>
      <Storyboard mediaId={media.id} duration={duration} time={time} ratio={ratio} onSeek={seekTo} />
      {pictures.length > 0 && (
        <div className={own.pictures}>
          <Pictures prepared={prepared} pictures={pictures} />
        </div>
      )}
      <Timeline player={player} ranges={ranges} marker={marker} />
      <EvidenceList jobId={id} marked={marker} onSeek={seekTo} />
      {hasWords && (
        <div className={own.lists}>
          <FlagList ranges={ranges} time={player.time} onSeek={seekTo} />
          <Transcript
            transcript={transcript}
            language={item.language}
            ranges={ranges}
            at={player.time > 0 ? at : -1}
            onSeek={seekTo}
          />
        </div>
      )}
    </div>
  )
}
