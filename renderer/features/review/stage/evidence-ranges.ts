import type { EvidenceRange } from '../../../../shared/contracts/http/decisions.ts'
import { isSameRange, toMilliseconds } from '../../../stores/evidence-store.ts'
import type { FlaggedRange } from './flagged-ranges.ts'

interface Stretch {
  readonly start: number
  readonly end: number
}

/** A flagged range as evidence: in order, within the sound, and never empty. */
export function asEvidence(
  flagged: FlaggedRange,
  mediaId: EvidenceRange['mediaId'],
  duration: number,
): EvidenceRange | null {
  const last = duration > 0 ? duration : Number.POSITIVE_INFINITY
  const start = toMilliseconds(Math.min(flagged.start, flagged.end, last))
  const end = toMilliseconds(Math.min(Math.max(flagged.start, flagged.end), last))
  return start < end ? { mediaId, start, end } : null
}

/** The first of these that is not evidence yet: the one that is heard at this time, else the next, round the end. */
export function nextToTake(
  candidates: readonly EvidenceRange[],
  taken: readonly EvidenceRange[],
  time: number,
): EvidenceRange | null {
  const open = candidates.filter((one) => !taken.some((other) => isSameRange(one, other)))
  return open.find((range) => range.end > time) ?? open[0] ?? null
}

/** What is played again and again: the shortest range that is heard now, else the last one marked, else the next flagged. */
export function rangeToLoop(
  marked: readonly Stretch[],
  flagged: readonly Stretch[],
  time: number,
): Stretch | null {
  const here = [...marked, ...flagged]
    .filter((range) => time >= range.start && time < range.end)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))
  return here[0] ?? marked.at(-1) ?? flagged.find((range) => range.start >= time) ?? flagged[0] ?? null
}
