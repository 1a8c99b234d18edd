import { IN_SIGHT, type PreparedJob } from '../../../data/worker-contract.ts'
import { useReview, useReviewAround, useReviewBehind } from '../../../stores/services.ts'

/** An item's own nodes, drawn, whether it is on top or not. */
export interface Sheet {
  readonly prepared: PreparedJob
  readonly isShown: boolean
  /** It would cover the one that is shown. */
  readonly isAway: boolean
  /** Follows `isShown` once keys rest: what may be focused or selected is found out anew for each of its nodes. */
  readonly isReachable: boolean
}

/**
 * What has a sheet, the pack's first on top, whichever is shown: a node that changes its place is laid out anew. The next
 * ones are drawn before their keys, beneath the one that is shown, and the last one is taken apart after the paint: all
 * that a key has to do is to move the sheet on top away. Keys that fly by live on what lies drawn: until they rest
 * nothing is drawn or taken apart but what the very next key needs. One that comes back out of its order waits beside
 * its sheet instead.
 */
export function useSheets(): readonly Sheet[] {
  const current = useReview((state) => state.current)
  const last = useReviewBehind((state) => state.current)
  const next = useReviewBehind((state) => state.ahead[0] ?? null)
  const rested = useReviewAround((state) => state.current)
  const stock = useReviewAround((state) => state.ahead)
  return onTopLast([current, next, last, rested, ...stock.slice(0, IN_SIGHT)]).map((prepared) => ({
    prepared,
    isShown: prepared === current,
    isAway: current !== null && prepared.order < current.order,
    isReachable: prepared.job.id === rested?.job.id,
  }))
}

function onTopLast(some: readonly (PreparedJob | null)[]): readonly PreparedJob[] {
  const byId = new Map<string, PreparedJob>()
  for (const one of some) if (one !== null && !byId.has(one.job.id)) byId.set(one.job.id, one)
  return [...byId.values()].sort((a, b) => b.order - a.order)
}
