import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Decision, Judgement } from '../../shared/contracts/http/decisions.ts'
import type { DecisionId, JobId } from '../../shared/domain/ids.ts'
import type { Failure } from '../../shared/lib/failure.ts'
import type { DurationMs } from '../../shared/lib/time.ts'
import type {
  HistoryEntry,
  PreparedJob,
  WorkerInput,
  WorkerMethod,
  WorkerOutput,
} from '../data/worker-contract.ts'
import { alikeAhead } from './alike.ts'
import { createDecisionDrafts, type DecisionDraftsDeps } from './decision-drafts.ts'
import { createJobChains } from './job-chains.ts'
import { marksOf, NO_MARKS } from './marks.ts'
import { createReviewPack, type ReviewPack } from './review-pack.ts'
import { type DecidedJob, EMPTY_REVIEW, type ReviewState } from './review-state.ts'
import type { ReviewWorker, WorkerPush } from './review-worker.ts'
import { unshownAtFirst } from './unshown.ts'

export interface ReviewStoreDeps extends DecisionDraftsDeps {
  readonly worker: ReviewWorker
  /** Ends a range that was begun in the item on the screen, where its player is now. */
  readonly endRange: () => void
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
  /**
   * Gives everything in hand back to its queues.
   *
   * @returns why it could not be, or null.
   */
  readonly releaseAll: () => Promise<Failure | null>
  /** Nobody looked at the item for so long: it is no part of its handle time. */
  readonly discount: (ms: DurationMs) => void
  /** Takes the newest decision back, or prepares one that supersedes it when it has been sent. */
  readonly undo: () => void
  /** The same for all that were decided together with the newest one. */
  readonly undoTogether: () => void
  /** The same for any decision of this machine whose item is still here. */
  readonly revisit: (entry: HistoryEntry) => Promise<void>
  /**
   * Brings a job back to be decided again; the next decision supersedes the one that stands.
   *
   * @returns why it could not be brought back, or null.
   */
  readonly decideAgain: (job: WorkerInput<'reopen'>) => Promise<Failure | null>
  readonly patch: (
    part: Partial<Pick<ReviewState, 'chooser' | 'note' | 'marks' | 'alike' | 'selectedClause' | 'feedback'>>,
  ) => void
  readonly clear: () => void
}

/**
 * This moment of the review: what is on the screen, what comes next, what was just decided.
 *
 * A key changes the store at once; the worker is told afterwards. If it cannot save, the item comes next
 * with the reason. Worst case, a crash before the answer: the decision was never shown as saved.
 */
export function createReviewStore(deps: ReviewStoreDeps): ReviewStore {
  const { worker, text, evidence, clock } = deps
  const store = createStore<ReviewState>(() => EMPTY_REVIEW)
  const pack: ReviewPack = createReviewPack(store, deps)
  const chains = createJobChains()
  const drafts = createDecisionDrafts(deps)
  /** Another one after each `clear`: answers to what an earlier session asked are nobody's any more. */
  let session = {}

  const ask = async <Method extends WorkerMethod>(
    method: Method,
    input: WorkerInput<Method>,
  ): Promise<WorkerOutput<Method> | null> => {
    const mine = session
    const result = await worker.call(method, input)
    return mine === session ? result : null
  }

  const nextSupersedes = (jobId: JobId, decisionId: DecisionId | null): void => {
    store.setState((state) => {
      const superseding = new Map(state.superseding)
      if (decisionId === null) superseding.delete(jobId)
      else superseding.set(jobId, decisionId)
      return { superseding }
    })
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
    const result = await ask('decide', { decision })
    if (result === null) return
    if (result.ok) nextSupersedes(jobId, null)
    pack.saved(decided, result)
  }

  const decideCurrent: ReviewStore['decideCurrent'] = (judgement) => {
    const prepared = store.getState().current
    if (prepared === null) return
    deps.endRange()
    const made = drafts.of(prepared, judgement, store.getState())
    const { marks, seen } = pack.beside()
    const others = store.getState().alike ? alikeAhead(store.getState()) : []
    const together = others.length === 0 ? null : made.id
    const kept = { judgement, note: made.note, together }
    const decided: DecidedJob = { prepared, decisionId: made.id, marks, seen, ...kept }
    const unseen = others.map((other) => {
      const copy = drafts.unseen(other, made)
      const seen = { deepest: 'veil', unshown: unshownAtFirst(other) } as const
      const nothing = { marks: NO_MARKS, seen }
      return { copy, decided: { prepared: other, decisionId: copy.id, ...nothing, ...kept } }
    })
    pack.advance(
      decided,
      unseen.map((one) => one.decided),
      {
        exceptions: made.exceptions?.length ?? 0,
        alike: others.length,
        rangeLeftOut: evidence.of(prepared.job.id).openAt !== null,
      },
      clock.now(),
    )
    // Encrypting and writing on another core slows the painting down on a small machine: it can wait a frame.
    void chains.add(prepared.job.id, () => deps.afterPaint(() => save(made, decided)))
    for (const { copy, decided: one } of unseen) {
      void chains.add(copy.jobId, () => deps.afterPaint(() => save(copy, one)))
    }
  }

  const releaseCurrent = (): void => {
    const prepared = store.getState().current
    if (prepared === null) return
    const own = pack.beside()
    pack.drop(prepared)
    const title = prepared.job.item.title
    store.setState({ feedback: { type: 'released', at: clock.now(), title } })
    void chains.add(prepared.job.id, async () => {
      const result = await ask('release', { jobIds: [prepared.job.id] })
      if (result === null || result.ok) return
      pack.comeNext(prepared, own)
      fail(result.failure, prepared)
    })
  }

  const releaseAll: ReviewStore['releaseAll'] = async () => {
    const result = await ask('release', { jobIds: 'all' })
    if (result === null) return null
    if (!result.ok) return result.failure
    const { ahead, current } = store.getState()
    for (const prepared of ahead) pack.drop(prepared)
    if (current !== null) pack.drop(current)
    return null
  }

  const fail = (failure: Failure, { job }: PreparedJob): void =>
    store.setState({
      feedback: {
        type: 'failed',
        at: clock.now(),
        title: job.item.title,
        failure,
        back: pack.whereIs(job.id),
      },
    })

  const reopened = ({ job }: PreparedJob): void => {
    const back = pack.whereIs(job.id)
    // It may be decided again already: then that is what the line speaks of.
    if (back !== null)
      store.setState({ feedback: { type: 'reopened', at: clock.now(), title: job.item.title, back } })
  }

  /** Asks the worker to take a decision back; the next one supersedes whatever stands then. */
  const withdraw = async (prepared: PreparedJob, decisionId: DecisionId): Promise<void> => {
    const jobId = prepared.job.id
    const undone = await ask('undo', { decisionId })
    if (undone === null) return
    if (undone.ok && undone.value.outcome === 'withdrawn') {
      nextSupersedes(jobId, undone.value.inForce)
      return
    }
    const again = undone.ok ? await ask('reopen', { jobId }) : undone
    if (again === null) return
    if (!again.ok) {
      // The decision stands, and the item stays where it is: whatever is decided on it next replaces that one.
      nextSupersedes(jobId, decisionId)
      fail(again.failure, prepared)
      return
    }
    nextSupersedes(jobId, again.value.inForce)
    pack.refresh(again.value.prepared)
    reopened(again.value.prepared)
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
      await withdraw(prepared, decisionId)
    })
  }

  const undoTogether = (): void => {
    const together = store.getState().decided.at(-1)?.together ?? null
    if (together === null) return
    while (store.getState().decided.at(-1)?.together === together) undo()
  }

  /** @param before what was on the screen when it was asked for: only that makes room for it. */
  const bringAgain = async (
    job: WorkerInput<'reopen'>,
    before: PreparedJob | null,
  ): Promise<Failure | null> => {
    const again = await ask('reopen', job)
    if (again === null) return null
    if (!again.ok) return again.failure
    const { prepared, inForce } = again.value
    nextSupersedes(prepared.job.id, inForce)
    if (store.getState().current?.job.id === before?.job.id) pack.bringBack(prepared)
    else pack.comeNext(prepared)
    reopened(prepared)
    return null
  }

  const decideAgain: ReviewStore['decideAgain'] = (job) => bringAgain(job, store.getState().current)

  const revisit: ReviewStore['revisit'] = async (entry) => {
    const { decided, current: before } = store.getState()
    const kept = decided.find((one) => one.decisionId === entry.decision.id)
    if (kept !== undefined && kept === decided.at(-1)) {
      undo()
      return
    }
    const { jobId, id } = entry.decision
    await chains.add(jobId, async () => {
      const undone = await ask('undo', { decisionId: id })
      if (undone === null) return
      const failure = undone.ok ? await bringAgain({ jobId }, before) : undone.failure
      if (failure !== null) {
        const { title } = entry
        store.setState({ feedback: { type: 'failed', at: clock.now(), title, failure, back: null } })
      } else if (store.getState().current?.job.id === jobId)
        store.setState({ marks: marksOf(entry.decision.exceptions) })
    })
  }

  return {
    store,
    take: pack.take,
    painted: drafts.painted,
    decideCurrent,
    releaseCurrent,
    releaseAll,
    discount: drafts.discount,
    undo,
    undoTogether,
    revisit,
    decideAgain,
    patch: (part) => store.setState(part),
    clear: () => {
      session = {}
      pack.discardAll()
      text.clear()
      evidence.clear()
      store.setState(EMPTY_REVIEW)
    },
  }
}
