import type { OpenLevel, RevealLevel } from '../../../../shared/domain/vocabulary.ts'
import type { RoundPart } from '../../../lib/round-part.ts'
import { isDeeper } from '../../../stores/reveal-store.ts'
import { blank } from './blank.ts'
import { drawFrame, drawFramePart } from './film-picture.ts'
import type { LensSource } from './lens-source.ts'

/** Under a veil a few frames a second are enough to see that something moves. */
const VEIL_GAP_MS = 250
/** Seconds that one frame is shown, until two of them were seen. */
const USUAL_FRAME = 1 / 25
const LONGEST_FRAME = 1 / 8

export type FilmStatus = 'loading' | 'showable' | 'unshowable' | 'unavailable'

export interface Film {
  readonly element: HTMLVideoElement
  readonly setLevel: (level: RevealLevel) => void
  readonly lens: LensSource
  /** Stops, and shows the next frame or the one before. */
  readonly step: (direction: 1 | -1) => void
  readonly dispose: () => void
}

/**
 * A film that is never in the page: its element stays apart, and its frames are drawn to a canvas at the
 * level's resolution. So no class that comes late and no stylesheet can let a sharp frame through.
 *
 * @param onStatus `unshowable` when it plays but has no picture that this build can decode.
 */
export function createFilm(
  address: string,
  canvas: HTMLCanvasElement,
  onStatus: (status: FilmStatus) => void,
): Film {
  const element = document.createElement('video')
  element.muted = true
  element.preload = 'auto'
  element.playsInline = true
  // Without CORS the limiter would be given silence.
  element.crossOrigin = 'anonymous'
  element.src = address
  let level: RevealLevel = 'veil'
  let lastDrawn = 0
  let ended = false
  let lens: { readonly canvas: HTMLCanvasElement; part: RoundPart; level: OpenLevel } | null = null
  let frameSeconds = USUAL_FRAME
  let lastFrameAt: number | null = null

  const hasFrame = (): boolean =>
    !ended && element.videoWidth > 0 && element.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA
  const draw = (isForced: boolean): void => {
    if (!hasFrame()) return
    const now = performance.now()
    // Under a lens the veil moves as slowly as without one, and the lens at the film's own pace.
    if (!isForced && level === 'veil' && now - lastDrawn < VEIL_GAP_MS) {
      drawLens()
      return
    }
    lastDrawn = now
    drawFrame(canvas, element, level)
    drawLens()
  }
  const drawLens = (): void => {
    if (lens !== null && hasFrame()) drawFramePart(lens.canvas, element, lens.level, lens.part)
  }

  const nextFrame = (_now: number, { mediaTime }: VideoFrameCallbackMetadata): void => {
    const gap = lastFrameAt === null ? 0 : mediaTime - lastFrameAt
    // Two that were played one after the other: from a seek to the next it is any time.
    if (!element.paused && !element.seeking && gap > 0.005 && gap < LONGEST_FRAME) frameSeconds = gap
    lastFrameAt = mediaTime
    draw(false)
    if (!ended) element.requestVideoFrameCallback(nextFrame)
  }
  const whenLoaded = (): void => {
    onStatus(element.videoWidth === 0 ? 'unshowable' : 'showable')
    draw(true)
  }
  const whenSought = (): void => draw(true)
  const whenFailed = (): void => {
    const code = element.error?.code
    const isUndecodable =
      code === MediaError.MEDIA_ERR_DECODE ||
      (code === MediaError.MEDIA_ERR_SRC_NOT_SUPPORTED &&
        element.networkState !== HTMLMediaElement.NETWORK_NO_SOURCE)
    onStatus(isUndecodable ? 'unshowable' : 'unavailable')
  }
  element.addEventListener('loadeddata', whenLoaded)
  element.addEventListener('seeked', whenSought)
  element.addEventListener('error', whenFailed)
  element.requestVideoFrameCallback(nextFrame)

  return {
    element,
    setLevel: (next) => {
      // Now, and not with the next frame: while it seeks there is none, and without a network there never is.
      if (!isDeeper(next, level)) blank(canvas)
      level = next
      draw(true)
    },
    lens: {
      show: (target, part, shown, drawn) => {
        // Now, and not with the next frame: while it seeks there is none.
        if (lens !== null && isDeeper(lens.level, shown)) blank(target)
        lens = { canvas: target, part, level: shown }
        drawn()
        drawLens()
      },
      stop: () => {
        lens = null
      },
    },
    step: (direction) => {
      element.pause()
      const end = Number.isFinite(element.duration) ? element.duration : Number.POSITIVE_INFINITY
      element.currentTime = Math.min(end, Math.max(0, element.currentTime + direction * frameSeconds))
    },
    dispose: () => {
      ended = true
      lens = null
      element.removeEventListener('loadeddata', whenLoaded)
      element.removeEventListener('seeked', whenSought)
      element.removeEventListener('error', whenFailed)
      element.pause()
      element.removeAttribute('src')
      element.load()
      blank(canvas)
    },
  }
}
