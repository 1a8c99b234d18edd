import type { RevealLevel } from '../../../../shared/domain/vocabulary.ts'
import { assertNever } from '../../../../shared/lib/assert-never.ts'
import { isDeeper } from '../../../stores/reveal-store.ts'
import { blank } from './blank.ts'

/** How wide a film's frame is drawn under a veil: too little to know a face by. */
const VEIL_WIDTH = 20
const REDUCED_WIDTH = 96
/** Under a veil a few frames a second are enough to see that something moves. */
const VEIL_GAP_MS = 250

export type FilmStatus = 'loading' | 'showable' | 'unshowable' | 'unavailable'

export interface Film {
  readonly element: HTMLVideoElement
  readonly setLevel: (level: RevealLevel) => void
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

  const draw = (isForced: boolean): void => {
    if (ended || element.videoWidth === 0 || element.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return
    const now = performance.now()
    if (!isForced && level === 'veil' && now - lastDrawn < VEIL_GAP_MS) return
    lastDrawn = now
    const size = sizeAt(level, element.videoWidth, element.videoHeight)
    if (canvas.width !== size.width || canvas.height !== size.height) Object.assign(canvas, size)
    const context = canvas.getContext('2d')
    if (context === null) return
    context.filter = level === 'veil' || level === 'grey' ? 'grayscale(1)' : 'none'
    context.drawImage(element, 0, 0, size.width, size.height)
  }

  const nextFrame = (): void => {
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
    dispose: () => {
      ended = true
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

function sizeAt(
  level: RevealLevel,
  width: number,
  height: number,
): { readonly width: number; readonly height: number } {
  const scaled = (to: number) => ({ width: to, height: Math.max(1, Math.round((to * height) / width)) })
  switch (level) {
    case 'veil':
      return scaled(VEIL_WIDTH)
    case 'reduced':
      return scaled(REDUCED_WIDTH)
    case 'grey':
    case 'full':
      return { width, height }
    default:
      return assertNever(level)
  }
}
