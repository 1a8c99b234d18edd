import type { RevealLevel } from '../../shared/domain/vocabulary.ts'
import { assertNever } from '../../shared/lib/assert-never.ts'
import { type Failure, failed, success } from '../../shared/lib/failure.ts'
import { drawRound, type RoundPart } from '../lib/round-part.ts'
import { smooth } from '../lib/smoothing.ts'
import { REDUCED_RADIUS, REDUCED_WIDTH, TALLEST, VEIL_WIDTH } from '../lib/veil-strength.ts'
import type { PictureMaker } from './outside.ts'
import { admit, fitted, LONGEST_SIDE, REDUCED_SCALE } from './picture-rules.ts'

const UNDECODABLE: Failure = {
  code: 'undecodable',
  message: 'the picture could not be decoded',
  retryable: false,
}

/**
 * Makes pictures at a level, in the worker: what the page gets never held more than it shows. A moving GIF
 * or WebP gives its first frame only.
 */
export function createPictureMaker(): Pick<PictureMaker, 'make'> {
  return {
    make: async (bytes, level, part) => {
      const header = admit(bytes)
      if (!header.ok) return header
      try {
        const whole = await draw(new Blob([bytes], { type: header.value.type }), level)
        return success(part === null ? whole : cutOut(whole, part))
      } catch {
        // Cut off or damaged behind a sound header; the decoder says no more than that.
        return failed(UNDECODABLE)
      }
    },
  }
}

async function draw(blob: Blob, level: RevealLevel): Promise<ImageBitmap> {
  switch (level) {
    case 'veil':
      return redrawn(await shrunk(blob, VEIL_WIDTH), { grey: true, longest: LONGEST_SIDE })
    case 'reduced':
      return redrawn(smoothed(await shrunk(blob, REDUCED_WIDTH)), {
        grey: true,
        longest: LONGEST_SIDE,
        scale: REDUCED_SCALE,
      })
    case 'grey':
      return redrawn(await createImageBitmap(blob), { grey: true, longest: LONGEST_SIDE })
    case 'full':
      return redrawn(await createImageBitmap(blob), { grey: false, longest: LONGEST_SIDE })
    default:
      return assertNever(level)
  }
}

/** What is inside the circle; the given one is closed. */
function cutOut(bitmap: ImageBitmap, part: RoundPart): ImageBitmap {
  const { canvas, context } = canvasOf(1, 1)
  drawRound(canvas, context, { image: bitmap, width: bitmap.width, height: bitmap.height }, part)
  bitmap.close()
  return canvas.transferToImageBitmap()
}

/** Decoded straight to this width; a long strip is shrunk once more, so that it keeps no detail lengthwise. */
async function shrunk(blob: Blob, width: number): Promise<ImageBitmap> {
  const narrow = await createImageBitmap(blob, { resizeWidth: width, resizeQuality: 'medium' })
  const most = width * TALLEST
  if (narrow.height <= most) return narrow
  const strip = await createImageBitmap(narrow, { resizeHeight: most, resizeQuality: 'medium' })
  narrow.close()
  return strip
}

/** Grey, its detail gone and its outlines kept; the given one is closed. */
function smoothed(bitmap: ImageBitmap): ImageBitmap {
  const { canvas, context } = canvasOf(bitmap.width, bitmap.height)
  context.filter = 'grayscale(1)'
  context.drawImage(bitmap, 0, 0)
  bitmap.close()
  const pixels = context.getImageData(0, 0, canvas.width, canvas.height)
  smooth(pixels, REDUCED_RADIUS)
  context.putImageData(pixels, 0, 0)
  return canvas.transferToImageBitmap()
}

interface Redrawing {
  readonly grey: boolean
  /** Longest side of the outcome, in pixels. */
  readonly longest: number
  /** Enlarged this many times, smoothly. */
  readonly scale?: number
}

/** The bitmap drawn anew; the given one is closed. */
function redrawn(bitmap: ImageBitmap, { grey, longest, scale = 1 }: Redrawing): ImageBitmap {
  const { width, height } = fitted(bitmap.width * scale, bitmap.height * scale, longest)
  if (!grey && width === bitmap.width && height === bitmap.height) return bitmap
  const { canvas, context } = canvasOf(width, height)
  context.imageSmoothingQuality = 'high'
  if (grey) context.filter = 'grayscale(1)'
  context.drawImage(bitmap, 0, 0, width, height)
  bitmap.close()
  return canvas.transferToImageBitmap()
}

function canvasOf(
  width: number,
  height: number,
): { readonly canvas: OffscreenCanvas; readonly context: OffscreenCanvasRenderingContext2D } {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('a worker without a 2d canvas')
  return { canvas, context }
}
