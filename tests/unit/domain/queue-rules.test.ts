import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { harmClassesOf, languagesFor, queuesFor } from '../../../shared/domain/claimable.ts'
import type { QueueId } from '../../../shared/domain/ids.ts'
import {
  LONGEST_LEASE,
  leaseLength,
  mediaSeconds,
  SHORTEST_LEASE,
} from '../../../shared/domain/lease-length.ts'
import { type UrgencyFacts, urgencyOf } from '../../../shared/domain/priority.ts'
import { type RoutingFacts, routeItem } from '../../../shared/domain/routing.ts'
import { SEVERITIES } from '../../../shared/domain/vocabulary.ts'
import { HOUR, MINUTE } from '../../../shared/lib/time.ts'

const T = Date.UTC(2026, 5, 1)
const facts: UrgencyFacts = {
  legalDeadlineAt: null,
  internalDeadlineAt: null,
  highProfile: false,
  severity: 'medium',
  waitingSince: T,
}
const time = fc.integer({ min: 0, max: 2 ** 45 - 1 })
const anyFacts: fc.Arbitrary<UrgencyFacts> = fc.record({
  legalDeadlineAt: fc.option(time),
  internalDeadlineAt: fc.constant(null),
  highProfile: fc.boolean(),
  severity: fc.constantFrom(...SEVERITIES),
  waitingSince: time,
})

/** Promise Q2, as a comparison in words: negative when `a` goes first. */
function compare(a: UrgencyFacts, b: UrgencyFacts): number {
  if (a.legalDeadlineAt !== null || b.legalDeadlineAt !== null) {
    return (a.legalDeadlineAt ?? Number.POSITIVE_INFINITY) - (b.legalDeadlineAt ?? Number.POSITIVE_INFINITY)
  }
  if (a.highProfile !== b.highProfile) return a.highProfile ? -1 : 1
  if (a.severity !== b.severity) return SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity)
  return a.waitingSince - b.waitingSince
}

describe('urgency (Q2)', () => {
  test('one number orders like the promise: legal deadline, high profile, severity, age', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (a, b) => {
        expect(Math.sign(urgencyOf(a).key - urgencyOf(b).key)).toBe(Math.sign(compare(a, b)))
      }),
      { numRuns: 2_000 },
    )
  })

  test('the number is a safe integer for whatever time a source invents', () => {
    for (const at of [-1e18, -1, 0, 1e18, 8.64e15]) {
      const { key } = urgencyOf({ ...facts, legalDeadlineAt: at, waitingSince: at, internalDeadlineAt: at })
      expect(Number.isSafeInteger(key) && key >= 0).toBe(true)
    }
  })

  test('an internal deadline lifts among equals as a day’s wait would, and says so; a far one does not', () => {
    const near = urgencyOf({ ...facts, internalDeadlineAt: T + 2 * HOUR })
    const dayOld = urgencyOf({ ...facts, waitingSince: T - 22 * HOUR })
    expect(near.key).toBe(dayOld.key)
    expect(near.reasons).toEqual(['internal_deadline'])
    const far = urgencyOf({ ...facts, internalDeadlineAt: T + 48 * HOUR })
    expect([far.key, far.reasons]).toEqual([urgencyOf(facts).key, ['age']])
    expect(near.key).toBeGreaterThan(urgencyOf({ ...facts, severity: 'high' }).key)
  })

  test('the deadline shown is the nearer one, the legal one when both fall together', () => {
    const both = (legal: number, internal: number) =>
      urgencyOf({ ...facts, legalDeadlineAt: legal, internalDeadlineAt: internal }).deadline
    expect(both(T + 1, T)).toEqual({ at: T, kind: 'internal' })
    expect(both(T, T + 1)).toEqual({ at: T, kind: 'legal' })
    expect(both(T, T)).toEqual({ at: T, kind: 'legal' })
    expect(urgencyOf(facts).deadline).toBeNull()
  })
})

describe('the length of a lease (Q1)', () => {
  test('is the base and three times the media, within a minute and a shift', () => {
    expect(leaseLength(20 * MINUTE, 0)).toBe(20 * MINUTE)
    expect(leaseLength(20 * MINUTE, 3_600)).toBe(20 * MINUTE + 3 * HOUR)
    expect(leaseLength(0, 0)).toBe(SHORTEST_LEASE)
    expect(leaseLength(0, 1e9)).toBe(LONGEST_LEASE)
    expect(leaseLength(20 * MINUTE, -5)).toBe(20 * MINUTE)
  })

  test('counts all media together, and the transcript when the media does not say', () => {
    expect(mediaSeconds({ media: [{ durationSeconds: 10 }, { durationSeconds: 5 }, {}] })).toBe(15)
    expect(mediaSeconds({ media: [{}], transcript: [{ end: 4 }, { end: 90 }, { end: 7 }] })).toBe(90)
    expect(mediaSeconds({})).toBe(0)
  })
})

describe('routing', () => {
  const item: RoutingFacts = {
    kind: 'episode',
    language: 'id',
    severity: 'high',
    harmClasses: ['hate'],
    highProfile: false,
    legalDeadline: false,
  }
  const queue = (id: string, ...takes: Parameters<typeof routeItem>[1][number]['takes'][number][]) => ({
    id: id as QueueId,
    takes,
  })

  test('the first queue with a rule whose every condition holds takes the item', () => {
    const queues = [
      queue('nothing'),
      queue('video', { kinds: ['video_clip'] }),
      queue('hate-th', { harmClasses: ['hate'], languages: ['th'] }),
      queue('known', { highProfile: true }, { legalDeadline: true }),
      queue('hate', { kinds: ['track'] }, { harmClasses: ['spam', 'hate'], severities: ['high'] }),
      queue('rest', {}),
    ]
    expect(routeItem(item, queues)).toBe('hate')
    expect(routeItem({ ...item, language: 'th' }, queues)).toBe('hate-th')
    expect(routeItem({ ...item, legalDeadline: true }, queues)).toBe('known')
    expect(routeItem({ ...item, severity: 'low' }, queues)).toBe('rest')
    expect(routeItem({ ...item, severity: 'low' }, queues.slice(0, 5))).toBeNull()
  })
})

describe('who may be given what', () => {
  const taker = {
    languages: [{ language: 'en' as const }, { language: 'th' as const }],
    restrictions: ['graphic_violence' as const],
    queueIds: ['a' as QueueId],
  }

  test('classes come from classifiers and signals above the threshold, and from every report', () => {
    expect(
      harmClassesOf({
        classification: [
          { harmClass: 'spam', score: 0.3 },
          { harmClass: 'hate', score: 0.29 },
        ],
        signals: [
          { name: 'graphic_violence', score: 0.9 },
          { name: 'loudness', score: 1 },
        ],
        reports: [{ reason: 'self_harm' }, { reason: 'do not like it' }],
      }),
    ).toEqual(['spam', 'graphic_violence', 'self_harm'])
  })

  test('declared languages and undetermined ones, of those only what is asked for', () => {
    expect(languagesFor(taker, [])).toEqual(['en', 'th', 'und'])
    expect(languagesFor(taker, ['th', 'ta', 'und'])).toEqual(['th', 'und'])
    expect(queuesFor(taker, ['a' as QueueId, 'b' as QueueId])).toEqual(['a'])
    expect(queuesFor({ ...taker, queueIds: null }, ['b' as QueueId])).toEqual(['b'])
  })
})
