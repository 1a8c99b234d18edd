import type { Decision, DecisionResult } from '../../shared/contracts/http/decisions.ts'
import type { DecisionId } from '../../shared/domain/ids.ts'
import type { Failure } from '../../shared/lib/failure.ts'
import { BATCH_LIMIT, nextBatch, nextLimit } from '../../shared/sync/batch.ts'
import { blamesTheEntry, type ExchangeFault, faultOf } from '../../shared/sync/exchange.ts'
import { isPending } from '../../shared/sync/outbox-state.ts'
import { type Settlement, settleAll } from '../../shared/sync/settle.ts'
import { openDecision, sealDecision } from '../data/codec.ts'
import type { DecisionRow, OutboxRow } from '../data/records.ts'
import type { Core } from './core.ts'
import { setAside } from './refusing.ts'
import { settleEntries } from './settling.ts'
import { inForce } from './superseding.ts'
import { begun, ENDED, toDoubtful } from './under-way.ts'

/**
 * What one exchange came to.
 *
 * - `idle`: nothing is due.
 * - `settled`: answered; there may be more.
 * - `changed`: nothing was sent, an entry was undone between reading and picking. The next try knows.
 * - `fault`: not answered; `failure` says why. `store`: the outbox could not be written.
 */
export type DispatchOutcome =
  | { readonly type: 'idle' | 'settled' | 'changed' }
  | { readonly type: 'fault'; readonly fault: ExchangeFault | 'store'; readonly failure: Failure }

/** Sends one batch after the other. Only the holder of the drain lock may, one at a time. */
export interface Dispatcher {
  /** One exchange from `pending`, which is brought up to date. */
  send(pending: Pending, ignoreGrace: boolean): Promise<DispatchOutcome>
}

/** Unanswered entries by rising seq, as they were read and then changed by each exchange. */
export interface Pending {
  rows: readonly OutboxRow[]
}

interface Parcel {
  readonly entry: OutboxRow
  readonly decision: Decision
  /** Its row, when what it supersedes had to be settled before it leaves. */
  readonly rewritten: DecisionRow | null
}

const GARBLED: Failure = {
  code: 'bad_answer',
  message: 'the answer did not fit what was sent',
  retryable: true,
}

export function createDispatcher(core: Core): Dispatcher {
  const { outside, store, records, serverTime, situation } = core
  const troubles = new Map<DecisionId, number>()
  let limit = BATCH_LIMIT

  const pack = async (entry: OutboxRow, row: DecisionRow | undefined): Promise<Parcel | null> => {
    const record = row === undefined ? null : await openDecision(records, row)
    if (record === null || row === undefined) return null
    // Sent before: its body must not change any more (promise P2).
    const wasSent = entry.state === 'doubtful'
    const supersedes = wasSent ? record.decision.supersedes : await inForce(store, record.decision.supersedes)
    if (supersedes === record.decision.supersedes)
      return { entry, decision: record.decision, rewritten: null }
    const decision = { ...record.decision, supersedes }
    const rewritten = await sealDecision(records, row.seq, { ...record, decision })
    return { entry: { ...entry, supersedes }, decision, rewritten }
  }

  /** Written down before anything leaves, unless one of them was undone meanwhile. */
  const mark = (parcels: readonly Parcel[]) => {
    const rewritten = parcels.filter((parcel) => parcel.rewritten !== null)
    return store.commit({
      meta: begun(parcels.map(({ entry }) => entry.id)),
      outbox: {
        must: parcels.map(({ entry }) => ({ id: entry.id, holds: (row) => row?.state === entry.state })),
        patch: rewritten.map(({ entry }) => ({
          id: entry.id,
          when: {},
          must: true,
          set: { supersedes: entry.supersedes },
        })),
      },
      decisions: { put: rewritten.flatMap((parcel) => parcel.rewritten ?? []) },
    })
  }

  /** Unanswered: the server may hold them or not. */
  const leaveDoubtful = (parcels: readonly Parcel[]) =>
    store.commit({ meta: ENDED, outbox: { patch: parcels.map(({ entry }) => toDoubtful(entry)) } })

  const note = (parcels: readonly Parcel[], fault: ExchangeFault | null) => {
    if (fault !== 'server' && fault !== null) return
    limit = nextLimit(limit, fault === null)
    for (const { entry } of parcels) {
      if (fault === null) troubles.delete(entry.id)
      else troubles.set(entry.id, (troubles.get(entry.id) ?? 0) + 1)
    }
  }

  const unanswered = async (parcels: readonly Parcel[], failure: Failure): Promise<DispatchOutcome> => {
    const fault = faultOf(failure)
    if (parcels.length === 1 && blamesTheEntry(failure)) {
      return settled(parcels, [{ event: 'refused', failure }])
    }
    note(parcels, fault)
    await leaveDoubtful(parcels)
    return { type: 'fault', fault, failure }
  }

  const settled = async (
    parcels: readonly Parcel[],
    settlements: readonly Settlement[],
  ): Promise<DispatchOutcome> => {
    note(parcels, null)
    const answered = parcels.flatMap(({ entry, decision }, place) => {
      const settlement = settlements[place]
      return settlement === undefined ? [] : [{ entry, decision, settlement }]
    })
    const failure = await settleEntries(core, answered)
    return failure === null ? { type: 'settled' } : { type: 'fault', fault: 'store', failure }
  }

  const exchange = async (parcels: readonly Parcel[]): Promise<DispatchOutcome> => {
    const marked = await mark(parcels)
    if (!marked.ok) return { type: 'fault', fault: 'store', failure: marked.failure }
    if (!marked.value) return { type: 'changed' }
    const answer = await outside.line.call('submit', { decisions: parcels.map(({ decision }) => decision) })
    if (!answer.ok) return unanswered(parcels, answer.failure)
    serverTime.note(answer.value.serverTime)
    const results: readonly DecisionResult[] = answer.value.results
    const settlements = settleAll(
      parcels.map(({ entry }) => entry.id),
      results,
    )
    return settlements === null ? unanswered(parcels, GARBLED) : settled(parcels, settlements)
  }

  return {
    send: async (pending, ignoreGrace) => {
      const { graceSeconds } = situation
      const now = outside.clock.steady()
      const batch = nextBatch(pending.rows, { now, graceSeconds, ignoreGrace, limit, troubles })
      if (batch.length === 0) return { type: 'idle' }
      const ids = batch.map((entry) => entry.id)
      const rows = await store.getMany('decisions', ids)
      const packed = await Promise.all(batch.map((entry, place) => pack(entry, rows[place])))
      const unreadable = batch.filter((_, place) => packed[place] === null)
      const parcels = packed.filter((parcel) => parcel !== null)
      const failure = await setAside(core, unreadable)
      if (failure !== null) return { type: 'fault', fault: 'store', failure }
      const outcome: DispatchOutcome = parcels.length === 0 ? { type: 'settled' } : await exchange(parcels)
      pending.rows =
        outcome.type === 'settled' ? without(pending.rows, ids) : await refreshed(core, pending.rows, ids)
      return outcome
    },
  }
}

function without(rows: readonly OutboxRow[], ids: readonly string[]): readonly OutboxRow[] {
  const gone = new Set(ids)
  return rows.filter((row) => !gone.has(row.id))
}

/** The rows of this exchange as they are now; the others did not move but by an undo, which picking checks. */
async function refreshed(core: Core, rows: readonly OutboxRow[], ids: readonly string[]) {
  const now = await core.store.getMany('outbox', ids)
  const changed = new Map(now.flatMap((row) => (row === undefined ? [] : [[row.id, row]])))
  return rows.flatMap((row) => {
    const current = changed.get(row.id) ?? row
    return isPending(current.state) ? [current] : []
  })
}
