import { crc32c } from '../lib/crc32c.ts'

/** Records never cross a block; a place too small for a head is left at a block's end. */
const BLOCK = 32_768
/** Checksum (4 bytes), length (2), type (1). */
const HEAD = 7
const TYPE_AT = 6
const FULL = 1
const FIRST = 2
const MIDDLE = 3
const LAST = 4
const MASK_DELTA = 0xa282ead8

/**
 * How many bytes of a LevelDB log file, counted from its start, are whole records. What lies behind was cut off in
 * the middle of being written. Format: LevelDB's `doc/log_format.md`.
 *
 * @returns `bytes.length` when nothing is torn
 */
export function wholeLength(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  /** Where the last complete record ended. One in parts counts from its last part on. */
  let whole = 0
  let inParts = false
  while (at < bytes.length) {
    const left = BLOCK - (at % BLOCK)
    if (left < HEAD) {
      at += left
      if (!inParts) whole = Math.min(at, bytes.length)
      continue
    }
    if (bytes.length - at < HEAD) return whole
    const length = view.getUint16(at + 4, true)
    const end = at + HEAD + length
    if (HEAD + length > left || end > bytes.length) return whole
    const type = bytes[at + TYPE_AT]
    const isContinued = type === MIDDLE || type === LAST
    if (isContinued !== inParts || (!isContinued && type !== FULL && type !== FIRST)) return whole
    if (unmasked(view.getUint32(at, true)) !== crc32c(bytes, at + TYPE_AT, end)) return whole
    at = end
    inParts = type === FIRST || type === MIDDLE
    if (!inParts) whole = at
  }
  return whole
}

/** LevelDB stores checksums turned and shifted, so that a checksum over checksums stays a good one. */
function unmasked(stored: number): number {
  const turned = (stored - MASK_DELTA) >>> 0
  return ((turned >>> 17) | (turned << 15)) >>> 0
}
