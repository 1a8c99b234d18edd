/** A round part of a picture. */
export interface RoundPart {
  /** Of its middle: 0 to 1 of the picture's width and height. */
  readonly x: number
  readonly y: number
  /** Across, as a share of the picture's shorter side. */
  readonly size: number
}

/** A picture as it is at its level, with its size in pixels. */
export interface Whole {
  readonly image: CanvasImageSource
  readonly width: number
  readonly height: number
}

/** A canvas of the page's or of a worker's. */
interface RoundCanvas {
  width: number
  height: number
}
type RoundContext = Pick<
  OffscreenCanvasRenderingContext2D,
  'beginPath' | 'arc' | 'clip' | 'filter' | 'drawImage'
>

/**
 * Draws the picture inside the circle, and nothing of what is outside it; the canvas gets the circle's size.
 *
 * @param filter a CSS filter for what is drawn
 */
export function drawRound(
  canvas: RoundCanvas,
  context: RoundContext | null,
  { image, width, height }: Whole,
  part: RoundPart,
  filter = 'none',
): void {
  const across = Math.max(1, Math.round(part.size * Math.min(width, height)))
  // A new size clears what was there.
  canvas.width = across
  canvas.height = across
  if (context === null) return
  context.beginPath()
  context.arc(across / 2, across / 2, across / 2, 0, 2 * Math.PI)
  context.clip()
  context.filter = filter
  const left = part.x * width - across / 2
  const top = part.y * height - across / 2
  context.drawImage(image, left, top, across, across, 0, 0, across, across)
}
