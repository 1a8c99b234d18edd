import type { DecisionId, JobId } from '../../shared/domain/ids.ts'
import type { Failure } from '../../shared/lib/failure.ts'
import { attentionId } from '../../shared/sync/attention.ts'
import { nextOutboxState } from '../../shared/sync/outbox-state.ts'
import { withoutContentOf } from '../data/contents.ts'
import type { JobRow, OutboxRow } from '../data/records.ts'
import type { Patch, Store } from '../data/store.ts'
import type { AttentionEntry } from '../data/worker-contract.ts'
import type { Core } from './core.ts'
import { inForce } from './superseding.ts'
import { whileSending } from './under-way.ts'

export interface Refused {
  readonly entry: OutboxRow
  /** The fault lay in the decision: the job is still to be decided. */
  readonly canAgain: boolean
}

/** What becomes of the jobs, unless a later decision has superseded the refused one meanwhile. */
export async function refusedJobs(
  { store }: Core,
  refused: readonly Refused[],
): Promise<readonly Patch<JobRow>[]> {
  const jobs = await store.getMany(
    'jobs',
    refused.map(({ entry }) => entry.jobId),
  )
  const ids = new Set(refused.map(({ entry }) => entry.id))
  const standing = await Promise.all(refused.map(({ entry }) => inForce(store, entry.supersedes, ids)))
  return refused.map(({ entry, canAgain }, place) => {
    const decisionId = standing[place] ?? null
    return {
      id: entry.jobId,
      when: { decisionId: entry.id },
      must: false,
      set: { state: stateAfter(decisionId, canAgain, jobs[place]), decisionId },
    }
  })
}

function stateAfter(
  standing: DecisionId | null,
  canAgain: boolean,
  job: JobRow | undefined,
): JobRow['state'] {
  if (standing !== null) return 'decided'
  return canAgain && job?.contentId != null ? 'ready' : 'lost'
}

/** Destroys the content of those that are lost by their refusal. Missed for a full disk, it goes with its pack. */
export async function stripRefused(store: Store, jobIds: readonly JobId[]): Promise<void> {
  if (jobIds.length === 0) return
  const rows = await store.getMany('jobs', jobIds)
  const lost = rows.flatMap((row) => (row?.state === 'lost' && row.contentId !== null ? [row] : []))
  if (lost.length === 0) return
  await store.commit({
    jobs: {
      patch: lost.map(({ id }) => ({ id, when: { state: 'lost' }, must: true, set: { contentId: null } })),
    },
    contents: withoutContentOf(lost),
  })
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
  const written = await store.commit({
    outbox: {
      patch: unreadable.map((entry) => ({
        id: entry.id,
        when: { state: entry.state },
        must: false,
        set: { state: nextOutboxState(whileSending(entry), 'refused') },
      })),
    },
    jobs: {
      patch: await refusedJobs(
        core,
        unreadable.map((entry) => ({ entry, canAgain: true })),
      ),
    },
    attention: { put: await tray.seal(entries) },
  })
  if (!written.ok) return written.failure
  tray.added(entries)
  return null
}
