import type { LeasedJob } from '../../shared/contracts/http/leases.ts'
import { type Result, success } from '../../shared/lib/failure.ts'
import { renewAt } from '../../shared/sync/lease-state.ts'
import type { RecordCipher } from '../data/cipher.ts'
import { sealJob } from '../data/codec.ts'
import { contentOnlyFor, toContentRows } from '../data/contents.ts'
import type { ContentRow, JobRow, PackRow } from '../data/records.ts'
import type { Core } from './core.ts'

/** Jobs encrypted and written together: short enough that a decision never waits long behind one. */
const SLICE = 250

export interface PackToStore {
  readonly row: PackRow
  readonly jobs: readonly LeasedJob[]
  /** `order` of the first of them. */
  readonly firstOrder: number
}

/**
 * Writes a claimed pack in slices, most urgent first. The claim's own note goes in the last slice: after a
 * crash in between the claim is repeated by its id, and what is here already is left as it is.
 *
 * @param stored is called after each slice, when its jobs are on disk.
 * @returns how many jobs the pack has.
 */
export async function storePack(
  { store, outside }: Pick<Core, 'store' | 'outside'>,
  cipher: RecordCipher,
  pack: PackToStore,
  stored: () => void,
): Promise<Result<number>> {
  const jobs = pack.jobs.toSorted((a, b) => a.position - b.position)
  const sealed = async (from: number): Promise<readonly ContentRow[]> => {
    const slice = jobs.slice(from, from + SLICE).map(async (job) => ({
      id: job.id,
      volatile: job.noCache,
      sealed: await sealJob(cipher, job),
    }))
    return toContentRows(await Promise.all(slice), outside.newId)
  }
  let next = sealed(0)
  for (let from = 0; from === 0 || from < jobs.length; from += SLICE) {
    const contents = await next
    // Encrypted while the disk is busy with this one.
    next = sealed(from + SLICE)
    const places = new Map(contents.flatMap((row) => Object.keys(row.items).map((jobId) => [jobId, row.id])))
    const isLast = from + SLICE >= jobs.length
    const written = await store.commit({
      jobs: {
        put: jobs.slice(from, from + SLICE).map((job) => jobRow(pack, job, places.get(job.id) ?? null)),
        keep: (row) => row.packId === pack.row.id || row.state === 'decided',
      },
      contents: { put: contents, onlyFor: contentOnlyFor },
      packs: { put: [pack.row] },
      ...(isLast ? { meta: { remove: ['claiming'] } } : {}),
    })
    if (!written.ok) return written
    stored()
  }
  return success(jobs.length)
}

function jobRow(pack: PackToStore, job: LeasedJob, contentId: string | null): JobRow {
  const expiresAt = Date.parse(job.lease.expiresAt)
  return {
    id: job.id,
    packId: pack.row.id,
    order: pack.firstOrder + job.position,
    state: 'ready',
    leaseId: job.lease.id,
    fence: job.lease.fence,
    renewAt: renewAt(Date.parse(job.lease.grantedAt), expiresAt),
    expiresAt,
    decisionId: null,
    volatile: job.noCache,
    contentId,
  }
}
