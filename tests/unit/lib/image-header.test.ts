import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readImageHeader } from '../../../shared/lib/image-header.ts'
import {
  bytesOf,
  gif,
  jpeg,
  png,
  turnedJpeg,
  webpExtended,
  webpLossless,
  webpLossy,
} from '../../helpers/image-bytes.ts'

const smallGif = gif({ width: 9, height: 9 }, { left: 0, top: 0, width: 9, height: 9 })

describe('a picture’s header', () => {
  test.each([
    ['PNG', png(640, 480), { type: 'image/png', width: 640, height: 480 }],
    ['JPEG, behind other segments', jpeg(1_200, 800), { type: 'image/jpeg', width: 1_200, height: 800 }],
    [
      'GIF',
      gif({ width: 300, height: 200 }, { left: 0, top: 0, width: 300, height: 200 }),
      { type: 'image/gif', width: 300, height: 200 },
    ],
    ['WebP with extensions', webpExtended, { type: 'image/webp', width: 1_024, height: 512 }],
    ['WebP, lossy', webpLossy, { type: 'image/webp', width: 320, height: 240 }],
    ['WebP, lossless', webpLossless, { type: 'image/webp', width: 320, height: 200 }],
  ])('gives type and size: %s', (_name, bytes, header) => {
    expect(readImageHeader(bytes)).toEqual(header)
  })

  test('gives the size of a photograph as it is shown, whichever way the camera was held', () => {
    const upright = { type: 'image/jpeg', width: 400, height: 300 }
    const onItsSide = { type: 'image/jpeg', width: 300, height: 400 }
    for (const order of ['II', 'MM'] as const) {
      const shown = (orientation: number) => readImageHeader(turnedJpeg(400, 300, orientation, order))
      for (const orientation of [1, 2, 3, 4]) expect(shown(orientation)).toEqual(upright)
      for (const orientation of [5, 6, 7, 8]) expect(shown(orientation)).toEqual(onItsSide)
      for (const orientation of [0, 9, 60_000]) expect(shown(orientation)).toEqual(upright)
    }
  })

  test('gives the size of a photograph whose Exif is damaged as it is stored', () => {
    const whole = turnedJpeg(400, 300, 6)
    // The offset of its entries, their number, and the letters of its order.
    for (const at of [12, 13, 16, 17, 18, 19, 20, 21]) {
      const damaged = whole.slice()
      damaged[at] = 0xff
      expect(readImageHeader(damaged), `byte ${at}`).toMatchObject({ type: 'image/jpeg' })
    }
  })

  test('S9: SVG, HTML and anything else is no picture, whatever it is called', () => {
    for (const text of [
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      '<!doctype html><script>',
      '%PDF-1.7',
      '',
      'BM',
    ]) {
      expect(readImageHeader(bytesOf(text))).toBeNull()
    }
  })

  test('is null when it is cut off anywhere, and never reads on without end', () => {
    for (const whole of [png(9, 9), jpeg(9, 9), turnedJpeg(9, 9, 6), smallGif, webpExtended, webpLossless]) {
      for (let end = 0; end < whole.length; end += 1) {
        const header = readImageHeader(whole.slice(0, end))
        if (header !== null) expect(header.width).toBeGreaterThan(0)
      }
    }
    expect(
      readImageHeader(
        bytesOf(
          [0xff, 0xd8],
          Array.from({ length: 5_000 }, () => 0xff),
        ),
      ),
    ).toBeNull()
    expect(readImageHeader(png(0, 10))).toBeNull()
  })

  test('of a GIF is that of its first frame where a decoder would grow to hold it', () => {
    const screen = { width: 10, height: 20 }
    const size = (frame: Parameters<typeof gif>[1]) => readImageHeader(gif(screen, frame))
    expect(size({ left: 0, top: 0, width: 60_000, height: 5 })).toMatchObject({ width: 60_000, height: 20 })
    expect(size({ left: 8, top: 30, width: 4, height: 4 })).toMatchObject({ width: 12, height: 34 })
    expect(size({ left: 0, top: 0, width: 0, height: 0 })).toMatchObject(screen)
  })

  test('of a GIF without a frame is none', () => {
    const bare = bytesOf('GIF89a', [9, 0, 9, 0, 0, 0, 0])
    expect(readImageHeader(bytesOf([...bare], [0x3b]))).toBeNull()
    expect(readImageHeader(bytesOf([...bare], [0x21, 0xfe, 200]))).toBeNull()
  })

  test('is one of a size that exists, or none, for any bytes at all', () => {
    const heads = [png(9, 9), jpeg(9, 9), turnedJpeg(9, 9, 6), smallGif, webpExtended].map((one) =>
      [...one].slice(0, 20),
    )
    fc.assert(
      fc.property(fc.constantFrom([], ...heads), fc.uint8Array({ maxLength: 200 }), (head, rest) => {
        const header = readImageHeader(new Uint8Array([...head, ...rest]))
        expect(header === null || (header.width > 0 && header.height > 0)).toBe(true)
      }),
    )
  })
})
