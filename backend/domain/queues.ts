import { sql } from 'kysely'
import type { Queue } from '../../shared/contracts/http/queues.ts'
import type { Reviewer } from '../../shared/contracts/http/reviewer.ts'
import type { QueueId } from '../../shared/domain/ids.ts'
import type { Services } from '../services.ts'
import { inOtherLanguages, takersOf } from './other-languages.ts'
import type { Waiting } from './waiting-counts.ts'

function earliest(dates: readonly (Date | null)[]): string | null {
  const known = dates.filter((date) => date !== null)
  if (known.length === 0) return null
  return new Date(Math.min(...known.map((date) => date.getTime()))).toISOString()
}

function perLanguage(counts: readonly Waiting[]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { language, waiting } of counts) sums[language] = (sums[language] ?? 0) + waiting
  return sums
}

/** The queues this reviewer works, in their order, counting only what they may be given. */
export async function listQueues(
  { database, clock, waiting }: Services,
  reviewer: Reviewer,
): Promise<readonly Queue[]> {
  const { db } = database
  const all = await db.selectFrom('queues').selectAll().orderBy('position').orderBy('id').execute()
  const queues = all.filter((queue) => reviewer.queueIds === null || reviewer.queueIds.includes(queue.id))
  const ids = queues.map((queue) => queue.id)
  const counts = await waiting.of(db, clock, reviewer, ids)
  const everything = await waiting.forAnybody(db, clock)
  const takers = await takersOf(db)
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
      byLanguage: perLanguage(own),
      inOtherLanguages: [...inOtherLanguages(queue.id, everything, reviewer, takers)],
      mine: mine.find((one) => one.queue_id === queue.id)?.leases ?? 0,
      noCache: queue.no_cache,
      ...(queue.benign ? { benign: true as const } : {}),
    }
  })
}
