import { describe, expect, test } from 'vitest'
import { readImageHeader } from '../../../renderer/sync/image-header.ts'
import { admit, fitted } from '../../../renderer/sync/picture-rules.ts'
import { veilsOf } from '../../../renderer/sync/pictures.ts'
import { createShelf } from '../../../renderer/sync/shelf.ts'
import type { MediaId, PackId } from '../../../shared/domain/ids.ts'
import { createFakeTime } from '../../helpers/sync/fake-clock.ts'
import { createRig } from '../../helpers/sync/rig.ts'
import { leasedJobOf, uuid } from '../../helpers/sync/samples.ts'

const bytesOf = (...parts: readonly (string | readonly number[])[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : [...part])),
  )
const big = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255)
const zeros = (count: number) => Array.from({ length: count }, () => 0)

const png = (width: number, height: number) =>
  bytesOf(
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    big(13),
    'IHDR',
    big(width),
    big(height),
    zeros(8),
  )
const jpeg = (width: number, height: number) =>
  bytesOf(
    [0xff, 0xd8, 0xff, 0xe1, 0x00, 0x06, 1, 2, 3, 4],
    [0xff, 0xff, 0xdb, 0x00, 0x03, 0],
    [0xff, 0xc2, 0x00, 0x11, 8, height >> 8, height & 255, width >> 8, width & 255, 3],
    zeros(20),
  )
const gif = bytesOf('GIF89a', [0x2c, 0x01, 0xc8, 0x00], zeros(10))
const webpExtended = bytesOf(
  'RIFF',
  big(0),
  'WEBP',
  'VP8X',
  zeros(8),
  [0xff, 0x03, 0x00, 0xff, 0x01, 0x00],
  zeros(4),
)
const webpLossy = bytesOf('RIFF', big(0), 'WEBP', 'VP8 ', zeros(10), [0x40, 0x01, 0xf0, 0x00], zeros(4))
const webpLossless = bytesOf(
  'RIFF',
  big(0),
  'WEBP',
  'VP8L',
  zeros(4),
  [0x2f, 0x3f, 0xc1, 0x31, 0x00],
  zeros(8),
)

describe('a picture’s header', () => {
  test.each([
    ['PNG', png(640, 480), { type: 'image/png', width: 640, height: 480 }],
    ['JPEG, behind other segments', jpeg(1_200, 800), { type: 'image/jpeg', width: 1_200, height: 800 }],
    ['GIF', gif, { type: 'image/gif', width: 300, height: 200 }],
    ['WebP with extensions', webpExtended, { type: 'image/webp', width: 1_024, height: 512 }],
    ['WebP, lossy', webpLossy, { type: 'image/webp', width: 320, height: 240 }],
    ['WebP, lossless', webpLossless, { type: 'image/webp', width: 320, height: 200 }],
  ])('gives type and size: %s', (_name, bytes, header) => {
    expect(readImageHeader(bytes)).toEqual(header)
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
    for (const whole of [png(9, 9), jpeg(9, 9), gif, webpExtended, webpLossless]) {
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
})

describe('S9: before anything is decoded', () => {
  const codeOf = (bytes: Uint8Array<ArrayBuffer>) => {
    const result = admit(bytes)
    return result.ok ? 'admitted' : result.failure.code
  }
  test('more than 40 megapixels or 20 MB is refused by the header alone', () => {
    expect(codeOf(png(8_000, 5_000))).toBe('admitted')
    expect(codeOf(png(8_000, 5_001))).toBe('too_large')
    expect(codeOf(png(100_000, 1))).toBe('too_large')
    expect(codeOf(new Uint8Array(20_000_001))).toBe('too_large')
    expect(codeOf(bytesOf('<svg/>'))).toBe('not_a_picture')
  })

  test('a picture is fitted without being enlarged or vanishing', () => {
    expect(fitted(5_120, 2_560, 2_560)).toEqual({ width: 2_560, height: 1_280 })
    expect(fitted(100, 50, 2_560)).toEqual({ width: 100, height: 50 })
    expect(fitted(10_000, 2, 100)).toEqual({ width: 100, height: 1 })
  })
})

describe('veils', () => {
  const mediaId = 'a'.repeat(64) as MediaId
  const job = leasedJobOf(1, { mediaIds: [mediaId] })

  test('a picture that does not arrive in time keeps its job from nobody', async () => {
    const rig = createRig()
    const settle = () => new Promise<void>((resolve) => setImmediate(resolve))
    const time = createFakeTime(settle)
    const line = { ...rig.wire.lineFor(() => true), call: () => new Promise<never>(() => undefined) }
    const outside = {
      line,
      clock: time.clockFor(() => true),
      pictures: { make: async () => Promise.reject() },
    }
    const veils = veilsOf({ outside, shelf: createShelf() }, job, uuid(9, 1) as PackId)
    await time.advance(2_000)
    expect(await veils).toEqual([
      { mediaId, bitmap: null, failure: expect.objectContaining({ code: 'media_late' }) },
    ])
  })

  test('a picture that cannot be shown says why', async () => {
    const rig = createRig()
    const outside = {
      line: rig.wire.lineFor(() => true),
      clock: rig.time.clockFor(() => true),
      pictures: {
        make: async () =>
          ({ ok: false, failure: { code: 'undecodable', message: '', retryable: false } }) as const,
      },
    }
    const [veil] = await veilsOf({ outside, shelf: createShelf() }, job, uuid(9, 1) as PackId)
    expect(veil).toMatchObject({ bitmap: null, failure: { code: 'undecodable' } })
  })
})
