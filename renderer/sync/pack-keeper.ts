import type { ClaimResponse } from '../../shared/contracts/http/leases.ts'
import type { PackId } from '../../shared/domain/ids.ts'
import type { Result } from '../../shared/lib/failure.ts'
import { success } from '../../shared/lib/failure.ts'
import { faultOf } from '../../shared/sync/exchange.ts'
import type { PackRow } from '../data/records.ts'
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
  /** Packs in hand. */
  const packs = new Map<PackId, PackRow>()
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
    const known = packs.get(packId)
    const row: PackRow = {
      id: packId,
      total: Math.max(known?.total ?? 0, jobs.length),
      firstOrder: known?.firstOrder ?? firstOrder,
      lastOrder: nextOrder - 1,
      over: false,
    }
    const added = await storePack(core, cipher.value, { row, jobs, firstOrder }, () => {
      packs.set(packId, row)
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

  const end = async (pack: PackRow): Promise<void> => {
    const marked = await store.commit({ packs: { put: [{ ...pack, over: true }] } })
    if (!marked.ok) return
    packs.delete(pack.id)
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
    status.changed()
  }

  const endIfOver = async (): Promise<void> => {
    const inHand = (await store.all('packs')).filter((pack) => !filling.has(pack.id))
    if (inHand.length === 0) return
    const onItsWay = new Set((await store.pendingOutbox()).map((entry) => entry.packId))
    for (const pack of inHand) {
      if (onItsWay.has(pack.id)) continue
      const open = await store.packJobs(pack, ['ready'], 1)
      if (open.length === 0) await end(pack)
    }
  }

  return {
    restore: async () => {
      for (const pack of await store.all('packs')) if (!pack.over) packs.set(pack.id, pack)
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
    total: () => [...packs.values()].reduce((sum, pack) => sum + pack.total, 0),
  }
}
