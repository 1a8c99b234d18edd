import { createStore, type StoreApi } from 'zustand/vanilla'
import { type Decision, type EvidenceRange, MOST_EVIDENCE } from '../../shared/contracts/http/decisions.ts'
import type { JobId, MediaId } from '../../shared/domain/ids.ts'

/** What was marked in the sound and film of one item. */
export interface Marked {
  /** In the order in which they were marked. */
  readonly ranges: readonly EvidenceRange[]
  /** Where a range was begun that has no end yet, in seconds. */
  readonly openAt: number | null
}

/** Kept by item for as long as the session lasts: an undo brings the item back, and its marks are still there. */
export type EvidenceState = ReadonlyMap<JobId, Marked>

export const NOTHING_MARKED: Marked = { ranges: [], openAt: null }

export interface EvidenceStore {
  readonly store: StoreApi<EvidenceState>
  readonly of: (jobId: JobId) => Marked
  /** @param seconds where the range begins; an earlier beginning without an end is forgotten. */
  readonly begin: (jobId: JobId, seconds: number) => void
  /** Ends the range that was begun; the two ends may come in either order. */
  readonly end: (jobId: JobId, mediaId: MediaId, seconds: number) => void
  /** A whole range at once; one that is there already is not added again. */
  readonly add: (jobId: JobId, range: EvidenceRange) => void
  readonly remove: (jobId: JobId, range: EvidenceRange) => void
  /** Takes back the beginning of a range, or else the range that was marked last. */
  readonly takeBack: (jobId: JobId) => void
  /** The part of a decision that these marks are. */
  readonly onDecision: (jobId: JobId) => Pick<Decision, 'evidence'>
  readonly clear: () => void
}

/** Milliseconds are as near as anybody hears. */
export function toMilliseconds(seconds: number): number {
  return Math.round(seconds * 1_000) / 1_000
}

export function isSameRange(a: EvidenceRange, b: EvidenceRange): boolean {
  return a.mediaId === b.mediaId && a.start === b.start && a.end === b.end
}

export function createEvidenceStore(): EvidenceStore {
  const store = createStore<EvidenceState>(() => new Map())
  const of = (jobId: JobId): Marked => store.getState().get(jobId) ?? NOTHING_MARKED
  const set = (jobId: JobId, marked: Marked): void =>
    store.setState((state) => new Map([...state, [jobId, marked]]), true)

  const add: EvidenceStore['add'] = (jobId, { mediaId, ...ends }) => {
    const { ranges, openAt } = of(jobId)
    const range = { mediaId, start: toMilliseconds(ends.start), end: toMilliseconds(ends.end) }
    const isNew = range.start < range.end && !ranges.some((one) => isSameRange(one, range))
    if (isNew && ranges.length < MOST_EVIDENCE) set(jobId, { ranges: [...ranges, range], openAt })
  }

  return {
    store,
    of,
    begin: (jobId, seconds) => set(jobId, { ...of(jobId), openAt: toMilliseconds(seconds) }),
    end: (jobId, mediaId, seconds) => {
      const { openAt } = of(jobId)
      // Nothing lies between: it stays begun, and the next end counts.
      if (openAt === null || openAt === toMilliseconds(seconds)) return
      set(jobId, { ...of(jobId), openAt: null })
      add(jobId, { mediaId, start: Math.min(openAt, seconds), end: Math.max(openAt, seconds) })
    },
    add,
    remove: (jobId, range) => {
      const { ranges, openAt } = of(jobId)
      set(jobId, { ranges: ranges.filter((one) => !isSameRange(one, range)), openAt })
    },
    takeBack: (jobId) => {
      const { ranges, openAt } = of(jobId)
      set(jobId, { ranges: openAt === null ? ranges.slice(0, -1) : ranges, openAt: null })
    },
    onDecision: (jobId) => {
      const { ranges } = of(jobId)
      return ranges.length === 0 ? {} : { evidence: ranges.toSorted((a, b) => a.start - b.start) }
    },
    clear: () => store.setState(new Map(), true),
  }
}
