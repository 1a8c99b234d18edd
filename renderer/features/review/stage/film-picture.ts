import type { OpenLevel, RevealLevel } from '../../../../shared/domain/vocabulary.ts'
import { drawRound, type RoundPart, type Whole } from '../../../lib/round-part.ts'
import { smooth } from '../../../lib/smoothing.ts'
import { REDUCED_RADIUS, REDUCED_WIDTH, TALLEST, VEIL_WIDTH } from '../../../lib/veil-strength.ts'

export type Frame = Pick<HTMLVideoElement, 'videoWidth' | 'videoHeight'> & CanvasImageSource

interface Size {
  readonly width: number
  readonly height: number
}

/** Size in pixels of a film's frame at a level. @param most its width at most, also when it is revealed */
export function sizeAt(level: RevealLevel, frame: Frame, most = frame.videoWidth): Size {
  const widest = level === 'veil' ? VEIL_WIDTH : level === 'reduced' ? REDUCED_WIDTH : frame.videoWidth
  const width = Math.max(1, Math.min(widest, most))
  const height = Math.round((width * frame.videoHeight) / frame.videoWidth)
  const highest = level === 'veil' || level === 'reduced' ? width * TALLEST : height
  return { width, height: Math.max(1, Math.min(height, highest)) }
}

const filterAt = (level: RevealLevel): string => (level === 'full' ? 'none' : 'grayscale(1)')

/** Draws the film's frame at a level: the canvas never holds more of it than that. */
export function drawFrame(canvas: HTMLCanvasElement, frame: Frame, level: RevealLevel, most?: number): void {
  const { width, height } = sizeAt(level, frame, most)
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height })
  const context = canvas.getContext('2d')
  if (context === null) return
  context.filter = filterAt(level)
  context.drawImage(frame, 0, 0, width, height)
  if (level !== 'reduced') return
  const pixels = context.getImageData(0, 0, width, height)
  smooth(pixels, REDUCED_RADIUS)
  context.putImageData(pixels, 0, 0)
}

/** Draws a round part of the frame at a level. */
export function drawFramePart(
  canvas: HTMLCanvasElement,
  frame: Frame,
  level: OpenLevel,
  part: RoundPart,
): void {
  const whole: Whole =
    level === 'reduced'
      ? reducedFrame(frame)
      : { image: frame, width: frame.videoWidth, height: frame.videoHeight }
  drawRound(canvas, canvas.getContext('2d'), whole, part, filterAt(level))
}

/** Apart from the page: the lens shows a part of it only. */
function reducedFrame(frame: Frame): Whole {
  const image = document.createElement('canvas')
  drawFrame(image, frame, 'reduced')
  return { image, width: image.width, height: image.height }
}
