import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { QueueId } from '../../shared/domain/ids.ts'
import type { ServerClock } from '../clock.ts'
import type { Tables } from '../db/schema.ts'

/** Some 0.1 s of work. */
const AT_MOST = 1_000

/** A lease of theirs ran out and nobody has been given the job since: of the table `jobs`. */
export function isExpired(now: ServerClock['now']): RawBuilder<unknown> {
  return sql`state = 'open' and lease_expires_at > 'epoch' and lease_expires_at <= ${now}`
}

/**
 * Puts jobs whose leases ran out among the free ones of these queues, where a claim looks for them. The job
 * still names that lease, so whoever held it may have it granted again as long as nobody else took it.
 *
 * In one order, like everybody who locks several jobs, and at most so many at a time, the most urgent first: after
 * a night in which everybody's app was killed, the first claims share the work.
 */
export async function freeExpired(
  transaction: Transaction<Tables>,
  { now }: ServerClock,
  queueIds: readonly QueueId[],
): Promise<void> {
  await sql`
    with expired as materialized (
      select id from jobs
      where id = any(array(
        select id from jobs where ${isExpired(now)} and queue_id = any(${queueIds}::text[])
        order by urgency, id limit ${AT_MOST}))
        -- Asked again of each row once it is locked: it may have been renewed or given out meanwhile.
        and ${isExpired(now)}
      order by id for update
    )
    update jobs set lease_expires_at = 'epoch' from expired where jobs.id = expired.id`.execute(transaction)
}
