import type { PackId } from '../../shared/domain/ids.ts'
import { type Failure, type Result, success } from '../../shared/lib/failure.ts'
import { serially } from '../../shared/lib/serial.ts'
import { type EpochMs, SECOND } from '../../shared/lib/time.ts'
import { backoff } from '../../shared/sync/backoff.ts'
import { GATHERING, nextDueAt } from '../../shared/sync/batch.ts'
import { retryAfterOf } from '../../shared/sync/exchange.ts'
import { savedAtAfterRestart } from '../../shared/sync/grace.ts'
import type { OutboxRow } from '../data/records.ts'
import type { Patch } from '../data/store.ts'
import type { Core } from './core.ts'
import { createDispatcher, type Pending } from './dispatch.ts'
import { ENDED, toDoubtful, underWay } from './under-way.ts'

/** Sends the outbox: by itself when entries come due, and at once when asked to. */
export interface Drain {
  /** Waits for the lock that makes it the only one, settles what the last run left, then sends. */
  start(): Promise<void>
  /** A decision was made, undone or given another grace time: looks when it can be due. */
  changed(): void
  /** The backend is there (again): waits are over. */
  reached(): void
  /** Sends what is there until nothing is left or it cannot go on; while grace counts, what is due and when it may. */
  now(ignoreGrace: boolean): Promise<void>
  close(): void
}

export interface DrainHooks {
  /** Entries of these packs were answered; after a whole pass, not after each batch. */
  readonly settled: (packs: ReadonlySet<PackId>) => Promise<void>
}

export function createDrain(core: Core, lockName: string, hooks: DrainHooks): Drain {
  const { outside, store, situation, status } = core
  const { clock } = outside
  const dispatcher = createDispatcher(core)
  let release: (() => void) | null = null
  let closed = false
  let failures = 0
  let waitUntil: EpochMs = 0
  let gathersUntil: EpochMs = 0
  let timer: { readonly at: EpochMs; readonly cancel: () => void } | null = null
  const inTurn = serially()

  const wakeAt = (at: EpochMs) => {
    if (closed || (timer !== null && timer.at <= at)) return
    timer?.cancel()
    const cancel = clock.after(Math.max(0, at - clock.steady()), () => {
      timer = null
      run(false).catch(outside.bug)
    })
    timer = { at, cancel }
  }

  const notBefore = (): EpochMs => Math.max(waitUntil, gathersUntil)

  const backOff = (failure: Failure) => {
    failures += 1
    waitUntil = clock.steady() + backoff(failures, outside.random(), retryAfterOf(failure))
    wakeAt(waitUntil)
  }

  /** Exchange after exchange until nothing is due or one fails. */
  const pass = async (ignoreGrace: boolean): Promise<void> => {
    const recovering = await recovered()
    // Nothing is sent before it is written down what the last run may have sent: an undo would not know of it.
    if (!recovering.ok) return backOff(recovering.failure)
    const pending: Pending = { rows: recovering.value }
    let settled = false
    let lookedAt = clock.steady()
    while (!closed) {
      lookedAt = clock.steady()
      const outcome = await dispatcher.send(pending, ignoreGrace)
      status.changed()
      if (outcome.type === 'fault') backOff(outcome.failure)
      if (outcome.type === 'changed') continue
      if (outcome.type !== 'settled') break
      failures = 0
      settled = true
    }
    if (closed) return
    if (settled) {
      gathersUntil = clock.steady() + GATHERING
      await hooks.settled(packsOf(recovering.value, pending.rows))
    }
    // Counted from the last look: what came due while the packs were tidied must not be passed over.
    const dueAt = nextDueAt(pending.rows, { now: lookedAt, graceSeconds: situation.graceSeconds })
    if (dueAt !== null) wakeAt(Math.max(dueAt, notBefore()))
  }

  /**
   * The pending entries, with what a run that ended in the middle left behind put right. Only one exchange is
   * ever under way, so one that is found here was never answered.
   */
  const recovered = async (): Promise<Result<readonly OutboxRow[]>> => {
    const rows = await store.pendingOutbox()
    const cutOff = await underWay(store)
    const now = clock.steady()
    const doubtful = rows.filter((row) => cutOff.has(row.id)).map(toDoubtful)
    const early = rows.flatMap((row): Patch<OutboxRow>[] => {
      const savedAt = savedAtAfterRestart(row.savedAt, now)
      return savedAt === row.savedAt ? [] : [{ id: row.id, when: {}, must: false, set: { savedAt } }]
    })
    if (cutOff.size === 0 && early.length === 0) return success(rows)
    const written = await store.commit({ meta: ENDED, outbox: { patch: [...doubtful, ...early] } })
    return written.ok ? success(await store.pendingOutbox()) : written
  }

  const once = async (ignoreGrace: boolean): Promise<void> => {
    // Main tells when the backend is there again. To try before would make entries doubtful for nothing, and
    // what is doubtful can no longer be taken back.
    if (closed || release === null || situation.reachable === false) return
    if (!ignoreGrace && clock.steady() < notBefore()) return wakeAt(notBefore())
    await pass(ignoreGrace)
  }

  /** One pass at a time. */
  const run = (ignoreGrace: boolean): Promise<void> => inTurn(() => once(ignoreGrace))

  return {
    start: async () => {
      const held = await outside.holdLock(lockName)
      if (closed) return held()
      release = held
      await run(false)
    },
    changed: () => {
      if (situation.reachable !== false) wakeAt(clock.steady() + situation.graceSeconds * SECOND)
    },
    reached: () => {
      failures = 0
      waitUntil = 0
      gathersUntil = 0
      wakeAt(clock.steady())
    },
    now: run,
    close: () => {
      closed = true
      timer?.cancel()
      release?.()
    },
  }
}

/** The packs of the entries that are there no more. */
function packsOf(before: readonly OutboxRow[], after: readonly OutboxRow[]): ReadonlySet<PackId> {
  const left = new Set(after.map((row) => row.id))
  return new Set(before.flatMap(({ id, packId }) => (packId === null || left.has(id) ? [] : [packId])))
}
