import type { DecisionId, JobId } from '../../shared/domain/ids.ts'
import { type Failure, failed, type Result, success } from '../../shared/lib/failure.ts'
import { nextOutboxState } from '../../shared/sync/outbox-state.ts'
import type { JobRow, OutboxRow } from '../data/records.ts'
import type { Store } from '../data/store.ts'
import type { Core } from './core.ts'
import { notUnderWay, underWay } from './under-way.ts'

const UNKNOWN: Failure = {
  code: 'unknown_decision',
  message: 'no such decision on this machine',
  retryable: false,
}
const SUPERSEDED: Failure = {
  code: 'superseded',
  message: 'a later decision supersedes this one: take that one back first',
  retryable: false,
}

export interface UndoHooks {
  /** `again` when the job is to be decided once more. */
  readonly withdrawn: (jobId: JobId, again: boolean) => void
}

/**
 * Takes a decision back while it has not left this machine (promise P7). The state is checked and changed in
 * one transaction: the drain cannot pick the entry in between.
 */
export async function undo(
  core: Pick<Core, 'store'>,
  decisionId: DecisionId,
  hooks: UndoHooks,
): Promise<Result<{ readonly outcome: 'withdrawn' | 'sent' }>> {
  const { store } = core
  const entry = await store.get('outbox', decisionId)
  if (entry === undefined) return failed(UNKNOWN)
  if (entry.state === 'withdrawn') return success({ outcome: 'withdrawn' })
  const next = nextOutboxState(entry.state, 'undone')
  const isLeaving = (await underWay(store)).has(decisionId)
  if (isLeaving || next !== 'withdrawn') return success({ outcome: 'sent' })
  const job = await store.get('jobs', entry.jobId)
  if (await isSuperseded(store, entry, job)) return failed(SUPERSEDED)

  const earlier = before(entry, job)
  const written = await store.commit({
    outbox: { patch: [{ id: entry.id, when: { state: entry.state }, must: true, set: { state: next } }] },
    meta: notUnderWay(decisionId),
    ...(earlier === null
      ? {}
      : { jobs: { patch: [{ id: entry.jobId, when: { decisionId }, must: true, set: earlier }] } }),
  })
  if (!written.ok) return written
  // Picked or superseded in between: what is there now decides.
  if (!written.value) return undo(core, decisionId, hooks)
  hooks.withdrawn(entry.jobId, earlier?.state === 'ready')
  return success({ outcome: 'withdrawn' })
}

async function isSuperseded(store: Store, entry: OutboxRow, job: JobRow | undefined): Promise<boolean> {
  if (job !== undefined) return job.decisionId !== entry.id
  return (await store.pendingOutbox()).some((other) => other.supersedes === entry.id)
}

/** What the job was before this decision; null when its row is gone. */
function before(entry: OutboxRow, job: JobRow | undefined): Pick<JobRow, 'state' | 'decisionId'> | null {
  if (job === undefined) return null
  if (entry.supersedes !== null) return { state: 'decided', decisionId: entry.supersedes }
  return { state: job.contentId === null ? 'lost' : 'ready', decisionId: null }
}
