/** What part of a medium was asked for; `start` and `end` count bytes from 0, both included. */
export type ByteRange =
  | { readonly type: 'whole' }
  | { readonly type: 'part'; readonly start: number; readonly end: number }
  | { readonly type: 'unsatisfiable' }

const RANGES = /^bytes\s*=\s*(.+)$/i
const ONE = /^(\d{0,15})-(\d{0,15})$/

/**
 * Reads a `Range` header (RFC 9110). Something that is no byte range is ignored, as the RFC asks; several
 * ranges at once are refused: no player of ours asks for them, and a multipart answer helps nobody.
 *
 * @param size of the whole, in bytes
 */
export function parseByteRange(header: string | undefined, size: number): ByteRange {
  const list = header === undefined ? undefined : RANGES.exec(header.trim())?.[1]
  if (list === undefined) return { type: 'whole' }
  if (list.includes(',')) return { type: 'unsatisfiable' }
  const match = ONE.exec(list.trim())
  const from = match?.[1] ?? ''
  const to = match?.[2] ?? ''
  if (match === null || (from === '' && to === '')) return { type: 'whole' }
  if (from === '') return suffix(Number(to), size)
  const start = Number(from)
  const end = to === '' ? size - 1 : Number(to)
  if (end < start && to !== '') return { type: 'whole' }
  if (start >= size) return { type: 'unsatisfiable' }
  return { type: 'part', start, end: Math.min(end, size - 1) }
}

function suffix(length: number, size: number): ByteRange {
  if (length === 0 || size === 0) return { type: 'unsatisfiable' }
  return { type: 'part', start: Math.max(0, size - length), end: size - 1 }
}
