import { type EpochMs, HOUR } from '../lib/time.ts'
import { type PriorityReason, SEVERITIES, type Severity } from './vocabulary.ts'

/** What a job's place in its queue depends on. Times are the server's. */
export interface UrgencyFacts {
  readonly legalDeadlineAt: EpochMs | null
  readonly internalDeadlineAt: EpochMs | null
  readonly highProfile: boolean
  readonly severity: Severity
  /** When it was first reported. */
  readonly waitingSince: EpochMs
}

export interface Urgency {
  /** A safe integer; the lowest goes first. It never changes with time, so that an index can hold it. */
  readonly key: number
  /** Why, most weighty first; `age` when nothing else lifts it. */
  readonly reasons: readonly PriorityReason[]
  /** The nearer of its deadlines; the legal one when both fall together. */
  readonly deadline: { readonly at: EpochMs; readonly kind: 'legal' | 'internal' } | null
}

/** One band holds times up to the year 3084. */
const BAND = 2 ** 45

/** Counts as having waited this long when its internal deadline comes. */
const LIFT_BEFORE_INTERNAL_DEADLINE = 24 * HOUR

function withinBand(time: EpochMs): number {
  return Math.min(Math.max(Math.round(time), 0), BAND - 1)
}

/**
 * Urgent first (promise Q2): legal deadline, the soonest first; then high profile; then severity; and
 * among equals whoever has waited longest, where an internal deadline counts as a day's wait before it.
 */
export function urgencyOf(facts: UrgencyFacts): Urgency {
  const { legalDeadlineAt, internalDeadlineAt, highProfile, severity, waitingSince } = facts
  const mildness = SEVERITIES.length - 1 - SEVERITIES.indexOf(severity)
  const liftedSince =
    internalDeadlineAt === null ? waitingSince : internalDeadlineAt - LIFT_BEFORE_INTERNAL_DEADLINE
  const since = Math.min(waitingSince, liftedSince)

  let key: number
  if (legalDeadlineAt !== null) key = withinBand(legalDeadlineAt)
  else key = (1 + (highProfile ? 0 : SEVERITIES.length) + mildness) * BAND + withinBand(since)

  const reasons: PriorityReason[] = []
  if (legalDeadlineAt !== null) reasons.push('legal_deadline')
  if (liftedSince < waitingSince) reasons.push('internal_deadline')
  if (highProfile) reasons.push('high_profile')
  if (severity === 'critical') reasons.push('severity_critical')
  if (severity === 'high') reasons.push('severity_high')
  if (reasons.length === 0) reasons.push('age')

  return { key, reasons, deadline: nearestDeadline(legalDeadlineAt, internalDeadlineAt) }
}

function nearestDeadline(legal: EpochMs | null, internal: EpochMs | null): Urgency['deadline'] {
  if (legal !== null && (internal === null || legal <= internal)) return { at: legal, kind: 'legal' }
  if (internal !== null) return { at: internal, kind: 'internal' }
  return null
}
