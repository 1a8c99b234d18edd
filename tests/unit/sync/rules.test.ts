import { describe, expect, test } from 'vitest'
import type { DecisionId } from '../../../shared/domain/ids.ts'
import { HOUR, MINUTE, SECOND } from '../../../shared/lib/time.ts'
import { attentionFor, isNews } from '../../../shared/sync/attention.ts'
import { backoff } from '../../../shared/sync/backoff.ts'
import {
  type BatchRules,
  nextBatch,
  nextDueAt,
  nextLimit,
  type PendingEntry,
} from '../../../shared/sync/batch.ts'
import { blamesTheEntry, faultOf, retryAfterOf } from '../../../shared/sync/exchange.ts'
import { savedAtAfterRestart, undoUntil } from '../../../shared/sync/grace.ts'
import { KEPT_OFFLINE, leaseStep, nextLeaseState, renewAt } from '../../../shared/sync/lease-state.ts'
import { settle, settleAll } from '../../../shared/sync/settle.ts'
import { decisionIdOf } from '../../helpers/sync/samples.ts'

describe('grace', () => {
  test('a decision can be taken back for as long as the setting says', () => {
    expect(undoUntil({ savedAt: 1_000 }, false, 30)).toBe(31_000)
    expect(undoUntil({ savedAt: 1_000 }, false, 0)).toBe(1_000)
  })

  test('the newest can be taken back for 10 s at least, whatever the setting', () => {
    expect(undoUntil({ savedAt: 1_000 }, true, 0)).toBe(11_000)
    expect(undoUntil({ savedAt: 1_000 }, true, 30)).toBe(31_000)
  })

  test('P9: a clock put back by hours does not hold an entry for hours', () => {
    expect(savedAtAfterRestart(5 * HOUR, 1_000)).toBe(1_000)
    expect(savedAtAfterRestart(1_000, 5 * HOUR)).toBe(1_000)
  })
})

describe('backoff', () => {
  test('starts within half a second, doubles, and ends at a minute', () => {
    const almost = 0.999_999
    expect(backoff(1, almost, null)).toBeCloseTo(500, 0)
    expect(backoff(4, almost, null)).toBeCloseTo(4_000, 0)
    expect(backoff(30, almost, null)).toBeCloseTo(MINUTE, -1)
  })

  test('is spread over the whole range, and never nothing', () => {
    expect(backoff(8, 0.25, null)).toBe(15_000)
    expect(backoff(8, 0, null)).toBe(50)
  })

  test('never undercuts what the server asked for, and never waits a day for a mistaken header', () => {
    expect(backoff(1, 0, 7_000)).toBe(7_000)
    expect(backoff(1, 0, 24 * HOUR)).toBe(10 * MINUTE)
  })
})

function pending(n: number, fields: Partial<PendingEntry> = {}): PendingEntry {
  return { id: decisionIdOf(n), seq: n, state: 'ready', savedAt: 0, supersedes: null, ...fields }
}
const RULES: BatchRules = {
  now: 100 * SECOND,
  graceSeconds: 10,
  ignoreGrace: false,
  limit: 200,
  troubles: new Map(),
}
const seqs = (entries: readonly PendingEntry[]) => entries.map((entry) => entry.seq)

describe('the next batch', () => {
  test('takes what is due, in the order of saving, and at most what the wire takes', () => {
    const entries = Array.from({ length: 300 }, (_, n) => pending(n))
    expect(seqs(nextBatch(entries, RULES))).toEqual(Array.from({ length: 200 }, (_, n) => n))
    expect(seqs(nextBatch(entries.slice(0, 9), { ...RULES, limit: 2 }))).toEqual([0, 1])
  })

  test('leaves what is held in its grace time, unless the grace is ignored', () => {
    const entries = [pending(0, { state: 'held', savedAt: 95 * SECOND }), pending(1, { state: 'doubtful' })]
    expect(seqs(nextBatch(entries, RULES))).toEqual([1])
    expect(seqs(nextBatch(entries, { ...RULES, ignoreGrace: true }))).toEqual([0, 1])
  })

  test('never takes what is being sent', () => {
    expect(nextBatch([pending(0, { state: 'sending' })], { ...RULES, ignoreGrace: true })).toEqual([])
  })

  test('lets a superseding entry wait until the one before it is answered', () => {
    const first = pending(0)
    const second = pending(1, { supersedes: first.id })
    expect(seqs(nextBatch([first, second], RULES))).toEqual([0])
    expect(seqs(nextBatch([second], RULES))).toEqual([1])
  })

  test('P6: what was in three failed exchanges goes alone, and after everything else', () => {
    const entries = [pending(0), pending(1), pending(2)]
    const troubles = new Map<DecisionId, number>([
      [decisionIdOf(0), 3],
      [decisionIdOf(1), 5],
    ])
    expect(seqs(nextBatch(entries, { ...RULES, troubles }))).toEqual([2])
    expect(seqs(nextBatch(entries.slice(0, 2), { ...RULES, troubles }))).toEqual([0])
  })

  test('halves with every failed exchange and recovers as fast', () => {
    expect(nextLimit(200, false)).toBe(100)
    expect(nextLimit(1, false)).toBe(1)
    expect(nextLimit(100, true)).toBe(200)
    expect(nextLimit(200, true)).toBe(200)
  })

  test('says when the next held entry comes due, and never a time that has passed', () => {
    const held = (n: number, savedAt: number) => pending(n, { state: 'held', savedAt })
    const rules = { now: 100 * SECOND, graceSeconds: 10 }
    expect(nextDueAt([held(0, 95 * SECOND), held(1, 99 * SECOND)], rules)).toBe(105 * SECOND)
    expect(nextDueAt([held(0, 50 * SECOND)], rules)).toBeNull()
    expect(nextDueAt([], rules)).toBeNull()
  })
})

describe('answers', () => {
  const id = decisionIdOf(1)
  test('P5: a duplicate is settled as it was the first time', () => {
    expect(settle({ outcome: 'duplicate', id, first: 'second_opinion' })).toEqual({
      event: 'keptAsSecondOpinion',
    })
    expect(settle({ outcome: 'duplicate', id, first: 'applied' })).toEqual({ event: 'applied' })
  })

  test('count only when each fits what was sent in its place', () => {
    const other = decisionIdOf(2)
    const applied = [
      { outcome: 'applied', id },
      { outcome: 'applied', id: other },
    ] as const
    expect(settleAll([id, other], applied)?.length).toBe(2)
    expect(settleAll([other, id], applied)).toBeNull()
    expect(settleAll([id], applied)).toBeNull()
  })

  test('P5, P6: second opinions and refusals are told, what went well is not', () => {
    expect(attentionFor('keptAsSecondOpinion')).toBe('second_opinion')
    expect(attentionFor('refused')).toBe('rejected')
    expect(attentionFor('applied')).toBeNull()
    expect(isNews('released')).toBe(false)
    expect(isNews('expired')).toBe(true)
  })
})

describe('a failed exchange', () => {
  const failure = (code: string, status?: number, retryable = false) => ({
    code,
    message: '',
    retryable,
    ...(status === undefined ? {} : { detail: { status } }),
  })
  test('is told apart: the network, a busy server, the session, or the server', () => {
    expect(faultOf(failure('offline'))).toBe('network')
    expect(faultOf(failure('timed_out'))).toBe('network')
    expect(faultOf(failure('any', 429))).toBe('busy')
    expect(faultOf(failure('unavailable', 503))).toBe('busy')
    expect(faultOf(failure('unauthorised'))).toBe('session')
    expect(faultOf(failure('signed_out'))).toBe('session')
    expect(faultOf(failure('internal', 500))).toBe('server')
  })

  test('P3: an expired token is never an entry’s fault', () => {
    expect(blamesTheEntry(failure('unauthorised', 401))).toBe(false)
    expect(blamesTheEntry(failure('not_allowed', 403))).toBe(false)
    expect(blamesTheEntry(failure('internal', 500, true))).toBe(false)
    expect(blamesTheEntry(failure('bad_request', 400))).toBe(true)
    expect(blamesTheEntry(failure('too_large', 413))).toBe(true)
  })

  test('knows how long the server asked to wait', () => {
    expect(retryAfterOf({ ...failure('x'), detail: { retryAfterSeconds: 3 } })).toBe(3_000)
    expect(retryAfterOf(failure('x'))).toBeNull()
  })
})

describe('a lease', () => {
  const times = { renewAt: 10 * MINUTE, expiresAt: 20 * MINUTE }
  test('is renewed at half of its length', () => {
    expect(renewAt(0, 20 * MINUTE)).toBe(10 * MINUTE)
  })

  test('Q1: is renewed while somebody works, and runs out when nobody does', () => {
    const at = (serverNow: number, active: boolean) =>
      leaseStep(times, { serverNow, reachable: true, active })
    expect(at(9 * MINUTE, true)).toBe('wait')
    expect(at(11 * MINUTE, true)).toBe('renew')
    expect(at(11 * MINUTE, false)).toBe('wait')
    expect(at(21 * MINUTE, false)).toBe('give_up')
    expect(at(21 * MINUTE, true)).toBe('renew')
  })

  test('P5: outlives its end while the server cannot be asked, but not for ever', () => {
    const at = (serverNow: number) => leaseStep(times, { serverNow, reachable: false, active: true })
    expect(at(times.expiresAt + HOUR)).toBe('wait')
    expect(at(times.expiresAt + KEPT_OFFLINE)).toBe('give_up')
  })

  test('is lost for good when the server says so, and asked about once at a time', () => {
    expect(nextLeaseState('renewing', 'takenAway')).toBe('lost')
    expect(nextLeaseState('lost', 'renewed')).toBe('lost')
    expect(nextLeaseState('renewing', 'unanswered')).toBe('active')
    expect(() => nextLeaseState('renewing', 'asked')).toThrow('asked')
  })
})
