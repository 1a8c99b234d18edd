/** A picture with more blocks than this before its second frame is taken for a moving one: nobody sets out to read it. */
const MOST_BLOCKS = 100_000

/**
 * True when a picture has more than one frame: only its first is ever shown. Nothing is decoded; it takes no more
 * steps than there are blocks, and never more than a hundred thousand.
 *
 * @param bytes the whole picture; one that is cut off before its second frame does not move.
 */
export function isMoving(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    switch (view.getUint32(0)) {
      case 0x47494638: // GIF8
        return hasSecondFrame(view)
      case 0x89504e47: // PNG
        return hasFrameCount(view)
      case 0x52494646: // RIFF, of which WebP is one
        return view.getUint32(8) === 0x57454250 && view.getUint32(12) === 0x56503858 && isAnimated(view)
      default:
        return false
    }
  } catch (error) {
    // Reading past the end: it has no more.
    if (error instanceof RangeError) return false
    throw error
  }
}

/** After the colours come extensions and frames; each ends with pieces that tell their length, up to one of none. */
function hasSecondFrame(view: DataView): boolean {
  let at = 13 + coloursIn(view.getUint8(10))
  let frames = 0
  let blocks = 0
  for (;;) {
    const block = view.getUint8(at)
    if (block === 0x2c) {
      frames += 1
      if (frames === 2) return true
      // Its rectangle and flags, its colours, and the width of its codes.
      at += 10 + coloursIn(view.getUint8(at + 9)) + 1
    } else if (block === 0x21) at += 2
    else return false
    for (let length = view.getUint8(at); length !== 0; length = view.getUint8(at)) {
      at += 1 + length
      blocks += 1
      if (blocks > MOST_BLOCKS) return true
    }
    at += 1
    blocks += 1
    if (blocks > MOST_BLOCKS) return true
  }
}

/** Bytes of the table of colours that these flags announce. */
function coloursIn(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1)
}

/** `acTL` counts the frames; where it stands behind the picture's own bytes it means nothing. */
function hasFrameCount(view: DataView): boolean {
  let at = 8
  for (let chunks = 0; chunks < MOST_BLOCKS; chunks += 1) {
    const name = view.getUint32(at + 4)
    if (name === 0x6163544c) return view.getUint32(at + 8) > 1 // acTL
    if (name === 0x49444154 || name === 0x49454e44) return false // IDAT, IEND
    at += 12 + view.getUint32(at)
  }
  return true
}

function isAnimated(view: DataView): boolean {
  return (view.getUint8(20) & 0x02) !== 0
}
