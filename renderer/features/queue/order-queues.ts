import type { Queue } from '../../../shared/contracts/http/queues.ts'

/** By what is due first; queues without a deadline by what has waited longest; empty ones last. */
export function orderQueues(queues: readonly Queue[]): readonly Queue[] {
  const time = (at: string | null): number => (at === null ? Number.POSITIVE_INFINITY : Date.parse(at))
  const compare = (a: number, b: number): number => (a === b ? 0 : a - b)
  return queues.toSorted(
    (a, b) =>
      Number(a.waiting === 0) - Number(b.waiting === 0) ||
      compare(time(a.nextDeadlineAt), time(b.nextDeadlineAt)) ||
      compare(time(a.oldestAt), time(b.oldestAt)) ||
      (a.id < b.id ? -1 : 1),
  )
}
