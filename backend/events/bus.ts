import { sql } from 'kysely'
import { z } from 'zod'
import { jobId, leaseId, queueId, reviewerId } from '../../shared/contracts/http/common.ts'
import { LEASE_LOSSES } from '../../shared/contracts/http/leases.ts'
import type { QueueId } from '../../shared/domain/ids.ts'
import { CHANNEL, type Queryable } from '../db/database.ts'
import { json } from '../db/json.ts'

/** What backend processes tell one another through the database. */
export const busMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('queues_changed'), queueIds: z.array(queueId) }),
  z.object({
    type: z.literal('lease_revoked'),
    leaseId,
    jobId,
    holder: reviewerId,
    reason: z.enum(LEASE_LOSSES),
  }),
  z.object({ type: z.literal('policy_changed'), version: z.int() }),
])
export type BusMessage = z.infer<typeof busMessage>

/** PostgreSQL takes up to 8,000 bytes; a queue's id has up to 200 characters of up to 4. */
const QUEUES_A_MESSAGE = 8

/** One message for every few queues; none for none. */
export function queuesChanged(queueIds: Iterable<QueueId>): readonly BusMessage[] {
  const all = [...new Set(queueIds)]
  const messages: BusMessage[] = []
  for (let from = 0; from < all.length; from += QUEUES_A_MESSAGE) {
    messages.push({ type: 'queues_changed', queueIds: all.slice(from, from + QUEUES_A_MESSAGE) })
  }
  return messages
}

/** Sends when the transaction commits, and not at all when it does not. */
export async function announce(db: Queryable, messages: readonly BusMessage[]): Promise<void> {
  if (messages.length === 0) return
  const texts = json(messages.map((message) => JSON.stringify(message)))
  await sql`select pg_notify(${CHANNEL}, text) from jsonb_array_elements_text(${texts}) as text`.execute(db)
}
