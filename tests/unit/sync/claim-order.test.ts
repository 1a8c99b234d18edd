import { expect, test } from 'vitest'
import { inWorkOrder } from '../../../renderer/sync/claim-order.ts'
import type { LeasedJob } from '../../../shared/contracts/http/leases.ts'
import { HOUR } from '../../../shared/lib/time.ts'
import { leasedJobOf } from '../../helpers/sync/samples.ts'

const NOW = Date.parse('2026-03-07T12:00:00.000Z')
const inHours = (hours: number): string => new Date(NOW + hours * HOUR).toISOString()

const job = (n: number, change: Partial<LeasedJob> = {}): LeasedJob => ({ ...leasedJobOf(n), ...change })
const severe = (n: number, change: Partial<LeasedJob> = {}): LeasedJob => {
  const plain = job(n, change)
  return {
    ...plain,
    item: { ...plain.item, classification: [{ harmClass: 'graphic_violence', score: 0.9 }] },
  }
}
/** The places that the jobs had, in the order in which they are shown. */
const shown = (jobs: readonly LeasedJob[]): readonly number[] => {
  const before = new Map(jobs.map((one) => [one.id, one.position]))
  return inWorkOrder(jobs, NOW)
    .toSorted((a, b) => a.position - b.position)
    .map((one) => before.get(one.id) ?? -1)
}

test('severe items are spaced out by milder ones', () => {
  expect(shown([severe(0), severe(1), job(2), job(3)])).toEqual([0, 2, 1, 3])
})

test.each<[string, Partial<LeasedJob>]>([
  ['a deadline within hours', { deadlineAt: inHours(3), deadlineKind: 'internal' }],
  ['a deadline that is past', { deadlineAt: inHours(-1), deadlineKind: 'internal' }],
  ['a legal deadline, however far', { deadlineAt: inHours(72), deadlineKind: 'legal' }],
])('%s keeps its place', (_what, pressing) => {
  expect(shown([severe(0), severe(1, pressing), severe(2), job(3), job(4)])).toEqual([0, 1, 3, 2, 4])
})

test('a deadline that is far away leaves room', () => {
  const far = { deadlineAt: inHours(20), deadlineKind: 'internal' as const }
  expect(shown([severe(0, far), severe(1, far), job(2, far)])).toEqual([0, 2, 1])
})

test.each<[string, Partial<LeasedJob>]>([
  ['may be decided together', { group: leasedJobOf(1).id }],
  ['shows the same, by the word of a server that tells no groups', { contentKey: 'b'.repeat(64) }],
])('what %s stays side by side, severe or not', (_what, same) => {
  expect(shown([severe(0), severe(1, same), severe(2, same), job(3, same), job(4), job(5)])).toEqual([
    0, 4, 1, 2, 3, 5,
  ])
})

test('near-same ones stay side by side, whatever the key of each', () => {
  const near = (digit: string) => ({ group: leasedJobOf(0).id, contentKey: digit.repeat(64) })
  expect(shown([severe(0, near('a')), severe(1, near('b')), job(2), job(3)])).toEqual([0, 1, 2, 3])
})

test('what is left of a claim keeps its places, gaps and all', () => {
  const left = [severe(3), severe(7), job(9)]
  expect(inWorkOrder(left, NOW).map(({ position }) => position)).toEqual([3, 7, 9])
})
