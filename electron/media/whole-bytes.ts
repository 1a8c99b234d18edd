import type { Bytes } from '../lib/bytes.ts'

/** A body of known length in one piece; null when it broke off or was longer. */
export async function wholeBytes(body: AsyncIterable<Uint8Array>, length: number): Promise<Bytes | null> {
  const bytes = new Uint8Array(length)
  let filled = 0
  try {
    for await (const piece of body) {
      if (filled + piece.length > length) return null
      bytes.set(piece, filled)
      filled += piece.length
    }
  } catch {
    return null
  }
  return filled === length ? bytes : null
}
