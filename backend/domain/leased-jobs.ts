import { sql } from 'kysely'
import type { Item } from '../../shared/contracts/http/item.ts'
import type { LeasedJob } from '../../shared/contracts/http/leases.ts'
import type { JobId, LeaseId, PackId, QueueId } from '../../shared/domain/ids.ts'
import type { PriorityReason, Role, Severity } from '../../shared/domain/vocabulary.ts'
import type { ServerClock } from '../clock.ts'
import type { Queryable } from '../db/database.ts'
import { presentItem } from './present.ts'
import type { Pseudonyms } from './pseudonyms.ts'

/** A job under a lease with its item, as the database gives it. */
export interface LeasedRow {
  readonly job_id: JobId
  readonly queue_id: QueueId
  readonly reasons: PriorityReason[]
  readonly severity: Severity
  readonly deadline_at: Date | null
  readonly deadline_kind: 'legal' | 'internal' | null
  readonly no_cache: boolean
  readonly lease_id: LeaseId
  readonly position: number
  readonly fence: number
  readonly granted_at: Date
  readonly expires_at: Date
  readonly content_key: string | null
  readonly likeness: string | null
  readonly body: Item
  readonly now: Date
}

/** The live leases of a claim with their jobs and items, most urgent first. */
export async function leasedRows(
  db: Queryable,
  clock: ServerClock,
  claimId: PackId,
): Promise<readonly LeasedRow[]> {
  return db
    .selectFrom('leases')
    .innerJoin('jobs', (join) =>
      join.onRef('jobs.id', '=', 'leases.job_id').onRef('jobs.lease_id', '=', 'leases.id'),
    )
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
      'jobs.content_key',
      'jobs.likeness',
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
}

/** A leased job as somebody of this role may see it. */
export function toLeasedJob(row: LeasedRow, role: Role, pseudonyms: Pseudonyms): LeasedJob {
  return {
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
    ...(row.content_key === null ? {} : { contentKey: pseudonyms.contentKey(row.content_key) }),
    item: presentItem(row.body, role, pseudonyms),
  }
}

/** The server's time as the contracts write it. */
export async function serverTime(db: Queryable, clock: ServerClock): Promise<string> {
  const { rows } = await sql<{ at: Date }>`select ${clock.now} as at`.execute(db)
  const at = rows[0]?.at
  if (at === undefined) throw new Error('the database told no time')
  return at.toISOString()
}
