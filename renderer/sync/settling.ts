import type { Decision } from '../../shared/contracts/http/decisions.ts'
import type { Failure } from '../../shared/lib/failure.ts'
import { attentionFor, attentionId } from '../../shared/sync/attention.ts'
import { nextOutboxState } from '../../shared/sync/outbox-state.ts'
import { canDecideAgain, type Settlement } from '../../shared/sync/settle.ts'
import { openDecision } from '../data/codec.ts'
import type { OutboxRow } from '../data/records.ts'
import type { Patch } from '../data/store.ts'
import type { AttentionEntry } from '../data/worker-contract.ts'
import type { Core } from './core.ts'
import { refusedJobs, stripRefused } from './refusing.ts'
import { ENDED, whileSending } from './under-way.ts'

export interface Answered {
  /** As it was sent. */
  readonly entry: OutboxRow
  readonly decision: Decision
  readonly settlement: Settlement
}

/**
 * Notes the answers of one exchange in one transaction: entries, jobs, and what the reviewer is to be told.
 * A job is touched only when its decision was refused: ten thousand others cost nothing.
 *
 * @returns why it could not be written, or null. The exchange then counts as unanswered.
 */
export async function settleEntries(core: Core, answered: readonly Answered[]): Promise<Failure | null> {
  const { store, tray } = core
  const notices = await Promise.all(answered.map((one) => notice(core, one)))
  const entries = notices.filter((entry) => entry !== null)
  const refused = answered.flatMap(({ entry, settlement }) =>
    settlement.event === 'refused' ? [{ entry, canAgain: canDecideAgain(settlement.failure.code) }] : [],
  )
  const written = await store.commit({
    meta: ENDED,
    outbox: { patch: answered.map(({ entry, settlement }) => outboxPatch(entry, settlement)) },
    ...(refused.length === 0 ? {} : { jobs: { patch: await refusedJobs(core, refused) } }),
    ...(entries.length === 0 ? {} : { attention: { put: await tray.seal(entries) } }),
  })
  if (!written.ok) return written.failure
  tray.added(entries)
  await stripRefused(
    store,
    refused.map(({ entry }) => entry.jobId),
  )
  return null
}

function outboxPatch(entry: OutboxRow, settlement: Settlement): Patch<OutboxRow> {
  const state = nextOutboxState(whileSending(entry), settlement.event)
  return { id: entry.id, when: { state: entry.state }, must: false, set: { state } }
}

async function notice(core: Core, { entry, decision, settlement }: Answered): Promise<AttentionEntry | null> {
  const kind = attentionFor(settlement.event)
  if (kind === null) return null
  const base = {
    id: attentionId(kind, entry.id),
    at: core.outside.clock.wall(),
    title: await titleOf(core, entry),
    decisionId: entry.id,
    judgement: decision.judgement,
    ...(decision.exceptions === undefined ? {} : { exceptions: decision.exceptions.length }),
  }
  return settlement.event === 'refused'
    ? { ...base, kind: 'rejected', failure: settlement.failure }
    : { ...base, kind: 'second_opinion' }
}

async function titleOf({ store, records }: Core, entry: OutboxRow): Promise<string> {
  const row = await store.get('decisions', entry.id)
  const record = row === undefined ? null : await openDecision(records, row)
  return record?.title ?? ''
}
