import { sql } from 'kysely'
import type { LeasedJob } from '../../shared/contracts/http/leases.ts'
import type { PackId } from '../../shared/domain/ids.ts'
import type { Role } from '../../shared/domain/vocabulary.ts'
import type { ServerClock } from '../clock.ts'
import type { Queryable } from '../db/database.ts'
import { presentItem } from './present.ts'

/** The live leases of a claim with their jobs and items, most urgent first. */
export async function leasedJobs(
  db: Queryable,
  clock: ServerClock,
  claimId: PackId,
  role: Role,
): Promise<{ readonly jobs: readonly LeasedJob[]; readonly serverTime: string }> {
  const rows = await db
    .selectFrom('leases')
    .innerJoin('jobs', 'jobs.lease_id', 'leases.id')
    .innerJoin('items', 'items.id', 'jobs.item_id')
    .innerJoin('queues', 'queues.id', 'jobs.queue_id')
    .where('leases.claim_id', '=', claimId)
    .where('leases.ended_at', 'is', null)
    .where('leases.expires_at', '>', clock.now)
    .orderBy('leases.position')
    .select([
      'jobs.id as job_id',
      'jobs.queue_id',
      'jobs.reasons',
      'jobs.severity',
      'jobs.deadline_at',
      'jobs.deadline_kind',
      'queues.no_cache',
      'leases.id as lease_id',
      'leases.position',
      'leases.fence',
      'leases.granted_at',
      'leases.expires_at',
      'items.body',
    ])
    .select(clock.now.as('now'))
    .execute()
  const jobs = rows.map(
    (row): LeasedJob => ({
      id: row.job_id,
      queueId: row.queue_id,
      position: row.position,
      reasons: row.reasons,
      severity: row.severity,
      deadlineAt: row.deadline_at?.toISOString() ?? null,
      deadlineKind: row.deadline_kind,
      noCache: row.no_cache,
      lease: {
        id: row.lease_id,
        fence: row.fence,
        grantedAt: row.granted_at.toISOString(),
        expiresAt: row.expires_at.toISOString(),
      },
      item: presentItem(row.body, role),
    }),
  )
  return { jobs, serverTime: rows[0]?.now.toISOString() ?? (await serverTime(db, clock)) }
}

/** The server's time as the contracts write it. */
export async function serverTime(db: Queryable, clock: ServerClock): Promise<string> {
  const { rows } = await sql<{ at: Date }>`select ${clock.now} as at`.execute(db)
  const at = rows[0]?.at
  if (at === undefined) throw new Error('the database told no time')
  return at.toISOString()
}
