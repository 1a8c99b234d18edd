import type { StoreApi } from 'zustand/vanilla'
import type { DecisionId, JobId } from '../../shared/domain/ids.ts'
import type { PackCounts, PreparedJob, WorkerOutput } from '../data/worker-contract.ts'
import { type Marks, NO_MARKS } from './marks.ts'
import { newer, stepCounts, stepDecided } from './pack-counts.ts'
import type { RevealStore, Seen } from './reveal-store.ts'
import {
  type Back,
  type DecidedJob,
  type Extent,
  insertInOrder,
  KEPT_DECIDED,
  type ReviewState,
} from './review-state.ts'
import type { WorkerPush } from './review-worker.ts'
import type { TextStore } from './text-store.ts'
import { ALL_SHOWN, unshownAtFirst } from './unshown.ts'

/** The jobs in hand, and how they move between ahead, current and decided. */
export interface ReviewPack {
  readonly take: (push: WorkerPush) => void
  /** What the reviewer has written beside and seen of the current job. */
  readonly beside: () => Beside
  /** The current job is decided, and with it others that are ahead. */
  readonly advance: (decided: DecidedJob, others: readonly DecidedJob[], extent: Extent, now: number) => void
  readonly saved: (decided: DecidedJob, result: WorkerOutput<'decide'>) => void
  /** Puts the newest decided job back on the screen, with its note. */
  readonly takeBack: (decided: DecidedJob) => void
  /** Puts a job on the screen; the one that was there is next, and keeps its note and what was seen of it. */
  readonly bringBack: (prepared: PreparedJob, own?: Beside) => void
  /** The same for a job that comes back by itself: the reviewer's next key is meant for what is on the screen. */
  readonly comeNext: (prepared: PreparedJob, own?: Beside) => void
  readonly whereIs: (jobId: JobId) => Back
  /** A newer copy of a job that is in hand; any other comes next. */
  readonly refresh: (prepared: PreparedJob) => void
  readonly drop: (prepared: PreparedJob) => void
  readonly neverSaved: (decisionId: DecisionId) => boolean
  readonly discardAll: () => void
}

/** The reviewer's own work on an item that is not decided yet. */
export interface Beside {
  readonly note: string
  readonly marks: Marks
  readonly seen: Seen
}

function closeVeils(prepared: PreparedJob): void {
  for (const veil of prepared.veils) veil.bitmap?.close()
}

function besideOf({ note, marks, seen }: DecidedJob): Beside {
  return { note: note ?? '', marks, seen }
}

export function createReviewPack(
  store: StoreApi<ReviewState>,
  { reveal, text }: { readonly reveal: RevealStore; readonly text: TextStore },
): ReviewPack {
  /** Counts that arrived while decisions were on their way: older than what the screen shows. */
  let waitingCounts: PackCounts | null = null
  const unsaved = new Set<DecisionId>()
  /** What was written beside and seen of jobs that an undo pushed off the screen undecided. */
  const aside = new Map<JobId, Beside>()

  /** Every change of the current item goes through here, so that nothing of it is lost or left to the next. */
  const show = (state: Partial<ReviewState> & Pick<ReviewState, 'current'>): void => {
    const jobId = state.current?.job.id ?? null
    const kept = jobId === null ? undefined : aside.get(jobId)
    store.setState({
      ...state,
      chooser: null,
      selectedClause: null,
      alike: false,
      note: kept?.note ?? '',
      marks: kept?.marks ?? NO_MARKS,
    })
    reveal.beginItem(jobId, state.current === null ? ALL_SHOWN : unshownAtFirst(state.current))
    text.maskAgain()
    if (jobId === null || kept === undefined) return
    aside.delete(jobId)
    reveal.restore(jobId, kept.seen)
  }

  const beside = (): Beside => {
    const { deepest, unshown } = reveal.store.getState()
    const { note, marks } = store.getState()
    return { note, marks, seen: { deepest, unshown } }
  }

  const next = (ahead: readonly PreparedJob[]): Pick<ReviewState, 'current' | 'ahead'> => ({
    current: ahead[0] ?? null,
    ahead: ahead.slice(1),
  })

  const prepared = (job: PreparedJob): void => {
    const state = store.getState()
    const isHere = state.current?.job.id === job.job.id
    const isDecided = state.decided.some((one) => one.prepared.job.id === job.job.id)
    if (isHere || (isDecided && state.saving > 0)) {
      closeVeils(job)
      return
    }
    for (const old of state.ahead) if (old.job.id === job.job.id) closeVeils(old)
    if (state.current === null) show({ current: job, ahead: state.ahead })
    else store.setState({ ahead: insertInOrder(state.ahead, job) })
  }

  const lost: (push: Extract<WorkerPush, { type: 'lost' }>) => void = ({ jobId, reason }) => {
    const state = store.getState()
    for (const job of state.ahead) if (job.job.id === jobId) closeVeils(job)
    aside.delete(jobId)
    store.setState({
      ahead: state.ahead.filter((job) => job.job.id !== jobId),
      lost: state.current?.job.id === jobId ? new Map([...state.lost, [jobId, reason]]) : state.lost,
    })
  }

  const readAnew: (push: Extract<WorkerPush, { type: 'read' }>) => void = ({ jobId, reading }) => {
    const anew = (job: PreparedJob): PreparedJob => (job.job.id === jobId ? { ...job, reading } : job)
    store.setState(({ current, ahead }) => ({
      current: current === null ? null : anew(current),
      ahead: ahead.map(anew),
    }))
  }

  const take: ReviewPack['take'] = (push) => {
    switch (push.type) {
      case 'prepared':
        return prepared(push.prepared)
      case 'counts':
        if (store.getState().saving > 0) waitingCounts = push.counts
        else store.setState((state) => ({ counts: newer(state.counts, push.counts) }))
        return
      case 'lease':
        return store.setState((state) => ({
          leases: new Map([...state.leases, [push.jobId, push]]),
          lost: new Map([...state.lost].filter(([jobId]) => jobId !== push.jobId)),
        }))
      case 'lost':
        return lost(push)
      case 'policies':
        return store.setState({ policies: push.set })
      case 'translation':
        return store.setState({ translation: push.offer })
      case 'read':
        return readAnew(push)
      case 'sync':
      case 'attention':
        return
    }
  }

  const keep = (decided: readonly DecidedJob[]): readonly DecidedJob[] => {
    for (const old of decided.slice(0, -KEPT_DECIDED)) closeVeils(old.prepared)
    return decided.slice(-KEPT_DECIDED)
  }

  const advance: ReviewPack['advance'] = (decided, others, extent, now) => {
    const state = store.getState()
    const { decisionId, judgement, prepared: job } = decided
    const all = [decided, ...others]
    for (const one of all) unsaved.add(one.decisionId)
    const gone = new Set(others.map((one) => one.prepared))
    show({
      ...next(gone.size === 0 ? state.ahead : state.ahead.filter((one) => !gone.has(one))),
      decided: keep([...state.decided, ...all]),
      counts: stepDecided(state.counts, all.length),
      saving: state.saving + all.length,
      feedback: { type: 'saving', at: now, title: job.job.item.title, decisionId, judgement, extent },
    })
  }

  const saved: ReviewPack['saved'] = (decided, result) => {
    const { decisionId, judgement, prepared: job } = decided
    const state = store.getState()
    const saving = state.saving - 1
    const counts = saving === 0 && waitingCounts !== null ? newer(state.counts, waitingCounts) : state.counts
    if (saving === 0) waitingCounts = null
    if (result.ok) {
      unsaved.delete(decisionId)
      const isShown = state.feedback?.type === 'saving' && state.feedback.decisionId === decisionId
      store.setState({
        saving,
        counts,
        ...(isShown && state.feedback?.type === 'saving'
          ? {
              feedback: {
                type: 'saved' as const,
                at: state.feedback.at,
                title: state.feedback.title,
                decisionId,
                judgement,
                extent: state.feedback.extent,
                undoUntil: result.value.undoUntil,
              },
            }
          : {}),
      })
      return
    }
    store.setState({ saving })
    // An undo may have brought it back already.
    if (state.decided.some((one) => one.decisionId === decisionId)) comeNext(job, besideOf(decided))
    const back = whereIs(job.job.id)
    const { title } = job.job.item
    store.setState({
      feedback: { type: 'not_saved', at: state.feedback?.at ?? 0, title, failure: result.failure, back },
    })
  }

  const whereIs: ReviewPack['whereIs'] = (jobId) => {
    const { current, ahead } = store.getState()
    if (current?.job.id === jobId) return 'here'
    return ahead.some((one) => one.job.id === jobId) ? 'next' : null
  }

  const comeBack = (job: PreparedJob, own: Beside | undefined, isAtOnce: boolean): void => {
    const state = store.getState()
    const { id } = job.job
    if (state.current?.job.id === id) {
      if (state.current !== job) closeVeils(job)
      return
    }
    const isDecided = state.decided.some((one) => one.prepared.job.id === id)
    const known = [...state.ahead, ...state.decided.map((one) => one.prepared)]
    for (const old of known) if (old.job.id === id && old !== job) closeVeils(old)
    const others = state.ahead.filter((one) => one.job.id !== id)
    if (own !== undefined) aside.set(id, own)
    const after = {
      decided: state.decided.filter((one) => one.prepared.job.id !== id),
      counts: isDecided ? stepDecided(state.counts, -1) : stepCounts(state.counts, 1),
    }
    if (state.current === null) show({ ...after, current: job, ahead: others })
    else if (isAtOnce) {
      aside.set(state.current.job.id, beside())
      show({ ...after, current: job, ahead: [state.current, ...others] })
    } else store.setState({ ...after, ahead: [job, ...others] })
  }

  const bringBack: ReviewPack['bringBack'] = (job, own) => comeBack(job, own, true)
  const comeNext: ReviewPack['comeNext'] = (job, own) => comeBack(job, own, false)

  const takeBack: ReviewPack['takeBack'] = (decided) => bringBack(decided.prepared, besideOf(decided))

  const refresh: ReviewPack['refresh'] = (job) => {
    const state = store.getState()
    const { id, lease } = job.job
    const leaseNow = { leaseId: lease.id, fence: lease.fence, expiresAt: lease.expiresAt }
    store.setState({ leases: new Map([...state.leases, [id, leaseNow]]) })
    const isKnown =
      state.current?.job.id === id ||
      state.ahead.some((one) => one.job.id === id) ||
      state.decided.some((one) => one.prepared.job.id === id)
    if (isKnown) closeVeils(job)
    else comeNext(job)
  }

  const drop: ReviewPack['drop'] = (job) => {
    const state = store.getState()
    aside.delete(job.job.id)
    if (state.current?.job.id === job.job.id) {
      show({ ...next(state.ahead), counts: stepCounts(state.counts, -1) })
    } else {
      store.setState({ ahead: state.ahead.filter((one) => one.job.id !== job.job.id) })
    }
  }

  return {
    take,
    beside,
    advance,
    saved,
    takeBack,
    bringBack,
    comeNext,
    whereIs,
    refresh,
    drop,
    neverSaved: (decisionId) => unsaved.has(decisionId),
    discardAll: () => {
      const { current, ahead, decided } = store.getState()
      for (const job of [
        ...(current === null ? [] : [current]),
        ...ahead,
        ...decided.map((one) => one.prepared),
      ]) {
        closeVeils(job)
      }
      waitingCounts = null
      unsaved.clear()
      aside.clear()
      reveal.beginItem(null)
    },
  }
}
