import { type EpochMs, HOUR, MINUTE } from '../../shared/lib/time.ts'

/** How near a deadline is: what its colour, its words and its dot go by. */
export type Urgency = 'none' | 'calm' | 'soon' | 'over'

/** From here on a deadline is shown as a running clock. */
export const CLOCK_UNDER = HOUR
export const SOON_UNDER = 15 * MINUTE

/** @param now the server's time: this machine's clock may be hours off. */
export function urgencyOf(deadlineAt: string | null, now: EpochMs): Urgency {
  if (deadlineAt === null) return 'none'
  const left = Date.parse(deadlineAt) - now
  if (left <= 0) return 'over'
  return left < SOON_UNDER ? 'soon' : 'calm'
}
