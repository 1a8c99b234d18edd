import { sql } from 'kysely'
import type { Queue } from '../../shared/contracts/http/queues.ts'
import type { Reviewer } from '../../shared/contracts/http/reviewer.ts'
import { languagesFor } from '../../shared/domain/claimable.ts'
import type { QueueId } from '../../shared/domain/ids.ts'
import type { ContentLanguage } from '../../shared/domain/languages.ts'
import type { Queryable } from '../db/database.ts'
import { Refusal } from '../refusal.ts'
import type { Services } from '../services.ts'

/** @throws Refusal `unknown_queue` when one of them does not exist */
export async function requireQueues(db: Queryable, ids: readonly QueueId[]): Promise<void> {
  const found = await db
    .selectFrom('queues')
    .where('id', 'in', sql<QueueId>`(select unnest(${ids}::text[]))`)
    .select('id')
    .execute()
  const known = new Set(found.map((one) => one.id))
  const missing = ids.find((id) => !known.has(id))
  if (missing !== undefined)
    throw new Refusal(404, 'unknown_queue', 'there is no such queue', { queueId: missing })
}

interface Count {
  readonly queue_id: QueueId
  readonly language: ContentLanguage
  readonly waiting: number
  readonly due_soon: number
  readonly oldest_at: Date
  readonly next_deadline_at: Date | null
}

function earliest(dates: readonly (Date | null)[]): string | null {
  const known = dates.filter((date) => date !== null)
  if (known.length === 0) return null
  return new Date(Math.min(...known.map((date) => date.getTime()))).toISOString()
}

/** The queues this reviewer works, in their order, counting only what they may be given. */
export async function listQueues(
  { database, clock }: Services,
  reviewer: Reviewer,
): Promise<readonly Queue[]> {
  const { db } = database
  const all = await db.selectFrom('queues').selectAll().orderBy('position').orderBy('id').execute()
  const queues = all.filter((queue) => reviewer.queueIds === null || reviewer.queueIds.includes(queue.id))
  const ids = queues.map((queue) => queue.id)
  const { rows: counts } = await sql<Count>`
    select queue_id, language, count(*) as waiting, min(waiting_since) as oldest_at,
      count(*) filter (where deadline_at <= ${clock.now} + interval '1 hour') as due_soon,
      min(deadline_at) as next_deadline_at
    from jobs
    where state = 'open' and lease_expires_at <= ${clock.now}
      and queue_id = any(${ids}::text[]) and language = any(${languagesFor(reviewer, [])}::text[])
      and not harm_classes && ${reviewer.restrictions}::text[]
      and not exists (
        select from skips where skips.job_id = jobs.id and skips.reviewer_id = ${reviewer.id})
    group by queue_id, language`.execute(db)
  const { rows: mine } = await sql<{ queue_id: QueueId; leases: number }>`
    select queue_id, count(*) as leases from jobs
    where lease_id is not null and lease_holder = ${reviewer.id} and lease_expires_at > ${clock.now}
    group by queue_id`.execute(db)
  return queues.map((queue) => {
    const own = counts.filter((count) => count.queue_id === queue.id)
    return {
      id: queue.id,
      name: queue.name,
      waiting: own.reduce((sum, count) => sum + count.waiting, 0),
      dueSoon: own.reduce((sum, count) => sum + count.due_soon, 0),
      oldestAt: earliest(own.map((count) => count.oldest_at)),
      nextDeadlineAt: earliest(own.map((count) => count.next_deadline_at)),
      byLanguage: Object.fromEntries(own.map((count) => [count.language, count.waiting])),
      mine: mine.find((one) => one.queue_id === queue.id)?.leases ?? 0,
      noCache: queue.no_cache,
    }
  })
}
