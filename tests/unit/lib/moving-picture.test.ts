import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isMoving } from '../../../shared/lib/moving-picture.ts'
import { manyFrames, pictureAndPage } from '../../fixtures/hostile/files.ts'
import { bytesOf, gif, jpeg, png, webpExtended, webpLossy } from '../../helpers/image-bytes.ts'

const head = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const chunk = (name: string, ...data: number[]) => [
  ...[0, 0, 0, data.length],
  ...bytesOf(name),
  ...data,
  ...[0, 0, 0, 0],
]
const counted = (frames: number) => chunk('acTL', 0, 0, 0, frames, 0, 0, 0, 0)
const size = chunk('IHDR', ...Array.from({ length: 13 }, () => 1))

/** The extended header of a WebP with these flags. */
const webp = (flags: number) =>
  bytesOf('RIFF', [0, 0, 0, 0], 'WEBP', 'VP8X', [10, 0, 0, 0, flags], [0, 0, 0, 0, 0, 0, 0, 0, 0])

describe('a picture moves', () => {
  test.each([
    ['a GIF of two frames', manyFrames(2)],
    ['a GIF of a thousand', manyFrames(1_000)],
    ['a PNG that counts two', bytesOf(head, size, counted(2), chunk('IDAT', 1))],
    ['a WebP that says so', webp(0x02)],
  ])('%s', (_name, bytes) => {
    expect(isMoving(new Uint8Array(bytes))).toBe(true)
  })

  test.each([
    ['a GIF of one frame, though it says that it repeats', manyFrames(1)],
    ['a GIF of one frame with something behind it', pictureAndPage()],
    [
      'a GIF that is cut off in its first',
      gif({ width: 9, height: 9 }, { left: 0, top: 0, width: 9, height: 9 }),
    ],
    ['a PNG', png(9, 9)],
    ['a PNG that counts one', bytesOf(head, size, counted(1), chunk('IDAT', 1))],
    ['a PNG that counts too late', bytesOf(head, size, chunk('IDAT', 1), counted(2))],
    ['a JPEG', jpeg(9, 9)],
    ['a WebP', webpLossy],
    ['a WebP with extensions', webpExtended],
    ['nothing', new Uint8Array(0)],
  ])('unlike %s', (_name, bytes) => {
    expect(isMoving(new Uint8Array(bytes))).toBe(false)
  })

  test('for all anybody knows when its frames are hidden behind more blocks than a picture has', () => {
    const [first = new Uint8Array(0)] = [new Uint8Array(manyFrames(1)).slice(0, 19)]
    const remarks = new Uint8Array(200_000 * 3).map((_, at) => [0x21, 0xfe, 0][at % 3] ?? 0)
    const bytes = new Uint8Array([...first, ...remarks])
    expect(isMoving(bytes)).toBe(true)
  })

  test('or not, for any bytes at all', () => {
    const heads = [manyFrames(2), png(9, 9), webp(2), size].map((one) => [...one].slice(0, 30))
    fc.assert(
      fc.property(fc.constantFrom([], ...heads), fc.uint8Array({ maxLength: 200 }), (begin, rest) => {
        expect(typeof isMoving(new Uint8Array([...begin, ...rest]))).toBe('boolean')
      }),
    )
  })
})
