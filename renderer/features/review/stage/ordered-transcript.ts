import type { Item } from '../../../../shared/contracts/http/item.ts'

export type TranscriptSegment = NonNullable<Item['transcript']>[number]

export interface OrderedTranscript {
  readonly segments: readonly TranscriptSegment[]
  /** True when what came was not in order, or went beyond the end of the sound. */
  readonly isMended: boolean
}

/** A length that was rounded, or a last word that fades out, is no fault. */
const ROUNDING_SECONDS = 1

/**
 * A transcript as it is heard: sorted by time, no segment ends before it begins, none goes beyond the end. No word
 * is left out: what was said to come after the end stands at the end.
 *
 * @param duration seconds; undefined when nobody knows it, then there is no end to go beyond.
 */
export function orderedTranscript(
  given: readonly TranscriptSegment[],
  duration: number | undefined,
): OrderedTranscript {
  const end = duration ?? Number.POSITIVE_INFINITY
  const isMended = given.some(
    (segment, at) =>
      segment.start < (given[at - 1]?.start ?? 0) ||
      segment.end < segment.start ||
      segment.end > end + ROUNDING_SECONDS,
  )
  if (!isMended) return { segments: given, isMended }
  const segments = given
    .map(({ start, end: until, text }) => ({
      start: Math.min(start, end),
      end: Math.min(Math.max(start, until), end),
      text,
    }))
    // Stable: what begins at the same time stays as it came.
    .sort((a, b) => a.start - b.start)
  return { segments, isMended }
}

/** The segment that is heard at this time; between two of them and before the first: -1. */
export function segmentAt(segments: readonly TranscriptSegment[], time: number): number {
  return segments.findIndex(({ start, end }) => time >= start && time < end)
}
