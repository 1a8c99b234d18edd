import { z } from 'zod'
import { type Decision, decision as decisionSchema } from '../../shared/contracts/http/decisions.ts'
import type { PackId } from '../../shared/domain/ids.ts'
import { type Failure, failed, type Result, success } from '../../shared/lib/failure.ts'
import type { EpochMs } from '../../shared/lib/time.ts'
import { undoUntil } from '../../shared/sync/grace.ts'
import { openDecision, sealDecision } from '../data/codec.ts'
import type { JobRow } from '../data/records.ts'
import type { Core } from './core.ts'
import { inForce } from './superseding.ts'

const INVALID: Failure = { code: 'invalid', message: 'the decision is not well formed', retryable: false }
const UNKNOWN_JOB: Failure = {
  code: 'unknown_job',
  message: 'this job is not on this machine',
  retryable: false,
}
const ALREADY: Failure = {
  code: 'already_decided',
  message: 'this job has a decision: a new one must supersede it',
  retryable: false,
}
const ID_CONFLICT: Failure = {
  code: 'id_conflict',
  message: 'this id belongs to another decision',
  retryable: false,
}

/** Saves decisions. */
export interface Decider {
  /** Answered when decision, job and outbox entry are on disk, in one transaction (promise P1). */
  decide(draft: unknown): Promise<Result<{ readonly undoUntil: EpochMs }>>
}

export interface DeciderHooks {
  readonly decided: (jobId: Decision['jobId']) => void
}

export function createDecider(core: Core, firstSeq: number, hooks: DeciderHooks): Decider {
  const { outside, store, records, shelf, situation } = core
  let nextSeq = firstSeq

  const save = async (
    draft: Decision,
    job: Pick<JobRow, 'state' | 'decisionId'> | null,
    packId: PackId | null,
  ): Promise<Result<boolean>> => {
    const seq = nextSeq
    nextSeq += 1
    const shown = shelf.shown(draft.jobId)
    const title = shown === undefined || shown.volatile ? '' : shown.title
    const row = await sealDecision(records, seq, { decision: draft, title })
    const { id, jobId, supersedes } = draft
    return store.commit({
      decisions: { put: [row] },
      outbox: {
        put: [{ id, jobId, packId, seq, state: 'held', savedAt: outside.clock.steady(), supersedes }],
      },
      ...(job === null
        ? {}
        : {
            jobs: {
              patch: [{ id: jobId, when: job, must: true, set: { state: 'decided', decisionId: id } }],
            },
          }),
    })
  }

  /** By far the most frequent: a job that the page holds as undecided. No reading before the transaction. */
  const saveHeld = (draft: Decision) =>
    save(draft, { state: 'ready', decisionId: null }, shelf.shown(draft.jobId)?.packId ?? null)

  const saveOther = async (draft: Decision): Promise<Result<boolean>> => {
    const job = await store.get('jobs', draft.jobId)
    if (await store.get('outbox', draft.id)) return repeated(draft)
    if (job === undefined)
      return shelf.shown(draft.jobId) === undefined ? failed(UNKNOWN_JOB) : save(draft, null, null)
    const supersedes = await inForce(store, draft.supersedes)
    if (supersedes !== (await inForce(store, job.decisionId))) return failed(ALREADY)
    return save({ ...draft, supersedes }, { state: job.state, decisionId: job.decisionId }, job.packId)
  }

  /** The page asked again, not knowing that the first time had gone well. */
  const repeated = async (draft: Decision): Promise<Result<boolean>> => {
    const row = await store.get('decisions', draft.id)
    const record = row === undefined ? null : await openDecision(records, row)
    if (record === null) return failed(ID_CONFLICT)
    // What it supersedes may have been settled here; all else is the page's and must be the same.
    const asked = { ...draft, supersedes: record.decision.supersedes }
    return JSON.stringify(record.decision) === JSON.stringify(asked) ? success(true) : failed(ID_CONFLICT)
  }

  return {
    decide: async (input) => {
      const parsed = decisionSchema.safeParse(input)
      if (!parsed.success)
        return failed({ ...INVALID, detail: { where: z.prettifyError(parsed.error).slice(0, 500) } })
      const draft = parsed.data
      const isPlain = draft.supersedes === null && shelf.isHeld(draft.jobId)
      let saved = isPlain ? await saveHeld(draft) : await saveOther(draft)
      // Lost or changed since the page was given it: look at what is there.
      if (saved.ok && !saved.value) saved = await saveOther(draft)
      if (!saved.ok) return saved
      if (!saved.value) return failed(ALREADY)
      shelf.leaves(draft.jobId)
      hooks.decided(draft.jobId)
      const savedAt = outside.clock.wall()
      return success({ undoUntil: undoUntil({ savedAt }, true, situation.graceSeconds) })
    },
  }
}
