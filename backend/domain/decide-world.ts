import type { DECISION_OUTCOMES, Decision } from '../../shared/contracts/http/decisions.ts'
import type {
  ClauseId,
  DecisionId,
  ItemId,
  JobId,
  LeaseId,
  MediaId,
  QueueId,
  ReviewerId,
} from '../../shared/domain/ids.ts'
import type { EnforcementAction } from '../../shared/domain/vocabulary.ts'
import type { JobState } from '../db/schema.ts'

export type Outcome = (typeof DECISION_OUTCOMES)[number]

/** A job as the rules see it; they change it as they go through a batch. */
export interface JobFacts {
  readonly id: JobId
  readonly itemId: ItemId
  readonly queueId: QueueId
  state: JobState
  decidedBy: ReviewerId | null
  /** The decision in force. */
  decisionId: DecisionId | null
  /** The job's newest lease; it may have run out. */
  lease: { readonly id: LeaseId; readonly holder: ReviewerId; readonly live: boolean } | null
}

/** One action on the platform, and the thing that it is done to: the item, or a child of it. */
export interface Effect {
  readonly itemId: ItemId
  readonly action: EnforcementAction
}

export interface KnownDecision {
  readonly id: DecisionId
  readonly jobId: JobId
  readonly reviewerId: ReviewerId
  readonly leaseId: LeaseId
  readonly fence: number
  readonly type: Decision['judgement']['type']
  readonly effects: readonly Effect[]
  readonly hash: string
  readonly outcome: Outcome
  supersededBy: DecisionId | null
}

export interface KnownLease {
  readonly jobId: JobId
  readonly reviewerId: ReviewerId
  readonly fence: number
}

export interface PolicyFacts {
  /** The newest version. */
  readonly version: number
  readonly hasClause: (id: ClauseId, version: number) => boolean
  /** Empty: no list was ever published, and any reason is taken. */
  readonly skipReasons: ReadonlySet<string>
  readonly escalationReasons: ReadonlySet<string>
}

/** What the rules are told, and what they write down. One reviewer's batch, under the locks of its jobs. */
export interface DecideWorld {
  readonly reviewerId: ReviewerId
  readonly jobs: ReadonlyMap<JobId, JobFacts>
  readonly decisions: Map<DecisionId, KnownDecision>
  /** This reviewer's own among them, by job. */
  readonly ownByJob: Map<JobId, Set<DecisionId>>
  readonly leases: ReadonlyMap<LeaseId, KnownLease>
  /** Of the items whose decisions name exceptions. */
  readonly children: ReadonlyMap<ItemId, ReadonlySet<ItemId>>
  /** Of the items whose decisions rest on ranges. */
  readonly media: ReadonlyMap<ItemId, ReadonlySet<MediaId>>
  readonly policy: PolicyFacts
  readonly written: Written
}

/** Everything that a batch changes, to be stored set by set. */
export interface Written {
  readonly decisions: { readonly body: Decision; readonly hash: string; readonly outcome: Outcome }[]
  readonly superseded: { readonly id: DecisionId; readonly by: DecisionId }[]
  readonly skips: JobId[]
  readonly endedLeases: { readonly id: LeaseId; readonly reason: 'decided' | 'revoked' }[]
  readonly revoked: { readonly leaseId: LeaseId; readonly jobId: JobId; readonly holder: ReviewerId }[]
  readonly enforcements: {
    readonly decisionId: DecisionId
    readonly jobId: JobId
    readonly itemId: ItemId
    readonly action: EnforcementAction
    readonly direction: 'enforce' | 'reverse'
  }[]
  readonly changedJobs: Set<JobId>
}

export function nothingWritten(): Written {
  return {
    decisions: [],
    superseded: [],
    skips: [],
    endedLeases: [],
    revoked: [],
    enforcements: [],
    changedJobs: new Set(),
  }
}
