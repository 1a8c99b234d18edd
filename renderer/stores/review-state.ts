import type { Judgement } from '../../shared/contracts/http/decisions.ts'
import type { Item } from '../../shared/contracts/http/item.ts'
import type { LeaseLoss } from '../../shared/contracts/http/leases.ts'
import type { PolicySet } from '../../shared/contracts/http/policies.ts'
import type { TranslationOffer } from '../../shared/contracts/http/translation.ts'
import type { DecisionId, ItemId, JobId, LeaseId } from '../../shared/domain/ids.ts'
import type { Failure } from '../../shared/lib/failure.ts'
import type { EpochMs } from '../../shared/lib/time.ts'
import type { PackCounts, PreparedJob } from '../data/worker-contract.ts'
import { type Marks, NO_MARKS } from './marks.ts'
import type { Seen } from './reveal-store.ts'

/** The newest word on a lease; the one in the job is how it was claimed. */
export interface LeaseNow {
  readonly leaseId: LeaseId
  readonly fence: number
  readonly expiresAt: string
}

/** A job that was decided here, kept ready so that undo shows it at once. */
export interface DecidedJob {
  readonly prepared: PreparedJob
  readonly decisionId: DecisionId
  readonly judgement: Judgement
  readonly note: string | null
  readonly marks: Marks
  readonly seen: Seen
  /** Decided together: the decision on the item that was looked at; null when it was decided alone. */
  readonly together: DecisionId | null
}

/** What a line about a decision says beside its judgement. */
export interface Extent {
  /** Children judged otherwise than the whole. */
  readonly exceptions: number
  /** Others that show the same and got the same. */
  readonly alike: number
  /** A range was begun and has no end, and where the player is nobody knows: the decision is without it. */
  readonly rangeLeftOut: boolean
}

/** Where an item is that came back: before the eyes, or right behind the item that is; null: no longer in hand. */
export type Back = 'here' | 'next' | null

/** The one line under the stage. `at` tells two equal lines apart. */
export type Feedback = { readonly at: number; readonly title: string } & (
  | {
      readonly type: 'saving'
      readonly decisionId: DecisionId
      readonly judgement: Judgement
      readonly extent: Extent
    }
  | {
      readonly type: 'saved'
      readonly decisionId: DecisionId
      readonly judgement: Judgement
      readonly extent: Extent
      readonly undoUntil: EpochMs
    }
  | { readonly type: 'not_saved'; readonly failure: Failure; readonly back: Back }
  | { readonly type: 'undone'; readonly judgement: Judgement }
  | { readonly type: 'reopened'; readonly back: 'here' | 'next' }
  | { readonly type: 'released' }
  | { readonly type: 'failed'; readonly failure: Failure; readonly back: Back }
  | { readonly type: 'refused_unshowable' }
  /** Nothing was done yet: the same key again does it. */
  | { readonly type: 'repeat_asked'; readonly jobId: JobId; readonly judgement: Judgement }
  | { readonly type: 'repeat_retired'; readonly judgement: Judgement }
)

/** What stands in the verdict bar's place while a second key is awaited. */
export type Chooser =
  | { readonly type: 'escalate' }
  | { readonly type: 'skip' }
  /** The item's own language. */
  | { readonly type: 'language' }
  /** All clauses, by typing; with a clause already chosen it starts at its actions. */
  | { readonly type: 'clause'; readonly clauseId: string | null; readonly childId?: ItemId }
  /** The verdict of one child, where it differs from the whole's. */
  | { readonly type: 'child'; readonly childId: ItemId }

export interface ReviewState {
  /** The item on the screen. Nothing but the reviewer's own act replaces it: what comes back late comes next. */
  readonly current: PreparedJob | null
  /** The next ones in order, ready to be painted. */
  readonly ahead: readonly PreparedJob[]
  /** Newest last. */
  readonly decided: readonly DecidedJob[]
  readonly counts: PackCounts
  readonly leases: ReadonlyMap<JobId, LeaseNow>
  readonly lost: ReadonlyMap<JobId, LeaseLoss>
  /** Jobs whose next decision replaces one that was sent. */
  readonly superseding: ReadonlyMap<JobId, DecisionId>
  readonly policies: PolicySet | null
  /** What the organisation's translation service may be asked; null: it has none. */
  readonly translation: TranslationOffer | null
  readonly feedback: Feedback | null
  readonly chooser: Chooser | null
  /** What was typed beside the current item. */
  readonly note: string
  readonly marks: Marks
  /** The next judgement goes for everything in hand that shows the same. */
  readonly alike: boolean
  /** The clause whose text the policy panel shows; null: the likeliest. */
  readonly selectedClause: string | null
  /** Decisions on their way to the disk. */
  readonly saving: number
}

export const EMPTY_REVIEW: ReviewState = {
  current: null,
  ahead: [],
  decided: [],
  counts: { total: 0, decided: 0, remaining: 0 },
  leases: new Map(),
  lost: new Map(),
  superseding: new Map(),
  policies: null,
  translation: null,
  feedback: null,
  chooser: null,
  note: '',
  marks: NO_MARKS,
  alike: false,
  selectedClause: null,
  saving: 0,
}

/** How many decided jobs keep their pictures, for undo. */
export const KEPT_DECIDED = 20

export function itemOf(prepared: PreparedJob): Item {
  return prepared.job.item
}

/** Adds a job in its place in the order; one that is there already is replaced. */
export function insertInOrder(jobs: readonly PreparedJob[], job: PreparedJob): readonly PreparedJob[] {
  const others = jobs.filter((one) => one.job.id !== job.job.id)
  const place = others.findIndex((one) => one.order > job.order)
  return place === -1 ? [...others, job] : [...others.slice(0, place), job, ...others.slice(place)]
}
