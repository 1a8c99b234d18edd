import type { LeasedJob } from '../../shared/contracts/http/leases.ts'
import { REFUSED } from '../../shared/contracts/ipc/bridge.ts'
import { OFFLINE } from '../../shared/contracts/ipc/port.ts'
import type { PackId } from '../../shared/domain/ids.ts'
import { type Failure, type Result, success } from '../../shared/lib/failure.ts'
import { serially } from '../../shared/lib/serial.ts'
import { faultOf } from '../../shared/sync/exchange.ts'
import type { PackRow } from '../data/records.ts'
import type { ClaimInput } from '../data/worker-contract.ts'
import { createClaimNotes, type LeftClaim } from './claim-note.ts'
import { inWorkOrder } from './claim-order.ts'
import type { Core } from './core.ts'
import { fetchMediaAhead } from './media-ahead.ts'
import { markIfOver, removePack } from './pack-ending.ts'
import { storePack } from './pack-store.ts'
import { releaseJobs } from './releasing.ts'

/** A claim that failed so often, though the backend was there, is given up: it must not keep others from being made. */
const TRIES = 2

/** Claims packs, and destroys them when nothing in them is left to do. */
export interface PackKeeper {
  restore(): Promise<void>
  claim(input: ClaimInput): Promise<Result<number>>
  /** Repeats a claim whose answer was lost with the last run. */
  resumeClaim(): Promise<void>
  /**
   * Gives everything back, also what a claim under way brings: after it nothing that was claimed before comes any more.
   *
   * @returns how many; a failure when some may still come, or could not be given back
   */
  releaseAll(): Promise<Result<number>>
  /**
   * Ends the packs in which nothing is to be decided or on its way: rows, then key (promise S6).
   *
   * @param only the packs that may have come to their end; by default all are looked at
   */
  endIfOver(only?: ReadonlySet<PackId>): Promise<void>
  /** Jobs of the packs in hand, whatever became of them. */
  total(): number
}

export function createPackKeeper(core: Core, firstOrder: number, grown: () => void): PackKeeper {
  const { outside, store, keys, serverTime, status } = core
  const notes = createClaimNotes(core)
  /** Packs in hand. */
  const packs = new Map<PackId, PackRow>()
  const filling = new Set<PackId>()
  const failures = new Map<PackId, number>()
  let nextOrder = firstOrder
  /** One claim at a time: two of one id would each write the pack, and the first to end would end it for the other. */
  const inTurn = serially()

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
      if (!mayStillComplete(claimId, answer.failure)) await notes.forget(claimId)
      return answer
    }
    serverTime.note(answer.value.serverTime)
    if (answer.value.jobs.length > 0) return fill(claimId, inWorkOrder(answer.value.jobs, serverTime.now()))
    const forgotten = await notes.forget(claimId)
    return forgotten.ok ? success(0) : forgotten
  }

  /** Leases may exist on the server: then the note stays, to find them. */
  const mayStillComplete = (claimId: PackId, failure: Failure): boolean => {
    // Nothing was asked, or it was refused for good: nothing was leased.
    if (failure.code === REFUSED.code) return false
    const fault = faultOf(failure)
    if (fault === 'server' && !failure.retryable) return false
    if (fault === 'session' || fault === 'busy' || failure.code === OFFLINE.code) return true
    const tries = (failures.get(claimId) ?? 0) + 1
    failures.set(claimId, tries)
    return tries < TRIES
  }

  const fill = async (packId: PackId, jobs: readonly LeasedJob[]): Promise<Result<number>> => {
    const leaseIds = jobs.map((job) => job.lease.id)
    const cipher = await keys.of(packId)
    if (!cipher.ok) {
      if (faultOf(cipher.failure) !== 'session') await giveBack(packId, leaseIds)
      return cipher
    }
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
    if (added.ok) await fetchMediaAhead(outside.line, packId, jobs)
    else await giveBack(packId, leaseIds)
    return added
  }

  /**
   * What did not fit on the disk goes back to the queue, and its claim is done with: repeated by its id it would give
   * nothing any more. The part that was stored is found lost at its renewal.
   */
  const giveBack = async (packId: PackId, leaseIds: readonly string[]): Promise<void> => {
    await outside.line.call('release', { leaseIds: [...leaseIds] })
    await notes.forget(packId)
  }

  const repeat = async ({ claimId, input }: LeftClaim): Promise<Result<number>> => {
    if (input !== null) return take(claimId, input)
    filling.delete(claimId)
    await notes.forget(claimId)
    return success(0)
  }

  const claim = async (input: ClaimInput): Promise<Result<number>> => {
    const left = await notes.left()
    if (left !== null) {
      const first = await repeat(left)
      const isSame = left.input !== null && isSameInput(left.input, input)
      if (isSame && (!first.ok || first.value > 0)) return first
      if (!first.ok && (await notes.left()) !== null) return first
    }
    // A pack's id is the claim's.
    const claimId = outside.newId() as PackId
    const noted = await notes.write(claimId, input)
    return noted.ok ? take(claimId, input) : noted
  }

  const endIfOver = async (only?: ReadonlySet<PackId>): Promise<void> => {
    const inHand = (await store.all('packs')).filter(
      ({ id }) => !filling.has(id) && (only === undefined || only.has(id)),
    )
    if (inHand.length === 0) return
    const onItsWay = new Set((await store.pendingOutbox()).map((entry) => entry.packId))
    for (const pack of inHand) {
      if (onItsWay.has(pack.id)) continue
      if ((await store.packJobs(pack, ['ready'], 1)).length > 0) continue
      // A claim of this pack may have begun again since it was read.
      if (filling.has(pack.id)) continue
      const marked = await markIfOver(store, pack)
      if (!marked.ok || !marked.value) continue
      packs.delete(pack.id)
      await removePack(core, pack)
      status.changed()
    }
  }

  return {
    restore: async () => {
      for (const pack of await store.all('packs')) if (!pack.over) packs.set(pack.id, pack)
      const left = await notes.left()
      if (left !== null) filling.add(left.claimId)
      status.changed()
    },
    claim: (input) => inTurn(() => claim(input)),
    resumeClaim: () =>
      inTurn(async () => {
        const left = await notes.left()
        if (left !== null) await repeat(left)
      }),
    releaseAll: () =>
      inTurn(async () => {
        const left = await notes.left()
        const settled = left === null ? success(0) : await repeat(left)
        const released = await releaseJobs(core, 'all')
        if (!released.ok) return released
        return settled.ok || (await notes.left()) === null ? released : settled
      }),
    endIfOver,
    total: () => [...packs.values()].reduce((sum, pack) => sum + pack.total, 0),
  }
}

function isSameInput(a: ClaimInput, b: ClaimInput): boolean {
  const text = ({ queueIds, languages, count }: ClaimInput) => JSON.stringify([queueIds, languages, count])
  return text(a) === text(b)
}
