import { crc32c } from '../../../../electron/lib/crc32c.ts'

const BLOCK = 32_768
const HEAD = 7

/** A LevelDB log with these records in it, written as LevelDB writes them. */
export function logOf(...records: readonly Uint8Array[]): Buffer {
  const parts: Buffer[] = []
  let at = 0
  const put = (part: Buffer): void => {
    parts.push(part)
    at += part.length
  }
  for (const record of records) {
    let rest = record
    let isFirst = true
    do {
      const left = BLOCK - (at % BLOCK)
      if (left < HEAD) put(Buffer.alloc(left))
      const room = BLOCK - (at % BLOCK) - HEAD
      const piece = rest.subarray(0, room)
      rest = rest.subarray(piece.length)
      const isLast = rest.length === 0
      put(fragment(isFirst ? (isLast ? 1 : 2) : isLast ? 4 : 3, piece))
      isFirst = false
    } while (rest.length > 0)
  }
  return Buffer.concat(parts)
}

function fragment(type: number, payload: Uint8Array): Buffer {
  const bytes = Buffer.alloc(HEAD + payload.length)
  bytes.writeUInt16LE(payload.length, 4)
  bytes[6] = type
  bytes.set(payload, HEAD)
  const sum = crc32c(bytes, 6, bytes.length)
  bytes.writeUInt32LE((((sum >>> 15) | (sum << 17)) + 0xa282ead8) >>> 0, 0)
  return bytes
}
