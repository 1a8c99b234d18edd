import { expect, it } from 'vitest'
import { type Pixels, smooth } from '../../../../renderer/lib/smoothing.ts'

function pixelsOf(width: number, height: number, value: (x: number, y: number) => number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const grey = value(x, y)
      data.set([grey, grey, grey, 255], (y * width + x) * 4)
    }
  }
  return { width, height, data }
}
const greyAt = ({ width, data }: Pixels, x: number, y: number): number => data[(y * width + x) * 4] ?? -1

it('takes a fine pattern away', () => {
  const pixels = pixelsOf(24, 24, (x, y) => ((x + y) % 2 === 0 ? 0 : 255))
  smooth(pixels, 3)
  for (let x = 1; x < 24; x += 1) {
    expect(Math.abs(greyAt(pixels, x, 12) - greyAt(pixels, x - 1, 12))).toBeLessThan(8)
  }
})

it('keeps an edge where it was, as steep as it was', () => {
  const pixels = pixelsOf(24, 24, (x) => (x < 12 ? 40 : 210))
  smooth(pixels, 4)
  expect([10, 11, 12, 13].map((x) => greyAt(pixels, x, 12))).toEqual([40, 40, 210, 210])
})

it('leaves an even picture as it is, down to one pixel', () => {
  for (const side of [1, 2, 9]) {
    const pixels = pixelsOf(side, side, () => 77)
    smooth(pixels, 4)
    expect(pixels.data.filter((_, at) => at % 4 !== 3).every((value) => value === 77)).toBe(true)
  }
})
