const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0]
const ORIENTATION = 0x0112
const SHORT = 3
/** A camera writes some dozens; more are not looked through. */
const MOST_ENTRIES = 200

/**
 * How a photograph is to be turned, by the Exif part of its file: 1 to 8, of which 5 to 8 swap width and height.
 *
 * @param segment what an APP1 segment of a JPEG holds, without its marker and length
 * @returns null when it is no Exif, or says nothing that can be read.
 */
export function orientationIn(segment: DataView): number | null {
  try {
    if (EXIF.some((byte, at) => segment.getUint8(at) !== byte)) return null
    const tiff = new DataView(
      segment.buffer,
      segment.byteOffset + EXIF.length,
      segment.byteLength - EXIF.length,
    )
    const order = tiff.getUint16(0)
    if (order !== 0x4949 && order !== 0x4d4d) return null
    const isLittle = order === 0x4949
    const first = tiff.getUint32(4, isLittle)
    const entries = Math.min(tiff.getUint16(first, isLittle), MOST_ENTRIES)
    for (let entry = 0; entry < entries; entry += 1) {
      const at = first + 2 + entry * 12
      if (tiff.getUint16(at, isLittle) !== ORIENTATION) continue
      const isNumber = tiff.getUint16(at + 2, isLittle) === SHORT && tiff.getUint32(at + 4, isLittle) === 1
      const value = isNumber ? tiff.getUint16(at + 8, isLittle) : 0
      return value >= 1 && value <= 8 ? value : null
    }
    return null
  } catch (error) {
    // Reading past the segment's end: what it says of the picture is damaged, the picture need not be.
    if (error instanceof RangeError) return null
    throw error
  }
}
