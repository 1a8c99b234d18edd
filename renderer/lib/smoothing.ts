/** Pixels of one picture, four bytes each: red, green, blue, alpha. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray
}

/**
 * Smooths a grey picture in place and keeps its edges (Kuwahara): each pixel becomes the mean of the calmest of
 * the four squares that it is a corner of. Surfaces lose their detail, outlines stay where they are. The time
 * it takes goes by the number of pixels alone.
 *
 * @param radius side of a square less one, in pixels; from 1
 */
export function smooth({ width, height, data }: Pixels, radius: number): void {
  const { sums, squares } = tables(data, width, height)
  const row = width + 1
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let least = Number.POSITIVE_INFINITY
      let mean = 0
      for (let corner = 0; corner < 4; corner += 1) {
        const left = corner % 2 === 0 ? Math.max(0, x - radius) : x
        const right = corner % 2 === 0 ? x + 1 : Math.min(width, x + radius + 1)
        const top = corner < 2 ? Math.max(0, y - radius) : y
        const bottom = corner < 2 ? y + 1 : Math.min(height, y + radius + 1)
        const count = (right - left) * (bottom - top)
        const at = {
          a: top * row + left,
          b: top * row + right,
          c: bottom * row + left,
          d: bottom * row + right,
        }
        const average = within(sums, at) / count
        const variance = within(squares, at) / count - average * average
        if (variance < least) {
          least = variance
          mean = average
        }
      }
      const place = (y * width + x) * 4
      data[place] = mean
      data[place + 1] = mean
      data[place + 2] = mean
    }
  }
}

interface Corners {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
}

const within = (table: Float64Array, { a, b, c, d }: Corners): number =>
  (table[d] ?? 0) - (table[b] ?? 0) - (table[c] ?? 0) + (table[a] ?? 0)

/** For each place the sum of everything above and left of it, of the values and of their squares. */
function tables(
  data: Uint8ClampedArray,
  width: number,
  height: number,
): { readonly sums: Float64Array; readonly squares: Float64Array } {
  const row = width + 1
  const sums = new Float64Array(row * (height + 1))
  const squares = new Float64Array(row * (height + 1))
  for (let y = 0; y < height; y += 1) {
    let line = 0
    let lineOfSquares = 0
    for (let x = 0; x < width; x += 1) {
      const value = data[(y * width + x) * 4] ?? 0
      line += value
      lineOfSquares += value * value
      const at = (y + 1) * row + x + 1
      sums[at] = (sums[at - row] ?? 0) + line
      squares[at] = (squares[at - row] ?? 0) + lineOfSquares
    }
  }
  return { sums, squares }
}
