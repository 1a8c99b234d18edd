import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Decision, Judgement } from '../../shared/contracts/http/decisions.ts'
import type { DecisionId, JobId } from '../../shared/domain/ids.ts'
import type { Language } from '../../shared/domain/languages.ts'
import type { Failure } from '../../shared/lib/failure.ts'
import type { HistoryEntry, PreparedJob } from '../data/worker-contract.ts'
import type { Clock } from './clock.ts'
import { createJobChains } from './job-chains.ts'
import type { RevealStore } from './reveal-store.ts'
import { createReviewPack, type ReviewPack } from './review-pack.ts'
import { type DecidedJob, EMPTY_REVIEW, type ReviewState } from './review-state.ts'
import type { ReviewWorker, WorkerPush } from './review-worker.ts'
import { hasPicture } from './visible-media.ts'

export interface ReviewStoreDeps {
  readonly worker: ReviewWorker
  readonly reveal: RevealStore
  readonly clock: Clock
  readonly newDecisionId: () => DecisionId
  readonly interfaceLocale: () => Language
  /** Does some work once the item that a key brought is on the screen. */
  readonly afterPaint: (work: () => Promise<void>) => Promise<void>
}

export interface ReviewStore {
  readonly store: StoreApi<ReviewState>
  readonly take: (push: WorkerPush) => void
  /** The item's own node was painted; handle time starts. */
  readonly painted: (jobId: JobId) => void
  /** Shows the next item at once and saves behind it. */
  readonly decideCurrent: (judgement: Judgement) => void
  readonly releaseCurrent: () => void
  /** Takes the newest decision back, or prepares one that supersedes it when it has been sent. */
  readonly undo: () => void
  /** The same for any decision of this pack. */
  readonly revisit: (entry: HistoryEntry) => Promise<void>
  /** Brings a decided job back to be decided again, by a decision that supersedes. */
  readonly decideAgain: (jobId: JobId, supersedes: DecisionId | null) => Promise<void>
  readonly patch: (
    part: Partial<Pick<ReviewState, 'chooser' | 'note' | 'selectedClause' | 'feedback'>>,
  ) => void
  readonly clear: () => void
}

/**
 * This moment of the review: what is on the screen, what comes next, what was just decided.
 *
 * A key changes the store at once; the worker is told afterwards. If it cannot save, the item comes back
 * with the reason. Worst case, a crash before the answer: the decision was never shown as saved.
 */
export function createReviewStore(deps: ReviewStoreDeps): ReviewStore {
  const { worker, reveal, clock } = deps
  const store = createStore<ReviewState>(() => EMPTY_REVIEW)
  const pack: ReviewPack = createReviewPack(store, reveal)
  const chains = createJobChains()
  let paintedAt: { readonly jobId: JobId; readonly at: number } | null = null

  const supersededBy = (jobId: JobId, decisionId: DecisionId | null): void => {
    store.setState((state) => {
      const superseding = new Map(state.superseding)
      if (decisionId === null) superseding.delete(jobId)
      else superseding.set(jobId, decisionId)
      return { superseding }
    })
  }

  /** Everything but what is only known when the job's earlier calls were answered: `supersedes` and the lease. */
  const draft = (prepared: PreparedJob, judgement: Judgement): Decision => {
    const { job } = prepared
    const { note, policies } = store.getState()
    const handleMs = paintedAt?.jobId === job.id ? clock.monotonic() - paintedAt.at : 0
    return {
      id: deps.newDecisionId(),
      jobId: job.id,
      itemId: job.item.id,
      leaseId: job.lease.id,
      fence: job.lease.fence,
      judgement,
      note: note.trim() === '' ? null : note.trim(),
      supersedes: null,
      policyVersion: policies?.version ?? 0,
      decidedAt: new Date(clock.now()).toISOString(),
      handleMs: Math.max(0, Math.round(handleMs)),
      contentLanguage: job.item.language,
      interfaceLocale: deps.interfaceLocale(),
      deepestReveal: hasPicture(job.item) ? reveal.store.getState().deepest : null,
    }
  }

  const save = async (made: Decision, decided: DecidedJob): Promise<void> => {
    const { jobId } = made
    const { leases, superseding } = store.getState()
    const lease = leases.get(jobId)
    const decision: Decision = {
      ...made,
      ...(lease === undefined ? {} : { leaseId: lease.leaseId, fence: lease.fence }),
      supersedes: superseding.get(jobId) ?? null,
    }
    const result = await worker.call('decide', { decision })
    if (result.ok) supersededBy(jobId, null)
    pack.saved(decided, result)
  }

  const decideCurrent: ReviewStore['decideCurrent'] = (judgement) => {
    const prepared = store.getState().current
    if (prepared === null) return
    const made = draft(prepared, judgement)
    const { deepest } = reveal.store.getState()
    const decided: DecidedJob = { prepared, decisionId: made.id, judgement, note: made.note, deepest }
    pack.advance(decided, clock.now())
    // Encrypting and writing on another core slows the painting down on a small machine: it can wait a frame.
    void chains.add(prepared.job.id, () => deps.afterPaint(() => save(made, decided)))
  }

  const releaseCurrent = (): void => {
    const prepared = store.getState().current
    if (prepared === null) return
    pack.drop(prepared)
    const title = prepared.job.item.title
    store.setState({ feedback: { type: 'released', at: clock.now(), title } })
    void chains.add(prepared.job.id, async () => {
      const result = await worker.call('release', { jobIds: [prepared.job.id] })
      if (!result.ok) {
        pack.bringBack(prepared)
        fail(result.failure, title)
      }
    })
  }

  const fail = (failure: Failure, title: string): void =>
    store.setState({ feedback: { type: 'failed', at: clock.now(), title, failure } })

  /** Asks the worker to take a decision back; when it has left this machine, the next one supersedes it. */
  const withdraw = async (jobId: JobId, decisionId: DecisionId): Promise<boolean> => {
    const undone = await worker.call('undo', { decisionId })
    if (!undone.ok) {
      fail(undone.failure, '')
      return false
    }
    if (undone.value.outcome === 'withdrawn') return true
    supersededBy(jobId, decisionId)
    const reopened = await worker.call('reopen', { jobId })
    if (!reopened.ok) {
      supersededBy(jobId, null)
      fail(reopened.failure, '')
      return false
    }
    pack.refresh(reopened.value)
    store.setState({ feedback: { type: 'reopened', at: clock.now(), title: reopened.value.job.item.title } })
    return true
  }

  const undo = (): void => {
    const decided = store.getState().decided.at(-1)
    if (decided === undefined) return
    const { prepared, decisionId, judgement } = decided
    pack.takeBack(decided)
    store.setState({
      feedback: { type: 'undone', at: clock.now(), title: prepared.job.item.title, judgement },
    })
    void chains.add(prepared.job.id, async () => {
      // The save may have failed before this ran: then there is nothing to take back.
      if (pack.neverSaved(decisionId)) return
      if (!(await withdraw(prepared.job.id, decisionId))) pack.drop(prepared)
    })
  }

  const decideAgain: ReviewStore['decideAgain'] = async (jobId, supersedes) => {
    supersededBy(jobId, supersedes)
    const reopened = await worker.call('reopen', { jobId })
    if (!reopened.ok) {
      supersededBy(jobId, null)
      fail(reopened.failure, '')
      return
    }
    pack.bringBack(reopened.value)
    store.setState({ feedback: { type: 'reopened', at: clock.now(), title: reopened.value.job.item.title } })
  }

  const revisit: ReviewStore['revisit'] = async (entry) => {
    const kept = store.getState().decided.find((one) => one.decisionId === entry.decision.id)
    if (kept !== undefined && kept === store.getState().decided.at(-1)) {
      undo()
      return
    }
    const { jobId, id } = entry.decision
    await chains.add(jobId, async () => {
      const undone = await worker.call('undo', { decisionId: id })
      if (!undone.ok) fail(undone.failure, entry.title)
      else await decideAgain(jobId, undone.value.outcome === 'withdrawn' ? null : id)
    })
  }

  return {
    store,
    take: pack.take,
    painted: (jobId) => {
      if (paintedAt?.jobId !== jobId) paintedAt = { jobId, at: clock.monotonic() }
    },
    decideCurrent,
    releaseCurrent,
    undo,
    revisit,
    decideAgain,
    patch: (part) => store.setState(part),
    clear: () => {
      pack.discardAll()
      store.setState(EMPTY_REVIEW)
    },
  }
}
