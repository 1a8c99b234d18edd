import type { Result } from '../../shared/lib/failure.ts'
import { success } from '../../shared/lib/failure.ts'
import { JOB_STATES, type JobRow, type PackRow } from '../data/records.ts'
import type { Store } from '../data/store.ts'
import type { Core } from './core.ts'

/** Rows removed in one commit. */
const SLICE = 500
/** More than any pack holds. */
const ALL = 10_000

/**
 * Marks a pack as over when nothing in it is to be decided or on its way. The jobs are read first and the outbox after
 * them, and the mark is set only while the jobs are as they were read: whatever is decided or taken back at that moment
 * changes its job, and keeps the pack.
 *
 * @returns false when the pack stays.
 */
export async function markIfOver(store: Store, pack: PackRow): Promise<Result<boolean>> {
  const rows = await store.packJobs(pack, JOB_STATES, ALL)
  if (rows.some((row) => row.state === 'ready')) return success(false)
  const pending = await store.pendingOutbox()
  if (pending.some((entry) => entry.packId === pack.id)) return success(false)
  return await store.commit({
    packs: { put: [{ ...pack, over: true }] },
    jobs: { must: rows.map((row) => ({ id: row.id, holds: (now) => isUnchanged(row, now) })) },
  })
}

function isUnchanged(row: JobRow, now: JobRow | undefined): boolean {
  return now?.state === row.state && now.decisionId === row.decisionId
}

/** Removes the rows of a pack that is over, then its key (promise S6). What fails is tried again at the next look. */
export async function removePack(
  { store, keys }: Pick<Core, 'store' | 'keys'>,
  pack: PackRow,
): Promise<void> {
  for (;;) {
    const rows = await store.packJobs(pack, ['decided', 'lost'], SLICE)
    if (rows.length === 0) break
    const contents = [...new Set(rows.flatMap((row) => row.contentId ?? []))]
    const jobs = rows.map((row) => row.id)
    const removed = await store.commit({ jobs: { remove: jobs }, contents: { remove: contents } })
    if (!removed.ok) return
  }
  const destroyed = await keys.destroy(pack.id)
  if (destroyed.ok) await store.commit({ packs: { remove: [pack.id] } })
}
