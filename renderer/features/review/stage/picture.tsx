import { type CSSProperties, type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MediaReference } from '../../../../shared/contracts/http/item.ts'
import type { RevealLevel } from '../../../../shared/domain/vocabulary.ts'
import type { Failure } from '../../../../shared/lib/failure.ts'
import type { Veil } from '../../../data/worker-contract.ts'
import { useFailureWords } from '../../../lib/failure-words.ts'
import { useReveal, useServices } from '../../../stores/services.ts'
import { TIMED } from './element-timing.ts'
import styles from './picture.module.css'

interface PictureProps {
  readonly media: MediaReference
  readonly veil: Veil | null
}

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
export function Picture({ media, veil }: PictureProps): ReactNode {
  const { worker } = useServices()
  const words = useFailureWords()
  const { t } = useTranslation('review')
  const wanted = useReveal((state) => state.level)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [shown, setShown] = useState<RevealLevel>('veil')
  const [failure, setFailure] = useState<Failure | null>(veil?.failure ?? null)

  useLayoutEffect(() => {
    const target = canvas.current
    if (target === null) return
    if (wanted === 'veil') {
      if (veil?.bitmap) draw(target, veil.bitmap)
      setShown('veil')
      return
    }
    let isWanted = true
    void worker.call('picture', { mediaId: media.id, level: wanted }).then((result) => {
      if (!result.ok) {
        if (isWanted) setFailure(result.failure)
        return
      }
      // The key may have been let go while it was decoded.
      if (isWanted) {
        draw(target, result.value)
        setShown(wanted)
        setFailure(null)
      }
      result.value.close()
    })
    return () => {
      isWanted = false
    }
  }, [wanted, worker, media.id, veil])

  return (
    <div className={styles.room} data-testid="veil" data-level={shown} elementtiming={TIMED.veil}>
      <div className={styles.frame} style={proportions(media, veil)}>
        <canvas
          ref={canvas}
          className={styles.canvas}
          role="img"
          aria-label={media.alt ?? t('media.veiled')}
        />
        {failure !== null && (
          <p className={styles.problem}>{t('media.unavailable', { reason: words(failure) })}</p>
        )}
      </div>
    </div>
  )
}

/** Width and height for the frame, by the media's own size, else the veil's, else a square. */
function proportions(media: MediaReference, veil: Veil | null): CSSProperties {
  const { width, height } =
    media.width !== undefined && media.height !== undefined
      ? { width: media.width, height: media.height }
      : (veil?.bitmap ?? { width: 1, height: 1 })
  // As wide as the room allows, but never higher than it: cqh is the room's height.
  return { aspectRatio: `${width} / ${height}`, width: `min(100cqw, 100cqh * ${width / height})` }
}
