import type { ClaimResponse } from '../../shared/contracts/http/leases.ts'
import type { PackId } from '../../shared/domain/ids.ts'
import type { Result } from '../../shared/lib/failure.ts'
import { success } from '../../shared/lib/failure.ts'
import { faultOf } from '../../shared/sync/exchange.ts'
import type { ClaimInput } from '../data/worker-contract.ts'
import type { Core } from './core.ts'
import { storePack } from './pack-store.ts'

/** Rows removed in one commit when a pack ends. */
const SLICE = 500
/** Media named in one request to main. */
const MEDIA_SLICE = 5_000

/** Claims packs, and destroys them when nothing in them is left to do. */
export interface PackKeeper {
  restore(): Promise<void>
  claim(input: ClaimInput): Promise<Result<number>>
  /** Repeats a claim whose answer was lost with the last run. */
  resumeClaim(): Promise<void>
  /** Ends the packs in which nothing is to be decided or on its way: rows, then key (promise S6). */
  endIfOver(): Promise<void>
  /** Jobs of the packs in hand, whatever became of them. */
  total(): number
}

export function createPackKeeper(core: Core, firstOrder: number, grown: () => void): PackKeeper {
  const { outside, store, keys, serverTime, status } = core
  const totals = new Map<PackId, number>()
  const filling = new Set<PackId>()
  let nextOrder = firstOrder

  /** Nobody ends the pack while it is being filled, or may be: the answer to its claim can be under way. */
  const take = async (claimId: PackId, input: ClaimInput): Promise<Result<number>> => {
    filling.add(claimId)
    try {
      return await claimOnce(claimId, input)
    } finally {
      filling.delete(claimId)
      // It may have ended meanwhile, and nothing else would look again.
      await endIfOver()
    }
  }

  const claimOnce = async (claimId: PackId, input: ClaimInput): Promise<Result<number>> => {
    const answer = await outside.line.call('claim', {
      claimId,
      queueIds: [...input.queueIds],
      languages: [...input.languages],
      count: input.count,
    })
    if (!answer.ok) {
      // Refused for good: nothing was leased. Otherwise leases may exist, and the note stays to find them.
      if (faultOf(answer.failure) === 'server' && !answer.failure.retryable) await forgetClaim()
      return answer
    }
    serverTime.note(answer.value.serverTime)
    return answer.value.jobs.length === 0 ? forgetClaim() : fill(claimId, answer.value)
  }

  const fill = async (packId: PackId, { jobs }: ClaimResponse): Promise<Result<number>> => {
    const cipher = await keys.of(packId)
    if (!cipher.ok) return cipher
    const firstOrder = nextOrder
    nextOrder += Math.max(...jobs.map((job) => job.position)) + 1
    // Repeated, a claim gives what is still leased: the jobs done since are of the pack as well.
    const total = Math.max(totals.get(packId) ?? 0, jobs.length)
    const added = await storePack(core, cipher.value, { packId, jobs, firstOrder, total }, () => {
      totals.set(packId, total)
      status.changed()
      grown()
    })
    if (!added.ok) {
      await giveBack(jobs.map((job) => job.lease.id))
      return added
    }
    const mediaIds = jobs.flatMap((job) => (job.noCache ? [] : job.item.media.map((media) => media.id)))
    for (let from = 0; from < mediaIds.length; from += MEDIA_SLICE) {
      await outside.line.call('prefetchMedia', { packId, mediaIds: mediaIds.slice(from, from + MEDIA_SLICE) })
    }
    return added
  }

  const giveBack = async (leaseIds: readonly string[]): Promise<void> => {
    // What did not fit on the disk goes back to the queue; the stored part is found lost at its renewal.
    await outside.line.call('release', { leaseIds: [...leaseIds] })
  }

  const forgetClaim = async (): Promise<Result<number>> => {
    const written = await store.commit({ meta: { remove: ['claiming'] } })
    return written.ok ? success(0) : written
  }

  const end = async (packId: PackId): Promise<void> => {
    const marked = await store.commit({ packs: { put: [{ id: packId, total: 0, over: true }] } })
    if (!marked.ok) return
    totals.delete(packId)
    for (;;) {
      const rows = await store.packJobs(packId, ['settled', 'lost'], SLICE)
      if (rows.length === 0) break
      const ids = rows.map((row) => row.id)
      const removed = await store.commit({ jobs: { remove: ids }, contents: { remove: ids } })
      if (!removed.ok) return
    }
    const destroyed = await keys.destroy(packId)
    if (destroyed.ok) await store.commit({ packs: { remove: [packId] } })
    status.changed()
  }

  const endIfOver = async (): Promise<void> => {
    for (const { id } of await store.all('packs')) {
      if (filling.has(id)) continue
      const open = await store.packJobs(id, ['ready', 'decided'], 1)
      if (open.length === 0) await end(id)
    }
  }

  return {
    restore: async () => {
      const packs = await store.all('packs')
      for (const pack of packs) if (!pack.over) totals.set(pack.id, pack.total)
      const note = await store.get('meta', 'claiming')
      if (note?.id === 'claiming') filling.add(note.claimId)
      status.changed()
    },
    claim: async (input) => {
      const note = await store.get('meta', 'claiming')
      const left = note?.id === 'claiming' ? note : null
      const isSame = left !== null && JSON.stringify(left.input) === JSON.stringify(input)
      if (left !== null && !isSame) {
        const first = await take(left.claimId, left.input)
        if (!first.ok) return first
      }
      // A pack's id is the claim's.
      const claimId = left !== null && isSame ? left.claimId : (outside.newId() as PackId)
      const noted = await store.commit({ meta: { put: [{ id: 'claiming', claimId, input }] } })
      return noted.ok ? take(claimId, input) : noted
    },
    resumeClaim: async () => {
      const note = await store.get('meta', 'claiming')
      if (note?.id === 'claiming') await take(note.claimId, note.input)
    },
    endIfOver,
    total: () => [...totals.values()].reduce((sum, count) => sum + count, 0),
  }
}
