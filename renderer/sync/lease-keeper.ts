import type { LeaseLoss } from '../../shared/contracts/http/leases.ts'
import type { JobId, LeaseId } from '../../shared/domain/ids.ts'
import { type DurationMs, SECOND } from '../../shared/lib/time.ts'
import {
  KEPT_OFFLINE,
  type LeaseEvent,
  type LeaseState,
  leaseStep,
  nextLeaseState,
} from '../../shared/sync/lease-state.ts'
import type { JobRow } from '../data/records.ts'
import type { Core } from './core.ts'
import { loseJobs } from './losing.ts'
import { extendLeases, lossesOf } from './renewal.ts'

const INTERVAL: DurationMs = 15 * SECOND
/** Leases in one request. */
const SLICE = 200

/** Renews the leases of jobs in hand while somebody works, and ends them when nobody does (promise Q1). */
export interface LeaseKeeper {
  start(): void
  /**
   * The backend is there again: asks about the next jobs at once, whatever their time. News of leases that
   * were taken away meanwhile was missed, and nobody should work for nothing.
   */
  confirm(): Promise<void>
  /** The server took a lease away. */
  takenAway(jobId: JobId, leaseId: LeaseId, reason: LeaseLoss): Promise<void>
  close(): void
}

export interface LeaseHooks {
  /** After jobs were lost. */
  readonly lost: (rows: readonly JobRow[]) => Promise<void>
}

export function createLeaseKeeper(core: Core, hooks: LeaseHooks): LeaseKeeper {
  const { outside, store, serverTime, situation } = core
  /** Leases that are being renewed; every other one in hand is active. */
  const states = new Map<LeaseId, LeaseState>()
  let looking: Promise<void> | null = null
  let cancel: (() => void) | null = null
  let closed = false
  /** The next jobs' leases are to be asked about, whatever their time. */
  let unconfirmed = false

  const move = (leaseId: LeaseId, event: LeaseEvent) => {
    const next = nextLeaseState(states.get(leaseId) ?? 'active', event)
    if (next === 'renewing') states.set(leaseId, next)
    else states.delete(leaseId)
  }

  const lose = async (rows: readonly JobRow[], reason: LeaseLoss): Promise<boolean> => {
    if (rows.length === 0) return true
    if (!(await loseJobs(core, rows, reason))) return false
    for (const row of rows) move(row.leaseId, 'takenAway')
    await hooks.lost(rows)
    return true
  }

  const renew = async (rows: readonly JobRow[]): Promise<boolean> => {
    for (const row of rows) move(row.leaseId, 'asked')
    try {
      const answer = await outside.line.call('renew', { leaseIds: rows.map((row) => row.leaseId) })
      if (!answer.ok) return false
      serverTime.note(answer.value.serverTime)
      for (const leaseId of await extendLeases(core, rows, answer.value)) move(leaseId, 'renewed')
      for (const [reason, gone] of lossesOf(rows, answer.value)) {
        if (!(await lose(gone, reason))) return false
      }
      return true
    } finally {
      // Whatever was not answered or could not be written is asked about again.
      for (const row of rows) if (states.has(row.leaseId)) move(row.leaseId, 'unanswered')
    }
  }

  const lookOnce = async (): Promise<void> => {
    const reachable = situation.reachable === true
    // Until the server has told its time, a wrong clock here could end leases that live.
    if (reachable && !serverTime.known() && !situation.active()) return
    // Each lease once: a server whose clock runs behind could have one asked for without end.
    const seen = new Set<LeaseId>()
    for (;;) {
      const now = { serverNow: serverTime.now(), reachable, active: situation.active() }
      const rows =
        now.reachable && now.active
          ? await store.jobsToRenew(now.serverNow, SLICE)
          : await store.jobsExpired(now.serverNow - (now.reachable ? 0 : KEPT_OFFLINE), SLICE)
      const fresh = rows.filter((row) => !seen.has(row.leaseId) && !states.has(row.leaseId))
      for (const row of fresh) seen.add(row.leaseId)
      const asks = fresh.filter((row) => leaseStep(row, now) === 'renew')
      const ends = fresh.filter((row) => leaseStep(row, now) === 'give_up')
      if (closed || (asks.length === 0 && ends.length === 0)) return
      if (asks.length > 0 && !(await renew(asks))) return
      if (!(await lose(ends, 'expired'))) return
    }
  }

  /** Until it has worked once: an exchange that was under way when the network went would be answered late. */
  const confirmOnce = async (): Promise<void> => {
    if (!unconfirmed || closed || situation.reachable !== true || !situation.active()) return
    const rows = await store.readyJobs(SLICE)
    const free = rows.filter((row) => !states.has(row.leaseId))
    if (free.length < rows.length || (free.length > 0 && !(await renew(free)))) return
    unconfirmed = false
  }

  const look = (): Promise<void> => {
    looking ??= lookOnce()
      .then(confirmOnce)
      .finally(() => {
        looking = null
      })
    return looking
  }

  const tick = () => {
    if (closed) return
    look().catch(outside.bug)
    cancel = outside.clock.after(INTERVAL, tick)
  }

  return {
    start: tick,
    confirm: () => {
      unconfirmed = true
      return look()
    },
    takenAway: async (jobId, leaseId, reason) => {
      const row = await store.get('jobs', jobId)
      if (row?.state === 'ready' && row.leaseId === leaseId) await lose([row], reason)
    },
    close: () => {
      closed = true
      cancel?.()
    },
  }
}
