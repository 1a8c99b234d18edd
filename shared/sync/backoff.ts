import { type DurationMs, MINUTE, SECOND } from '../lib/time.ts'

const FIRST: DurationMs = 0.5 * SECOND
const LONGEST: DurationMs = MINUTE
/** A wait that a server may ask for; a mistaken header must not park the outbox for a day. */
const LONGEST_ASKED: DurationMs = 10 * MINUTE
/** Full jitter may draw 0, and a retry at once would hammer a server that has just failed. */
const SHORTEST: DurationMs = 50

/**
 * How long to wait before the next attempt: full jitter, 0.5 s doubling to 60 s.
 *
 * @param failures failed attempts in a row, from 1.
 * @param random from 0 to below 1.
 * @param retryAfter what the server asked for, in milliseconds; it is never undercut.
 */
export function backoff(failures: number, random: number, retryAfter: DurationMs | null): DurationMs {
  const ceiling = Math.min(LONGEST, FIRST * 2 ** Math.min(Math.max(failures, 1) - 1, 20))
  const jittered = Math.max(SHORTEST, random * ceiling)
  if (retryAfter === null) return jittered
  return Math.min(LONGEST_ASKED, Math.max(0, retryAfter)) + random * FIRST
}
