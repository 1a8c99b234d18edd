import type { DecisionId, JobId } from '../../shared/domain/ids.ts'
import { type Failure, failed, type Result, success } from '../../shared/lib/failure.ts'
import { isPending, nextOutboxState } from '../../shared/sync/outbox-state.ts'
import type { JobRow, OutboxRow } from '../data/records.ts'
import type { Store } from '../data/store.ts'
import type { Core } from './core.ts'

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
  if (next !== 'withdrawn') return success({ outcome: 'sent' })
  const job = await store.get('jobs', entry.jobId)
  if (await isSuperseded(store, entry, job)) return failed(SUPERSEDED)

  const before = await stateBefore(store, entry, job)
  const written = await store.commit({
    outbox: { patch: [{ id: entry.id, when: { state: entry.state }, must: true, set: { state: next } }] },
    ...(before === null
      ? {}
      : { jobs: { patch: [{ id: entry.jobId, when: { decisionId }, must: true, set: before }] } }),
  })
  if (!written.ok) return written
  // Picked or superseded in between: what is there now decides.
  if (!written.value) return undo(core, decisionId, hooks)
  hooks.withdrawn(entry.jobId, before?.state === 'ready')
  return success({ outcome: 'withdrawn' })
}

async function isSuperseded(store: Store, entry: OutboxRow, job: JobRow | undefined): Promise<boolean> {
  if (job !== undefined) return job.decisionId !== entry.id
  return (await store.pendingOutbox()).some((other) => other.supersedes === entry.id)
}

/** What the job was before this decision; null when its row is gone. */
async function stateBefore(
  store: Store,
  entry: OutboxRow,
  job: JobRow | undefined,
): Promise<Pick<JobRow, 'state' | 'decisionId'> | null> {
  if (job === undefined) return null
  if (entry.supersedes === null) return { state: job.hasContent ? 'ready' : 'lost', decisionId: null }
  const earlier = await store.get('outbox', entry.supersedes)
  const isOnItsWay = earlier !== undefined && isPending(earlier.state)
  return { state: isOnItsWay ? 'decided' : 'settled', decisionId: entry.supersedes }
}
