import type { Item } from '../../../../shared/contracts/http/item.ts'

/** A stretch that a signal points to; seconds from the start. */
export interface FlaggedRange {
  readonly name: string
  readonly score: number
  readonly start: number
  readonly end: number
}

/** The flagged stretches of an item, in the order in which they are heard. */
export function flaggedRanges(item: Item): readonly FlaggedRange[] {
  return (item.signals ?? [])
    .flatMap(({ name, score, range }) =>
      range === undefined ? [] : [{ name, score, start: range[0], end: range[1] }],
    )
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
}

/** Nearer than this counts as being there: jumping again goes on. */
const HERE_SECONDS = 0.5

/** The start of the flagged stretch after this time, or before it; the first or last one round the end. */
export function jumpTarget(ranges: readonly FlaggedRange[], time: number, direction: 1 | -1): number | null {
  const starts = ranges.map((range) => range.start)
  const found =
    direction === 1
      ? starts.find((start) => start > time + HERE_SECONDS)
      : starts.findLast((start) => start < time - HERE_SECONDS)
  return found ?? (direction === 1 ? starts[0] : starts.at(-1)) ?? null
}
