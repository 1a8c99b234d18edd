import { type DurationMs, type EpochMs, HOUR, MINUTE } from '../lib/time.ts'

/**
 * The client's view of one lease. The server's word is final; this only says what to ask and when.
 *
 *   active ──asked──▶ renewing ──renewed──▶ active
 *                        └─────unanswered──▶ active        any ──takenAway──▶ lost
 *
 * A lease that is over by the clock while the server cannot be asked stays `active`: its job remains
 * reviewable, and a late decision is applied or kept as a second opinion (promise P5).
 */
export const LEASE_STATES = ['active', 'renewing', 'lost'] as const
export type LeaseState = (typeof LEASE_STATES)[number]

export const LEASE_EVENTS = ['asked', 'renewed', 'unanswered', 'takenAway'] as const
export type LeaseEvent = (typeof LEASE_EVENTS)[number]

const TRANSITIONS: Record<LeaseState, Record<LeaseEvent, LeaseState | 'bug'>> = {
  active: { asked: 'renewing', renewed: 'active', unanswered: 'active', takenAway: 'lost' },
  renewing: { asked: 'bug', renewed: 'active', unanswered: 'active', takenAway: 'lost' },
  lost: { asked: 'bug', renewed: 'lost', unanswered: 'lost', takenAway: 'lost' },
}

/**
 * The state after an event.
 *
 * @throws Error for an event that only wrong code can send in this state.
 */
export function nextLeaseState(state: LeaseState, event: LeaseEvent): LeaseState {
  const answer = TRANSITIONS[state][event]
  if (answer === 'bug') throw new Error(`lease: ${event} cannot happen while ${state}`)
  return answer
}

/** Somebody who touched nothing for this long is away: their leases run out by themselves (promise Q1). */
export const ACTIVE_FOR: DurationMs = 10 * MINUTE
/** How long content outlives its lease while the server cannot be asked: a day's work without a network. */
export const KEPT_OFFLINE: DurationMs = 24 * HOUR

export interface LeaseTimes {
  /** Server's clock. */
  readonly renewAt: EpochMs
  /** Server's clock. */
  readonly expiresAt: EpochMs
}

/** Half of its length before its end: one failed renewal still leaves time for another. */
export function renewAt(grantedAt: EpochMs, expiresAt: EpochMs): EpochMs {
  return expiresAt - Math.max(0, expiresAt - grantedAt) / 2
}

export interface LeaseSituation {
  /** Server's clock, as well as it is known here. */
  readonly serverNow: EpochMs
  readonly reachable: boolean
  readonly active: boolean
}

/** What to do about a lease now. `give_up` ends it here: its content is destroyed. */
export function leaseStep(times: LeaseTimes, now: LeaseSituation): 'wait' | 'renew' | 'give_up' {
  if (now.serverNow < times.renewAt) return 'wait'
  const over = now.serverNow >= times.expiresAt
  if (now.reachable) {
    if (now.active) return 'renew'
    return over ? 'give_up' : 'wait'
  }
  return now.serverNow >= times.expiresAt + KEPT_OFFLINE ? 'give_up' : 'wait'
}
