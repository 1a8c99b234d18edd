import type { Failure } from '../lib/failure.ts'
import { type DurationMs, SECOND } from '../lib/time.ts'

/**
 * Why a whole exchange failed, as far as the outbox cares.
 *
 * - `network`: nobody knows whether it arrived.
 * - `busy`: the server asked to wait, or cannot work at all (503: its database is away); no entry is the cause.
 * - `session`: signed out or the token ran out; nothing is wrong with the entries.
 * - `server`: the server answered with a fault; one of the entries may be the cause.
 */
export type ExchangeFault = 'network' | 'busy' | 'session' | 'server'

const NETWORK = new Set(['offline', 'timed_out'])
const SESSION = new Set(['signed_out', 'unauthorised', 'locked', 'refused'])
/** HTTP statuses by which a request is refused for what is in it: alone in a request, the entry is the fault. */
const CONTENT = new Set([400, 413, 422])

export function faultOf(failure: Failure): ExchangeFault {
  if (NETWORK.has(failure.code)) return 'network'
  if (SESSION.has(failure.code)) return 'session'
  const status = failure.detail?.status
  if (status === 429 || status === 503 || retryAfterOf(failure) !== null) return 'busy'
  return 'server'
}

/**
 * True when a request with this one entry alone was refused for its content: then, and only then, the entry
 * is set aside. Any answer that is not known to mean this keeps the entry: waiting costs less than a lost decision.
 */
export function blamesTheEntry(failure: Failure): boolean {
  const status = failure.detail?.status
  return !failure.retryable && typeof status === 'number' && CONTENT.has(status)
}

/** The wait that the server asked for, in milliseconds; null when it did not. */
export function retryAfterOf(failure: Failure): DurationMs | null {
  const milliseconds = failure.detail?.retryAfterMs
  if (typeof milliseconds === 'number') return milliseconds
  const seconds = failure.detail?.retryAfterSeconds ?? failure.detail?.retryAfter
  return typeof seconds === 'number' ? seconds * SECOND : null
}
