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
 * - `decided`: it has a decision; whether that was answered is its outbox entry's matter.
 * - `lost`: its lease is over; its content is destroyed, a decision made on the screen's copy is still taken.
 */
export const JOB_STATES = ['ready', 'decided', 'lost'] as const
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
  /** The row that holds its content; null when that was destroyed. */
  readonly contentId: string | null
}

/**
 * The content of some jobs. Apart from their rows, so that deciding or renewing never reads and rewrites a
 * long transcript; several in one row, because a row costs the browser more than the bytes in it.
 */
export interface ContentRow {
  readonly id: string
  readonly volatile: boolean
  /** By job: a `LeasedJob` under the pack's content key. */
  readonly items: Readonly<Record<string, Sealed>>
}

export interface PackRow {
  readonly id: PackId
  readonly total: number
  /** Its jobs' `order` lies between these, both included. */
  readonly firstOrder: number
  readonly lastOrder: number
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
  /** Null when the job was gone already. */
  readonly packId: PackId | null
  readonly seq: number
  /** Never `ready` or `sending`: the one is a moment, the other is what the row `sending` of `meta` says. */
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
  /** The entries of the exchange under way: one small row instead of two hundred changed ones. */
  | { readonly id: 'sending'; readonly ids: readonly DecisionId[] }
  /**
   * A claim that was asked for and not yet stored whole: it is repeated by its id (promise P4). What was asked for is
   * a `ClaimInput` under the record key.
   */
  | { readonly id: 'claiming'; readonly claimId: PackId; readonly content: Sealed }
  /** An `ExposureLedger` under the record key. */
  | { readonly id: 'exposure'; readonly content: Sealed }
  /** As it was written before that was sealed; the first start after removes it. */
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
