import type { Decision, Judgement } from '../../shared/contracts/http/decisions.ts'
import type { LeasedJob, LeaseLoss } from '../../shared/contracts/http/leases.ts'
import type { PolicySet } from '../../shared/contracts/http/policies.ts'
import type { TranslationOffer } from '../../shared/contracts/http/translation.ts'
import type { ExposureLedger, Look } from '../../shared/domain/exposure.ts'
import type { DecisionId, JobId, LeaseId, MediaId, QueueId } from '../../shared/domain/ids.ts'
import type { ContentLanguage, Language } from '../../shared/domain/languages.ts'
import type { RevealLevel } from '../../shared/domain/vocabulary.ts'
import type { Failure, Result } from '../../shared/lib/failure.ts'
import type { OutboxState } from '../../shared/sync/outbox-state.ts'
import type { RoundPart } from '../lib/round-part.ts'
import type { ItemReading } from './reading.ts'

/** A job that is ready to be painted: decrypted, its veils decoded. */
export interface PreparedJob {
  readonly job: LeasedJob
  /** Order in the pack, rising; unique over packs. */
  readonly order: number
  /** The veil of each picture: 16–24 px wide and grey, or why there is none. */
  readonly veils: readonly Veil[]
  /** What was read in its texts before it is shown. */
  readonly reading: ItemReading
}
export interface Veil {
  readonly mediaId: MediaId
  /** Null for sound and video, and for a picture whose bytes are not here, too large or not a picture. */
  readonly bitmap: ImageBitmap | null
  readonly failure: Failure | null
  /** It has more frames than the one that is shown. */
  readonly moves?: boolean
  /** By which nearly the same pictures find each other: see shared/domain/alike.ts. */
  readonly likeness?: string
}

/** A picture at a level, or a part of it. */
export interface MadePicture {
  readonly bitmap: ImageBitmap
  /** It has more frames than this one. */
  readonly moves: boolean
}

export interface PackCounts {
  /** Jobs of the packs in hand, whatever became of them. */
  readonly total: number
  /** Jobs of them that have a decision. */
  readonly decided: number
  /** Jobs still to be decided. */
  readonly remaining: number
}

/** The decision as the page makes it; the worker adds nothing but its durability. */
export type DecisionDraft = Decision

export interface HistoryEntry {
  readonly decision: Decision
  readonly title: string
  readonly state: OutboxState
  /** Until when `undo` takes it back without a trace, by this machine's clock; null when it has been sent. */
  readonly undoUntil: number | null
  /** The decision that superseded this one. */
  readonly supersededBy: DecisionId | null
}

/** Something that needs the reviewer; stays until it is answered or dismissed. */
export type AttentionEntry = { readonly id: string; readonly at: number; readonly title: string } & (
  | {
      readonly kind: 'second_opinion'
      readonly decisionId: DecisionId
      readonly judgement: Judgement
      /** How many children were judged otherwise than the whole; absent: none. */
      readonly exceptions?: number
    }
  | {
      readonly kind: 'rejected'
      readonly decisionId: DecisionId
      readonly failure: Failure
      readonly judgement: Judgement
      readonly exceptions?: number
    }
  | { readonly kind: 'lease_lost'; readonly jobId: JobId; readonly reason: LeaseLoss }
  | { readonly kind: 'unreadable'; readonly jobId: JobId }
)

export interface SyncStatus {
  readonly online: boolean
  /** Decisions saved here and not yet answered by the server, those in their grace time included. */
  readonly pending: number
  /** Decisions that the server has answered since the store was made. */
  readonly acknowledged: number
  /** Entries of the attention tray. */
  readonly attention: number
  /** Server clock minus this machine's, in milliseconds. */
  readonly clockOffsetMs: number
  /** Why nothing can be saved (disk full, quota); null when all is well. */
  readonly storeFailure: Failure | null
}

export interface ClaimInput {
  readonly queueIds: readonly QueueId[]
  readonly languages: readonly ContentLanguage[]
  readonly count: number
}

/** What became of taking a decision back. */
export type Undone =
  /** `inForce`: the earlier decision that stands again; null when the job is undecided. */
  { readonly outcome: 'withdrawn'; readonly inForce: DecisionId | null } | { readonly outcome: 'sent' }

export interface Reopened {
  readonly prepared: PreparedJob
  /** The decision that the next one has to supersede; null when none stands. */
  readonly inForce: DecisionId | null
}

/** What the page asks of the worker; every call is answered once. */
export interface WorkerCalls {
  /** Opens the store, restores the pack, starts leases and sync. Needs the line (sent with `connect`). */
  start(
    input: Record<string, never>,
  ): Result<{ readonly counts: PackCounts; readonly policies: PolicySet | null }>
  claim(input: ClaimInput): Result<{ readonly claimed: number }>
  /** Answered when decision, job and outbox entry are on disk in one strict transaction (promise P1). */
  decide(input: { readonly decision: DecisionDraft }): Result<{ readonly undoUntil: number }>
  /** Takes a decision back while it has not left this machine; `sent` when it has: supersede it instead. */
  undo(input: { readonly decisionId: DecisionId }): Result<Undone>
  /** Gives a decided job of a pack in hand back to the screen, to be decided again; also by one of its decisions. */
  reopen(input: { readonly jobId: JobId } | { readonly decisionId: DecisionId }): Result<Reopened>
  release(input: { readonly jobIds: readonly JobId[] | 'all' }): Result<{ readonly released: number }>
  history(input: { readonly limit: number }): Result<readonly HistoryEntry[]>
  dismiss(input: { readonly attentionId: string }): Result<null>
  /** A picture at a level, or a part of it. `full` and `grey` in its own size up to 2,560 px, `reduced` smoothed. */
  picture(input: {
    readonly mediaId: MediaId
    readonly level: RevealLevel
    readonly part?: RoundPart
  }): Result<MadePicture>
  /** Whether a medium of a job on screen can be had, and why not: an element that plays says no more than `error`. */
  whyMissing(input: { readonly mediaId: MediaId }): Result<null>
  /** A machine's translation of a job in hand; the backend asks the organisation's service, or says that there is none. */
  translate(input: {
    readonly jobId: JobId
    readonly texts: readonly string[]
    readonly from: ContentLanguage
    readonly to: Language
  }): Result<{ readonly texts: readonly string[] }>
  /** What was revealed on this machine so far; with a look, that one is added first. It is sent nowhere. */
  exposure(input: { readonly look: Look | null }): Result<ExposureLedger>
  /**
   * The picture of a sound, `PEAK_COLUMNS` bytes; null when none can be made of it. Fails for a time with `media_late`
   * while the sound is on its way.
   */
  peaks(input: { readonly mediaId: MediaId }): Result<Uint8Array<ArrayBuffer> | null>
  /** Sends everything now, grace or not; answers when the outbox is empty or it cannot go on. */
  drain(input: { readonly ignoreGrace: boolean }): Result<{ readonly pending: number }>
  /** Releases the leases and closes the store: before sign-out. Refused while decisions are unsent. */
  finish(input: Record<string, never>): Result<null>
}
export type WorkerMethod = keyof WorkerCalls
export type WorkerInput<Method extends WorkerMethod> = Parameters<WorkerCalls[Method]>[0]
export type WorkerOutput<Method extends WorkerMethod> = ReturnType<WorkerCalls[Method]>

export type ToWorker =
  | { readonly type: 'connect'; readonly line: MessagePort }
  /** The reviewer is at work without calling anything: reads, listens. Leases are renewed for nobody else. */
  | { readonly type: 'active' }
  | {
      [Method in WorkerMethod]: {
        readonly type: 'call'
        readonly id: number
        readonly method: Method
        readonly input: WorkerInput<Method>
      }
    }[WorkerMethod]

/** How many of the next jobs the page draws ahead, and shows in its strip. */
export const IN_SIGHT = 5

/**
 * How many prepared jobs the worker keeps the page supplied with: one more than are in sight, so that the one that comes in
 * for a decided one changes nothing on the screen. That would be a frame, and the next key might have to wait for it.
 */
export const HELD_READY = IN_SIGHT + 1

export type FromWorker =
  | { readonly type: 'answer'; readonly id: number; readonly result: Result<unknown> }
  /** The next job in order, pushed until the page holds `HELD_READY + 1` undecided ones. */
  | { readonly type: 'prepared'; readonly prepared: PreparedJob }
  | { readonly type: 'counts'; readonly counts: PackCounts }
  | { readonly type: 'sync'; readonly status: SyncStatus }
  | { readonly type: 'attention'; readonly entries: readonly AttentionEntry[] }
  | {
      readonly type: 'lease'
      readonly jobId: JobId
      readonly leaseId: LeaseId
      readonly fence: number
      readonly expiresAt: string
    }
  /** The job is no longer ours to decide in time; it leaves the screen unless it is the current one. */
  | { readonly type: 'lost'; readonly jobId: JobId; readonly reason: LeaseLoss }
  | { readonly type: 'policies'; readonly set: PolicySet }
  /** Null: the organisation has no translation service. */
  | { readonly type: 'translation'; readonly offer: TranslationOffer | null }
  /** A job that the page holds was read anew. */
  | { readonly type: 'read'; readonly jobId: JobId; readonly reading: ItemReading }
