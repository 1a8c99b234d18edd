import { z } from 'zod'
import { instant, localized, queueId } from './common.ts'

export const queue = z.strictObject({
  id: queueId,
  name: localized,
  /** Jobs that nobody holds and nobody decided, and that this reviewer may take. */
  waiting: z.int().min(0),
  /** Of those, with a deadline within the next hour or already past. */
  dueSoon: z.int().min(0),
  /** Arrival of the one that has waited longest. */
  oldestAt: instant.nullable(),
  /** The nearest deadline among them. */
  nextDeadlineAt: instant.nullable(),
  byLanguage: z.record(z.string(), z.int().min(0)),
  /** Live leases of this reviewer. */
  mine: z.int().min(0),
  /** Content of this queue is never written to the client's disk (promise S7). */
  noCache: z.boolean(),
})
export type Queue = z.infer<typeof queue>
export const queuesResponse = z.strictObject({ queues: z.array(queue), serverTime: instant })
