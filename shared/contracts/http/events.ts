import { z } from 'zod'
import { jobId, leaseId, queueId } from './common.ts'
import { LEASE_LOSSES } from './leases.ts'

/** The data of one server-sent event of `GET /v1/events`; its `event:` line repeats `type`. */
export const serverEvent = z.discriminatedUnion('type', [
  /** First of every connection, and then as a heartbeat. */
  z.strictObject({ type: z.literal('hello'), serverTime: z.iso.datetime() }),
  /** Counts of these queues changed: ask `GET /v1/queues` again. */
  z.strictObject({ type: z.literal('queues_changed'), queueIds: z.array(queueId) }),
  z.strictObject({ type: z.literal('lease_revoked'), leaseId, jobId, reason: z.enum(LEASE_LOSSES) }),
  z.strictObject({ type: z.literal('policy_changed'), version: z.int() }),
])
export type ServerEvent = z.infer<typeof serverEvent>
