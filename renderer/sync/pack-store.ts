import type { LeasedJob } from '../../shared/contracts/http/leases.ts'
import type { PackId } from '../../shared/domain/ids.ts'
import { type Result, success } from '../../shared/lib/failure.ts'
import { renewAt } from '../../shared/sync/lease-state.ts'
import type { RecordCipher } from '../data/cipher.ts'
import { sealJob } from '../data/codec.ts'
import type { JobRow } from '../data/records.ts'
import type { Core } from './core.ts'

/** Jobs encrypted and written together: short enough that a decision never waits long behind one. */
const SLICE = 250

export interface PackToStore {
  readonly packId: PackId
  readonly jobs: readonly LeasedJob[]
  /** `order` of the first job. */
  readonly firstOrder: number
  readonly total: number
}

/**
 * Writes a claimed pack in slices, most urgent first. The claim's own note goes in the last slice: after a
 * crash in between the claim is repeated by its id, and what is here already is left as it is.
 *
 * @param stored is called after each slice, when its jobs are on disk.
 * @returns how many jobs the pack has.
 */
export async function storePack(
  { store }: Pick<Core, 'store'>,
  cipher: RecordCipher,
  pack: PackToStore,
  stored: () => void,
): Promise<Result<number>> {
  const jobs = pack.jobs.toSorted((a, b) => a.position - b.position)
  const sealed = (from: number) =>
    Promise.all(jobs.slice(from, from + SLICE).map((job) => sealJob(cipher, job)))
  let next = sealed(0)
  for (let from = 0; from === 0 || from < jobs.length; from += SLICE) {
    const slice = jobs.slice(from, from + SLICE)
    const contents = await next
    // Encrypted while the disk is busy with this one.
    next = sealed(from + SLICE)
    const isLast = from + SLICE >= jobs.length
    const written = await store.commit({
      jobs: {
        put: slice.map((job) => jobRow(pack, job)),
        keep: (row) => row.packId === pack.packId || row.state === 'decided',
      },
      contents: { put: contents, withJob: true },
      packs: { put: [{ id: pack.packId, total: pack.total, over: false }] },
      ...(isLast ? { meta: { remove: ['claiming'] } } : {}),
    })
    if (!written.ok) return written
    stored()
  }
  return success(jobs.length)
}

function jobRow(pack: PackToStore, job: LeasedJob): JobRow {
  const expiresAt = Date.parse(job.lease.expiresAt)
  return {
    id: job.id,
    packId: pack.packId,
    order: pack.firstOrder + job.position,
    state: 'ready',
    leaseId: job.lease.id,
    fence: job.lease.fence,
    renewAt: renewAt(Date.parse(job.lease.grantedAt), expiresAt),
    expiresAt,
    decisionId: null,
    volatile: job.noCache,
    hasContent: true,
  }
}
