export interface PictureSize {
  readonly width: number
  readonly height: number
}

function sized(width: number, height: number): PictureSize | null {
  return width > 0 && height > 0 ? { width, height } : null
}

/** A picture's size in pixels as its header states it; null when the header is not among the bytes given. */
export function pictureSize(type: string, head: Uint8Array): PictureSize | null {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  try {
    switch (type) {
      case 'image/png':
        return sized(view.getUint32(16), view.getUint32(20))
      case 'image/gif':
        return sized(view.getUint16(6, true), view.getUint16(8, true))
      case 'image/jpeg':
        return jpegSize(view)
      case 'image/webp':
        return webpSize(view)
      default:
        return null
    }
  } catch (error) {
    // Reading past the end: the header goes on beyond what we have.
    if (error instanceof RangeError) return null
    throw error
  }
}

function jpegSize(view: DataView): PictureSize | null {
  let at = 2
  for (;;) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) return sized(view.getUint16(at + 7), view.getUint16(at + 5))
    at += 2 + view.getUint16(at + 2)
  }
}

function webpSize(view: DataView): PictureSize | null {
  const format = String.fromCharCode(...[12, 13, 14, 15].map((at) => view.getUint8(at)))
  if (format === 'VP8X') {
    const int24 = (at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000
    return sized(1 + int24(24), 1 + int24(27))
  }
  if (format === 'VP8 ') return sized(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff)
  if (format === 'VP8L') {
    const bits = view.getUint32(21, true)
    return sized(1 + (bits & 0x3fff), 1 + ((bits >> 14) & 0x3fff))
  }
  return null
}
