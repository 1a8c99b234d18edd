import type { DecisionId, JobId } from '../../shared/domain/ids.ts'
import { type Failure, failed, type Result, success } from '../../shared/lib/failure.ts'
import { nextOutboxState } from '../../shared/sync/outbox-state.ts'
import type { JobRow, OutboxRow } from '../data/records.ts'
import type { Store } from '../data/store.ts'
import type { Undone } from '../data/worker-contract.ts'
import type { Core } from './core.ts'
import { inForce, isStanding } from './superseding.ts'
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
): Promise<Result<Undone>> {
  const { store } = core
  const entry = await store.get('outbox', decisionId)
  if (entry === undefined) return failed(UNKNOWN)
  if (entry.state === 'withdrawn') {
    const now = await store.get('jobs', entry.jobId)
    return withdrawn(await inForce(store, now === undefined ? entry.supersedes : now.decisionId))
  }
  const next = nextOutboxState(entry.state, 'undone')
  const isLeaving = (await underWay(store)).has(decisionId)
  if (isLeaving || next !== 'withdrawn') return success({ outcome: 'sent' })
  const job = await store.get('jobs', entry.jobId)
  if (await isSuperseded(store, entry, job)) return failed(SUPERSEDED)

  // What it superseded may have been refused since: then nothing is in force, and the job is open again.
  const standing = await inForce(store, entry.supersedes)
  const earlier = job === undefined ? null : before(standing, job)
  const written = await store.commit({
    outbox: {
      must: standing === null ? [] : [{ id: standing, holds: isStanding }],
      patch: [{ id: entry.id, when: { state: entry.state }, must: true, set: { state: next } }],
    },
    meta: notUnderWay(decisionId),
    ...(earlier === null
      ? {}
      : { jobs: { patch: [{ id: entry.jobId, when: { decisionId }, must: true, set: earlier }] } }),
  })
  if (!written.ok) return written
  // Picked, superseded or refused in between: what is there now decides.
  if (!written.value) return undo(core, decisionId, hooks)
  hooks.withdrawn(entry.jobId, earlier?.state === 'ready')
  return withdrawn(standing)
}

function withdrawn(standing: DecisionId | null): Result<Undone> {
  return success({ outcome: 'withdrawn', inForce: standing })
}

async function isSuperseded(store: Store, entry: OutboxRow, job: JobRow | undefined): Promise<boolean> {
  if (job !== undefined) return job.decisionId !== entry.id
  return (await store.pendingOutbox()).some((other) => other.supersedes === entry.id)
}

/** What the job is without this decision. */
function before(standing: DecisionId | null, job: JobRow): Pick<JobRow, 'state' | 'decisionId'> {
  if (standing !== null) return { state: 'decided', decisionId: standing }
  return { state: job.contentId === null ? 'lost' : 'ready', decisionId: null }
}
