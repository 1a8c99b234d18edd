import { type CSSProperties, type ReactNode, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MediaReference } from '../../../../shared/contracts/http/item.ts'
import type { JobId } from '../../../../shared/domain/ids.ts'
import type { RevealLevel } from '../../../../shared/domain/vocabulary.ts'
import type { Failure } from '../../../../shared/lib/failure.ts'
import type { Veil } from '../../../data/worker-contract.ts'
import { useFailureWords } from '../../../lib/failure-words.ts'
import { useServices } from '../../../stores/services.ts'
import { blank } from './blank.ts'
import { TIMED } from './element-timing.ts'
import { MediaProblem } from './media-problem.tsx'
import { useIsOnStage, useLevelHere } from './on-stage.ts'
import styles from './picture.module.css'
import { useVeil } from './use-veil.ts'

interface PictureProps {
  readonly jobId: JobId
  readonly media: MediaReference
  readonly veil: Veil | null
}

/** Failures that stay: whoever judges this picture here has not seen it. */
const UNSHOWABLE: ReadonlySet<string> = new Set(['not_a_picture', 'too_large', 'too_slow', 'undecodable'])

function draw(canvas: HTMLCanvasElement, bitmap: ImageBitmap): void {
  // A new size also clears what was there: nothing sharp stays under a veil.
  canvas.width = bitmap.width
  canvas.height = bitmap.height
  // Drawn once and left alone: a context in memory begins sooner than one on the graphics card.
  canvas.getContext('2d', { willReadFrequently: true })?.drawImage(bitmap, 0, 0)
}

/**
 * A picture behind its veil. Sharp pixels are asked for when the reviewer reveals, drawn, and let go of; the
 * page never holds them otherwise. The frame has the picture's proportions from the start, so nothing moves.
 */
export function Picture({ jobId, media, veil }: PictureProps): ReactNode {
  // Trying again begins anew, without what was found before.
  const [attempt, setAttempt] = useState(0)
  const retry = useCallback(() => setAttempt((count) => count + 1), [])
  return (
    <PictureView
      key={attempt}
      jobId={jobId}
      media={media}
      veil={attempt === 0 ? veil : null}
      onRetry={retry}
    />
  )
}

interface PictureViewProps extends PictureProps {
  readonly onRetry: () => void
}

function PictureView({ jobId, media, veil, onRetry }: PictureViewProps): ReactNode {
  const { worker, reveal } = useServices()
  const words = useFailureWords()
  const { t } = useTranslation('review')
  const isOnStage = useIsOnStage()
  const wanted = useLevelHere()
  const { bitmap, failure: veilFailure } = useVeil(media.id, veil, wanted === 'veil')
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
    else draw(target, bitmap)
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
        draw(target, result.value)
        setShown(wanted)
        setRevealFailure(null)
      }
      result.value.close()
    })
    return () => {
      isWanted = false
    }
  }, [wanted, worker, media.id, bitmap])

  const isUnshowable = failure !== null && UNSHOWABLE.has(failure.code)
  // With the commit that puts it on the stage: the next key may be the verdict.
  useLayoutEffect(() => {
    if (isOnStage && isUnshowable) reveal.markUnshowable(jobId)
  }, [isOnStage, isUnshowable, reveal, jobId])

  return (
    <div
      className={styles.room}
      data-testid={isOnStage ? 'veil' : undefined}
      data-level={shown}
      elementtiming={TIMED.veil}
    >
      <div className={styles.frame} style={proportions(media, bitmap)}>
        <canvas
          ref={canvas}
          className={styles.canvas}
          role="img"
          aria-label={media.alt ?? t('media.veiled')}
        />
        {failure !== null && (
          <div className={styles.problem}>
            <MediaProblem words={t('media.unavailable', { reason: words(failure) })} onRetry={onRetry} />
          </div>
        )}
      </div>
    </div>
  )
}

/** Width and height for the frame, by the media's own size, else the veil's, else a square. */
function proportions(media: MediaReference, bitmap: ImageBitmap | null): CSSProperties {
  const { width, height } =
    media.width !== undefined && media.height !== undefined
      ? { width: media.width, height: media.height }
      : (bitmap ?? { width: 1, height: 1 })
  // As wide as the room allows, but never higher than it: cqh is the room's height.
  return { aspectRatio: `${width} / ${height}`, width: `min(100cqw, 100cqh * ${width / height})` }
}
