import type { DecisionId, JobId, LeaseId, PackId } from '../../shared/domain/ids.ts'
import type { EpochMs } from '../../shared/lib/time.ts'
import type { OutboxState } from '../../shared/sync/outbox-state.ts'
import type { ClaimInput } from './worker-contract.ts'

/**
 * What is stored. In the clear there are only opaque ids, states, orders and times (promise S6): everything
 * that says something about content or people is inside a `Sealed`.
 */

/** Format byte, 12 bytes of IV, AES-256-GCM ciphertext with its tag. */
export type Sealed = Uint8Array<ArrayBuffer>

/**
 * - `ready`: to be decided.
 * - `decided`: its newest decision is still on its way.
 * - `settled`: the server has answered for good.
 * - `lost`: its lease is over; its content is destroyed, a decision made on the screen's copy is still taken.
 */
export const JOB_STATES = ['ready', 'decided', 'settled', 'lost'] as const
export type JobState = (typeof JOB_STATES)[number]

export interface JobRow {
  readonly id: JobId
  readonly packId: PackId
  /** Rising over packs; what the page is given next goes by it. */
  readonly order: number
  readonly state: JobState
  readonly leaseId: LeaseId
  readonly fence: number
  /** Server's clock. */
  readonly renewAt: EpochMs
  /** Server's clock. */
  readonly expiresAt: EpochMs
  /** The decision in force as far as this machine knows. */
  readonly decisionId: DecisionId | null
  /** Of a queue that is never written to disk (promise S7): such a row exists in memory only. */
  readonly volatile: boolean
  /** False when its content was destroyed. */
  readonly hasContent: boolean
}

/** Apart from the job's row, so that deciding or renewing never reads and rewrites a long transcript. */
export interface ContentRow {
  readonly id: JobId
  readonly volatile: boolean
  /** A `LeasedJob` under the pack's content key. */
  readonly content: Sealed
}

export interface PackRow {
  readonly id: PackId
  readonly total: number
  /** Its rows are gone; the row stays until main has destroyed the content key as well. */
  readonly over: boolean
}

export interface DecisionRow {
  readonly id: DecisionId
  readonly jobId: JobId
  readonly seq: number
  /** A `DecisionRecord` under the record key. */
  readonly content: Sealed
}

export interface OutboxRow {
  readonly id: DecisionId
  readonly jobId: JobId
  readonly seq: number
  readonly state: OutboxState
  /** By this machine's clock: grace is counted from here. */
  readonly savedAt: EpochMs
  readonly supersedes: DecisionId | null
}

export interface AttentionRow {
  readonly id: string
  readonly at: EpochMs
  /** An `AttentionEntry` under the record key. */
  readonly content: Sealed
}

export interface PolicyRow {
  readonly id: 'current'
  readonly version: number
  /** A `PolicySet` under the record key. */
  readonly content: Sealed
}

export type MetaRow =
  /** Answered decisions whose rows were removed. */
  | { readonly id: 'removed'; readonly answered: number }
  /** A claim that was asked for and not yet stored whole: it is repeated by its id (promise P4). */
  | { readonly id: 'claiming'; readonly claimId: PackId; readonly input: ClaimInput }

export interface Tables {
  readonly jobs: JobRow
  readonly contents: ContentRow
  readonly packs: PackRow
  readonly decisions: DecisionRow
  readonly outbox: OutboxRow
  readonly attention: AttentionRow
  readonly policies: PolicyRow
  readonly meta: MetaRow
}
export type TableName = keyof Tables
export const TABLES: readonly TableName[] = [
  'jobs',
  'contents',
  'packs',
  'decisions',
  'outbox',
  'attention',
  'policies',
  'meta',
]
