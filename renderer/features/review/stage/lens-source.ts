import type { MediaId } from '../../../../shared/domain/ids.ts'
import type { OpenLevel } from '../../../../shared/domain/vocabulary.ts'
import type { Failure } from '../../../../shared/lib/failure.ts'
import type { RoundPart } from '../../../lib/round-part.ts'
import type { Spot } from '../../../stores/look.ts'
import { isDeeper } from '../../../stores/reveal-store.ts'
import type { ReviewWorker } from '../../../stores/review-worker.ts'
import { blank, drawBitmap } from './blank.ts'

/** Across, of a picture that is not enlarged; a closer look has a lens that covers as much of the screen. */
const LENS_SIZE = 0.32

export function partAt({ x, y }: Spot, zoom: number): RoundPart {
  return { x, y, size: LENS_SIZE / zoom }
}

/** Puts an element over its part of the picture, inside the picture's box. @param ratio width by height */
export function placeOver(element: HTMLElement, { x, y, size }: RoundPart, ratio: number): void {
  element.style.left = `${x * 100}%`
  element.style.top = `${y * 100}%`
  element.style.width = `${size * Math.min(1, 1 / ratio) * 100}%`
}

/** What a lens looks through: it draws the part, and nothing else, onto the lens's canvas. */
export interface LensSource {
  /** @param drawn called when the part is on the canvas, now or later; not when a newer one took its place */
  readonly show: (canvas: HTMLCanvasElement, part: RoundPart, level: OpenLevel, drawn: () => void) => void
  readonly stop: () => void
}

interface Wanted {
  readonly canvas: HTMLCanvasElement
  readonly part: RoundPart
  readonly level: OpenLevel
  readonly drawn: () => void
}

/**
 * The lens of a picture: each part is cut out in the worker, one at a time, and the newest one next.
 *
 * @param onOutcome why a part could not be had; null once one is drawn.
 */
export function createPictureLens(
  worker: ReviewWorker,
  mediaId: MediaId,
  onOutcome: (failure: Failure | null) => void,
): LensSource {
  let wanted: Wanted | null = null
  let isBusy = false
  /** What stands on the lens's canvas. */
  let shown: OpenLevel | null = null
  const next = (): void => {
    if (isBusy || wanted === null) return
    const now = wanted
    isBusy = true
    void worker.call('picture', { mediaId, level: now.level, part: now.part }).then((result) => {
      isBusy = false
      if (result.ok) {
        // Closed meanwhile, or at another level: nothing of it is drawn.
        if (wanted?.canvas === now.canvas && wanted.level === now.level) {
          drawBitmap(now.canvas, result.value.bitmap)
          shown = now.level
          now.drawn()
          onOutcome(null)
        }
        result.value.bitmap.close()
      } else if (wanted !== null) onOutcome(result.failure)
      if (wanted !== now) next()
    })
  }
  return {
    show: (canvas, part, level, drawn) => {
      // What is sharper than it may be now is gone at once, and not with the next answer.
      if (shown !== null && isDeeper(shown, level)) {
        blank(canvas)
        shown = null
      }
      wanted = { canvas, part, level, drawn }
      next()
    },
    stop: () => {
      wanted = null
      shown = null
    },
  }
}
