import type { JobId } from '../../shared/domain/ids.ts'
import { type Result, success } from '../../shared/lib/failure.ts'
import type { JobRow } from '../data/records.ts'
import type { Core } from './core.ts'
import { stripJobs } from './stripping.ts'

/** Leases in one request, rows in one commit. */
const SLICE = 500

/**
 * Gives undecided jobs back to their queues, and destroys their content here. What is decided stays: its
 * decision is on its way.
 *
 * @returns how many; a failure leaves those not yet given back as they were.
 */
export async function releaseJobs(core: Core, jobIds: readonly JobId[] | 'all'): Promise<Result<number>> {
  let released = 0
  for (let from = 0; jobIds === 'all' || from < jobIds.length; from += SLICE) {
    const rows =
      jobIds === 'all'
        ? await core.store.readyJobs(SLICE)
        : await ready(core, jobIds.slice(from, from + SLICE))
    if (rows.length === 0 && jobIds === 'all') break
    const result = rows.length === 0 ? success(null) : await releaseSlice(core, rows)
    if (!result.ok) return result
    released += rows.length
  }
  return success(released)
}

async function ready({ store }: Core, jobIds: readonly JobId[]): Promise<readonly JobRow[]> {
  const rows = await store.getMany('jobs', jobIds)
  return rows.flatMap((row) => (row?.state === 'ready' ? [row] : []))
}

async function releaseSlice(core: Core, rows: readonly JobRow[]): Promise<Result<null>> {
  const answer = await core.outside.line.call('release', { leaseIds: rows.map((row) => row.leaseId) })
  if (!answer.ok) return answer
  const stripped = await stripJobs(core.store, rows)
  if (!stripped.ok) return stripped
  for (const { id } of stripped.value) core.shelf.leaves(id)
  return success(null)
}
