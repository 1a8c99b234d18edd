import type { Decision } from '../../shared/contracts/http/decisions.ts'
import type { Failure } from '../../shared/lib/failure.ts'
import { attentionFor, attentionId } from '../../shared/sync/attention.ts'
import { nextOutboxState, type OutboxState } from '../../shared/sync/outbox-state.ts'
import { canDecideAgain, type Settlement } from '../../shared/sync/settle.ts'
import { openDecision } from '../data/codec.ts'
import type { JobRow, OutboxRow } from '../data/records.ts'
import type { Patch } from '../data/store.ts'
import type { AttentionEntry } from '../data/worker-contract.ts'
import type { Core } from './core.ts'

export interface Answered {
  /** As it was sent. */
  readonly entry: OutboxRow
  readonly decision: Decision
  readonly settlement: Settlement
}

/**
 * Notes the answers of one exchange in one transaction: entries, jobs, and what the reviewer is to be told.
 * Whatever arrives twice or late changes nothing the second time.
 *
 * @returns why it could not be written, or null. The entries then stay `sending` and are asked for again.
 */
export async function settleEntries(core: Core, answered: readonly Answered[]): Promise<Failure | null> {
  const { store, tray } = core
  const notices = await Promise.all(answered.map((one) => notice(core, one)))
  const entries = notices.filter((entry) => entry !== null)
  const jobs = await refusedJobs(core, answered)
  const written = await store.commit({
    outbox: { patch: answered.map(({ entry, settlement }) => outboxPatch(entry, settlement)) },
    jobs: {
      patch: answered.map(({ entry, settlement }) => jobPatch(entry, settlement, jobs.get(entry.jobId))),
    },
    attention: { put: await tray.seal(entries) },
  })
  if (!written.ok) return written.failure
  tray.added(entries)
  return null
}

/**
 * Sets entries aside whose record does not open: they are shown, and block nobody (promise P6).
 *
 * @returns why it could not be written, or null.
 */
export async function setAside(core: Core, unreadable: readonly OutboxRow[]): Promise<Failure | null> {
  if (unreadable.length === 0) return null
  const { store, tray, outside } = core
  const entries = unreadable.map(
    ({ id, jobId }): AttentionEntry => ({
      id: attentionId('unreadable', id),
      at: outside.clock.wall(),
      title: '',
      kind: 'unreadable',
      jobId,
    }),
  )
  const refused = nextOutboxState('sending', 'refused')
  const written = await store.commit({
    outbox: {
      patch: unreadable.map(({ id, state }) => ({
        id,
        when: { state },
        must: false,
        set: { state: refused },
      })),
    },
    jobs: {
      patch: unreadable.map(({ id, jobId, supersedes }) => ({
        id: jobId,
        when: { decisionId: id },
        must: false,
        set: { state: 'settled', decisionId: supersedes },
      })),
    },
    attention: { put: await tray.seal(entries) },
  })
  if (!written.ok) return written.failure
  tray.added(entries)
  return null
}

/** Only a refusal depends on what the job still has: ten thousand others need no reading. */
async function refusedJobs(core: Core, answered: readonly Answered[]): Promise<ReadonlyMap<string, JobRow>> {
  const refused = answered.filter(({ settlement }) => settlement.event === 'refused')
  if (refused.length === 0) return new Map()
  const rows = await core.store.getMany(
    'jobs',
    refused.map(({ entry }) => entry.jobId),
  )
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row]])))
}

function outboxPatch(entry: OutboxRow, settlement: Settlement): Patch<OutboxRow> {
  const state: OutboxState = nextOutboxState(entry.state, settlement.event)
  return { id: entry.id, when: { state: entry.state }, must: false, set: { state } }
}

/** Only if it is still this decision's: one that superseded it meanwhile keeps the job `decided`. */
function jobPatch(entry: OutboxRow, settlement: Settlement, job: JobRow | undefined): Patch<JobRow> {
  const when = { decisionId: entry.id }
  const base = { id: entry.jobId, when, must: false }
  if (settlement.event !== 'refused') return { ...base, set: { state: 'settled' } }
  const canAgain = entry.supersedes === null && canDecideAgain(settlement.failure.code) && job?.hasContent
  return { ...base, set: { state: canAgain ? 'ready' : 'settled', decisionId: entry.supersedes } }
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
