/** First and last byte, both included, as in `Content-Range`. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/**
 * The one range that a `Range` header asks for.
 *
 * @returns `whole` when there is none or it is one that may be ignored (another unit, several ranges);
 *   `unsatisfiable` when nothing of it lies within the media (status 416)
 */
export function requestedRange(header: string | null, total: number): ByteRange | 'whole' | 'unsatisfiable' {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  if (match === null) return 'whole'
  const [, first = '', last = ''] = match
  if (first === '' && last === '') return 'whole'
  if (first === '') {
    const length = Math.min(Number(last), total)
    return length === 0 ? 'unsatisfiable' : { start: total - length, end: total - 1 }
  }
  const start = Number(first)
  const end = last === '' ? total - 1 : Math.min(Number(last), total - 1)
  if (last !== '' && Number(last) < start) return 'whole'
  return start >= total ? 'unsatisfiable' : { start, end }
}
