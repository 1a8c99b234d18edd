/** Takes every pixel off a canvas at once: a new size clears it, and one pixel shows nothing. */
export function blank(canvas: HTMLCanvasElement): void {
  canvas.width = 1
  canvas.height = 1
}

/** Puts a bitmap on a canvas in its own size, in the place of whatever was there. */
export function drawBitmap(canvas: HTMLCanvasElement, bitmap: ImageBitmap): void {
  // A new size also clears what was there: nothing sharp stays under a veil.
  canvas.width = bitmap.width
  canvas.height = bitmap.height
  // Drawn once and left alone: a context in memory begins sooner than one on the graphics card.
  canvas.getContext('2d', { willReadFrequently: true })?.drawImage(bitmap, 0, 0)
}
