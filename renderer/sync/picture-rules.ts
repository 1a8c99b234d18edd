import { type Failure, failed, type Result, success } from '../../shared/lib/failure.ts'
import { type ImageHeader, readImageHeader } from '../../shared/lib/image-header.ts'

/** 40 megapixels decode to 160 MB: the most that one picture may cost (promise S9). */
const MOST_PIXELS = 40_000_000
const MOST_BYTES = 20_000_000
/** A strip longer than this cannot be drawn anywhere, whatever its area. */
const LONGEST_STRIP = 30_000

const NOT_A_PICTURE: Failure = {
  code: 'not_a_picture',
  message: 'the bytes are not PNG, JPEG, GIF or WebP',
  retryable: false,
}
const TOO_LARGE: Failure = {
  code: 'too_large',
  message: 'the picture is too large to decode',
  retryable: false,
}

/** The header of a picture that may be decoded, or why it may not. Looks at nothing but the header. */
export function admit(bytes: Uint8Array<ArrayBuffer>): Result<ImageHeader> {
  if (bytes.byteLength > MOST_BYTES) {
    return failed({ ...TOO_LARGE, detail: { bytes: bytes.byteLength, limit: MOST_BYTES } })
  }
  const header = readImageHeader(bytes)
  if (header === null) return failed(NOT_A_PICTURE)
  const { width, height } = header
  if (width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_STRIP) {
    return failed({ ...TOO_LARGE, detail: { width, height, limit: MOST_PIXELS } })
  }
  return success(header)
}

/** A reduced picture is enlarged again by so much. */
export const REDUCED_SCALE = 4
/** The longest side of anything shown. */
export const LONGEST_SIDE = 2_560

/** The size for a given longest side, never larger than the original, never below one pixel. */
export function fitted(width: number, height: number, longest: number): { width: number; height: number } {
  const scale = Math.min(1, longest / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
