import { BODY_LIMIT_BYTES } from '../api/body.ts'

/** Longest line taken: as much as a whole request to the backend may hold. */
export const LONGEST_LINE_BYTES = BODY_LIMIT_BYTES

export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly fault: string }

const NEWLINE = 0x0a

function toLine(number: number, bytes: Uint8Array): Line | null {
  try {
    // The decoder also takes a byte order mark off the first line.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.trim() === '' ? null : { number, text }
  } catch {
    return { number, fault: 'not UTF-8' }
  }
}

/**
 * The lines of a file with their numbers from 1; blank ones are passed over. Holds one line at a time, and
 * of one that is too long no more than the limit.
 */
export async function* readLines(source: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let pieces: Uint8Array[] = []
  let bytes = 0
  let number = 1

  const finish = (): Line | null => {
    const line =
      bytes > LONGEST_LINE_BYTES
        ? { number, fault: `longer than ${LONGEST_LINE_BYTES} bytes` }
        : toLine(number, Buffer.concat(pieces))
    pieces = []
    bytes = 0
    number += 1
    return line
  }

  for await (const chunk of source) {
    let from = 0
    while (from < chunk.byteLength) {
      const newline = chunk.indexOf(NEWLINE, from)
      const part = chunk.subarray(from, newline === -1 ? undefined : newline)
      bytes += part.byteLength
      if (bytes <= LONGEST_LINE_BYTES) pieces.push(part)
      else pieces = []
      if (newline === -1) break
      const line = finish()
      if (line !== null) yield line
      from = newline + 1
    }
  }
  if (bytes > 0) {
    const line = finish()
    if (line !== null) yield line
  }
}
