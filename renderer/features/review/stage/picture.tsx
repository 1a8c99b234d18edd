import { type ReactNode, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MediaReference } from '../../../../shared/contracts/http/item.ts'
import type { JobId } from '../../../../shared/domain/ids.ts'
import type { RevealLevel } from '../../../../shared/domain/vocabulary.ts'
import type { Failure } from '../../../../shared/lib/failure.ts'
import type { Veil } from '../../../data/worker-contract.ts'
import { useFailureWords } from '../../../lib/failure-words.ts'
import { useServices } from '../../../stores/services.ts'
import type { UnshownPart } from '../../../stores/unshown.ts'
import { blank, drawBitmap } from './blank.ts'
import { createPictureLens } from './lens-source.ts'
import { MediaProblem } from './media-problem.tsx'
import { useIsOnStage, useLevelHere } from './on-stage.ts'
import styles from './picture.module.css'
import { PictureFrame } from './picture-frame.tsx'
import { useUnshown } from './use-unshown.ts'
import { useVeil } from './use-veil.ts'

interface PictureProps {
  readonly jobId: JobId
  readonly media: MediaReference
  readonly veil: Veil | null
}

/**
 * A picture behind its veil. Sharp pixels are asked for when the reviewer reveals, drawn, and let go of; the
 * page never holds them otherwise. The frame has the picture's proportions from the start, so nothing moves.
 */
export function Picture({ jobId, media, veil }: PictureProps): ReactNode {
  // Trying again begins anew; what was found of it before stays until it is shown.
  const [{ attempt, isVeilEnough }, setAttempt] = useState({ attempt: 0, isVeilEnough: true })
  const retry = useCallback(
    (couldOpen: boolean) =>
      setAttempt((now) => ({ attempt: now.attempt + 1, isVeilEnough: now.isVeilEnough && couldOpen })),
    [],
  )
  return (
    <PictureView
      key={attempt}
      jobId={jobId}
      media={media}
      veil={attempt === 0 ? veil : null}
      isVeilEnough={isVeilEnough}
      onRetry={retry}
    />
  )
}

interface PictureViewProps extends PictureProps {
  /** False once there was a veil and what is under it could not be had: the next veil proves nothing. */
  readonly isVeilEnough: boolean
  /** @param couldOpen false when it failed while it was revealed */
  readonly onRetry: (couldOpen: boolean) => void
}

function PictureView({ jobId, media, veil, isVeilEnough, onRetry }: PictureViewProps): ReactNode {
  const { worker } = useServices()
  const words = useFailureWords()
  const { t } = useTranslation(['review', 'common'])
  const wanted = useLevelHere()
  const { bitmap, moves, failure: veilFailure } = useVeil(media.id, veil, wanted === 'veil')
  const canvas = useRef<HTMLCanvasElement>(null)
  const [shown, setShown] = useState<RevealLevel>('veil')
  const [revealFailure, setRevealFailure] = useState<Failure | null>(null)
  // What is sharp on the screen needs no word about a veil that never came.
  const failure = shown === 'veil' ? (revealFailure ?? veilFailure) : null

  useLayoutEffect(() => {
    const target = canvas.current
    if (target === null) return
    // Whatever is asked for, what is there goes first: without its veil the canvas is left empty.
    if (bitmap === null) blank(target)
    else drawBitmap(target, bitmap)
    setShown('veil')
    if (wanted === 'veil') return
    let isWanted = true
    void worker.call('picture', { mediaId: media.id, level: wanted }).then((result) => {
      if (!result.ok) {
        if (isWanted) setRevealFailure(result.failure)
        return
      }
      // The key may have been let go while it was decoded.
      if (isWanted) {
        drawBitmap(target, result.value.bitmap)
        setShown(wanted)
        setRevealFailure(null)
      }
      result.value.bitmap.close()
    })
    return () => {
      isWanted = false
    }
  }, [wanted, worker, media.id, bitmap])

  const couldOpen = revealFailure === null
  const retry = useCallback(() => onRetry(couldOpen), [onRetry, couldOpen])
  const lens = useMemo(() => createPictureLens(worker, media.id, setRevealFailure), [worker, media.id])

  const isHere = shown !== 'veil' || (bitmap !== null && isVeilEnough)
  // One that may come yet is neither shown nor unshown: its next try tells.
  const isShown = failure === null ? isHere || null : failure.retryable ? null : false

  return (
    <Room level={shown}>
      <Noted jobId={jobId} part={media.id} isShown={isShown} />
      {moves && <Noted jobId={jobId} part={`moves ${media.id}`} isShown={false} />}
      <PictureFrame
        ratio={ratioOf(media, bitmap)}
        lens={lens}
        problem={
          failure !== null && (
            <div className={styles.problem}>
              <MediaProblem words={t('media.unavailable', { reason: words(failure) })} onRetry={retry} />
            </div>
          )
        }
      >
        <canvas
          ref={canvas}
          className={styles.canvas}
          role="img"
          aria-label={
            media.alt ??
            t(shown === 'veil' ? 'media.veiled' : 'media.revealing', {
              level: t(`common:revealLevel.${shown}`),
            })
          }
        />
      </PictureFrame>
    </Room>
  )
}

/** What a key changes of a picture stands by itself, so that the key has nothing else of it drawn again. */
function Room({ level, children }: { readonly level: RevealLevel; readonly children: ReactNode }): ReactNode {
  const isOnStage = useIsOnStage()
  return (
    <div className={styles.room} data-testid={isOnStage ? 'veil' : undefined} data-level={level}>
      {children}
    </div>
  )
}

interface NotedProps {
  readonly jobId: JobId
  readonly part: UnshownPart
  readonly isShown: boolean | null
}

/** Likewise: draws nothing. */
function Noted({ jobId, part, isShown }: NotedProps): null {
  useUnshown(jobId, part, isShown)
  return null
}

/** Width by height, by the media's own size, else the veil's, else of a square. */
function ratioOf({ width, height }: MediaReference, bitmap: ImageBitmap | null): number {
  if (width === undefined || height === undefined) return bitmap === null ? 1 : bitmap.width / bitmap.height
  const ratio = width / height
  // A photograph that was stored as its camera was held, and is shown as the file says that it was held.
  const isTurned = bitmap !== null && (bitmap.width - bitmap.height) * (width - height) < 0
  return isTurned ? 1 / ratio : ratio
}
