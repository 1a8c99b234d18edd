/** Bytes by characters and by numbers. */
export const bytesOf = (...parts: readonly (string | readonly number[])[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : [...part])),
  )
const big = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255)
const zeros = (count: number) => Array.from({ length: count }, () => 0)

/** Just enough of a PNG for its size to be read. */
export const png = (width: number, height: number) =>
  bytesOf(
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    big(13),
    'IHDR',
    big(width),
    big(height),
    zeros(8),
  )
/** A JPEG whose frame header stands behind other segments. */
export const jpeg = (width: number, height: number) =>
  bytesOf(
    [0xff, 0xd8, 0xff, 0xe1, 0x00, 0x06, 1, 2, 3, 4],
    [0xff, 0xff, 0xdb, 0x00, 0x03, 0],
    [0xff, 0xc2, 0x00, 0x11, 8, height >> 8, height & 255, width >> 8, width & 255, 3],
    zeros(20),
  )
/** A JPEG that was stored so wide and so high, with a word on how it is to be turned. */
export const turnedJpeg = (width: number, height: number, orientation: number, order: 'II' | 'MM' = 'MM') => {
  const pair = (value: number) => (order === 'MM' ? [value >> 8, value & 255] : [value & 255, value >> 8])
  const four = (value: number) => (order === 'MM' ? [0, 0, ...pair(value)] : [...pair(value), 0, 0])
  const entry = (tag: number, value: number) => [...pair(tag), ...pair(3), ...four(1), ...pair(value), 0, 0]
  const exif = bytesOf(
    'Exif',
    [0, 0],
    order,
    pair(42),
    four(8),
    pair(2),
    entry(0x0100, 1),
    entry(0x0112, orientation),
    four(0),
  )
  return bytesOf(
    [0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2],
    [...exif],
    [0xff, 0xc0, 0x00, 0x11, 8, height >> 8, height & 255, width >> 8, width & 255, 3],
    zeros(20),
  )
}
const little = (value: number) => [value & 255, value >> 8]

interface Size {
  readonly width: number
  readonly height: number
}

/** A GIF with a table of four colours, an extension in three pieces, and then its first frame. */
export const gif = (screen: Size, frame: Size & { readonly left: number; readonly top: number }) =>
  bytesOf(
    'GIF89a',
    [...little(screen.width), ...little(screen.height), 0x81, 0, 0],
    // A colour that looks like a frame: it must be stepped over.
    [0x2c, 0x2c, 0x2c],
    zeros(9),
    [0x21, 0xff, 11],
    'NETSCAPE2.0',
    [3, 1, 0, 0, 2, 0x2c, 0x2c, 0],
    [0x2c, ...little(frame.left), ...little(frame.top), ...little(frame.width), ...little(frame.height), 0],
  )
export const webpExtended = bytesOf(
  'RIFF',
  big(0),
  'WEBP',
  'VP8X',
  zeros(8),
  [0xff, 0x03, 0x00, 0xff, 0x01, 0x00],
  zeros(4),
)
export const webpLossy = bytesOf(
  'RIFF',
  big(0),
  'WEBP',
  'VP8 ',
  zeros(10),
  [0x40, 0x01, 0xf0, 0x00],
  zeros(4),
)
export const webpLossless = bytesOf(
  'RIFF',
  big(0),
  'WEBP',
  'VP8L',
  zeros(4),
  [0x2f, 0x3f, 0xc1, 0x31, 0x00],
  zeros(8),
)
