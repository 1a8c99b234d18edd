import { orientationIn } from './exif-orientation.ts'

/** The kinds of picture that are ever decoded. SVG and HTML are not among them (promise S9). */
export type PictureType = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp'

export interface ImageHeader {
  readonly type: PictureType
  /** In pixels, as it is shown: turned as a photograph's Exif asks for. */
  readonly width: number
  readonly height: number
}

/**
 * Type and size of a picture by its first bytes, whatever it was called, without decoding it. The one reader of
 * both sides: the backend tells proportions by it, the app refuses by it what would cost too much to decode.
 *
 * @returns null for anything that is not one of the four types or whose header is cut off.
 */
export function readImageHeader(bytes: Uint8Array): ImageHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const size = readPng(view) ?? readGif(view) ?? readJpeg(view) ?? readWebp(view)
    return size === null || size.width < 1 || size.height < 1 ? null : size
  } catch (error) {
    // Reading past the end: the header is cut off.
    if (error instanceof RangeError) return null
    throw error
  }
}

function readPng(view: DataView): ImageHeader | null {
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return null
  if (text(view, 12, 4) !== 'IHDR') return null
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
}

/**
 * A decoder enlarges the logical screen to hold the first frame, so a screen of one pixel may stand before a
 * frame of four thousand million: the size is that of both together.
 */
function readGif(view: DataView): ImageHeader | null {
  const signature = text(view, 0, 6)
  if (signature !== 'GIF87a' && signature !== 'GIF89a') return null
  const frame = firstFrameOf(view)
  if (frame === null) return null
  return {
    type: 'image/gif',
    width: Math.max(view.getUint16(6, true), view.getUint16(frame, true) + view.getUint16(frame + 4, true)),
    height: Math.max(
      view.getUint16(8, true),
      view.getUint16(frame + 2, true) + view.getUint16(frame + 6, true),
    ),
  }
}

/** Where the first frame's rectangle stands: left, top, width, height. Null when there is no frame. */
function firstFrameOf(view: DataView): number | null {
  const flags = view.getUint8(10)
  const hasColours = (flags & 0x80) !== 0
  let at = 13 + (hasColours ? 3 * 2 ** ((flags & 7) + 1) : 0)
  for (;;) {
    const block = view.getUint8(at)
    if (block === 0x2c) return at + 1
    if (block !== 0x21) return null
    // An extension: its label, then pieces with their lengths, up to one of no length.
    at += 2
    for (let length = view.getUint8(at); length !== 0; length = view.getUint8(at)) at += 1 + length
    at += 1
  }
}

/** Walks the segments up to the first frame header (SOF0 to SOF15 but the three that are none). */
function readJpeg(view: DataView): ImageHeader | null {
  if (view.getUint16(0) !== 0xffd8) return null
  let at = 2
  let orientation: number | null = null
  for (;;) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) return turned({ height: view.getUint16(at + 5), width: view.getUint16(at + 7) }, orientation)
    if (marker === 0xda || marker === 0xd9) return null
    const hasNoLength = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)
    const length = hasNoLength ? 0 : Math.max(2, view.getUint16(at + 2))
    // The first Exif counts, as for a decoder.
    if (marker === 0xe1) orientation ??= orientationIn(partOf(view, at + 4, length - 2))
    at += 2 + length
  }
}

function partOf(view: DataView, from: number, length: number): DataView {
  return new DataView(view.buffer, view.byteOffset + from, length)
}

function turned({ width, height }: Omit<ImageHeader, 'type'>, orientation: number | null): ImageHeader {
  const isOnItsSide = orientation !== null && orientation >= 5
  return { type: 'image/jpeg', width: isOnItsSide ? height : width, height: isOnItsSide ? width : height }
}

function readWebp(view: DataView): ImageHeader | null {
  if (text(view, 0, 4) !== 'RIFF' || text(view, 8, 4) !== 'WEBP') return null
  const type = 'image/webp'
  switch (text(view, 12, 4)) {
    case 'VP8 ':
      return { type, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
    case 'VP8L': {
      const bits = view.getUint32(21, true)
      return { type, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    case 'VP8X':
      return { type, width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 }
    default:
      return null
  }
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) + (view.getUint8(at + 2) << 16)
}

function text(view: DataView, at: number, length: number): string {
  let out = ''
  for (let place = at; place < at + length; place += 1) out += String.fromCharCode(view.getUint8(place))
  return out
}
