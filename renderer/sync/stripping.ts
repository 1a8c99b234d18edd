import type { Result } from '../../shared/lib/failure.ts'
import { success } from '../../shared/lib/failure.ts'
import { withoutContentOf } from '../data/contents.ts'
import type { AttentionRow, JobRow } from '../data/records.ts'
import type { Store } from '../data/store.ts'

/**
 * Takes ready jobs out of hand and destroys their content, in one transaction with what the reviewer is told.
 * A job that was decided or claimed anew between reading and writing is left alone, content and all.
 *
 * @returns the jobs that were taken out of hand.
 */
export async function stripJobs(
  store: Store,
  rows: readonly JobRow[],
  notices: readonly AttentionRow[] = [],
): Promise<Result<readonly JobRow[]>> {
  if (rows.length === 0) return success([])
  const ids = rows.map((row) => row.id)
  const set = { state: 'lost', contentId: null } as const
  const written = await store.commit({
    jobs: {
      patch: rows.map(({ id, leaseId }) => ({ id, when: { state: 'ready', leaseId }, must: true, set })),
    },
    contents: withoutContentOf(rows),
    ...(notices.length === 0 ? {} : { attention: { put: notices } }),
  })
  if (!written.ok) return written
  if (written.value) return success(rows)
  const now = await store.getMany('jobs', ids)
  const still = rows.filter(({ leaseId }, place) => {
    const row = now[place]
    return row?.state === 'ready' && row.leaseId === leaseId
  })
  const stillNotices = notices.filter((notice) => still.some((row) => notice.id.endsWith(row.id)))
  return stripJobs(store, still, stillNotices)
}
