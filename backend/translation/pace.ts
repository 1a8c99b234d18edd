import type { ReviewerId } from '../../shared/domain/ids.ts'
import type { DurationMs } from '../../shared/lib/time.ts'

export interface PaceLimit {
  readonly most: number
  readonly within: DurationMs
}

/** Takes one turn of a person's, or says how long they have to wait for it; 0: taken. */
export type Pace = (reviewer: ReviewerId) => DurationMs

/**
 * So many turns in so long for each person, as this process counts: several backends on one database allow as many
 * each, and a restart forgets them.
 *
 * @param now of a clock that only runs forward
 */
export function createPace({ most, within }: PaceLimit, now: () => DurationMs): Pace {
  const taken = new Map<ReviewerId, readonly DurationMs[]>()
  return (reviewer) => {
    const at = now()
    const recent = (taken.get(reviewer) ?? []).filter((one) => one > at - within)
    const [oldest] = recent
    if (oldest !== undefined && recent.length >= most) return oldest + within - at
    taken.set(reviewer, [...recent, at])
    return 0
  }
}
