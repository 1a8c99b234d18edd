/** Takes every pixel off a canvas at once: a new size clears it, and one pixel shows nothing. */
export function blank(canvas: HTMLCanvasElement): void {
  canvas.width = 1
  canvas.height = 1
}
