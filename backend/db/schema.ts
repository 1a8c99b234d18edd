import type { Generated, JSONColumnType } from 'kysely'
import type { Localized } from '../../shared/contracts/http/common.ts'
import type { Decision } from '../../shared/contracts/http/decisions.ts'
import type { Item } from '../../shared/contracts/http/item.ts'
import type { LeaseLoss } from '../../shared/contracts/http/leases.ts'
import type { PolicySet } from '../../shared/contracts/http/policies.ts'
import type { Reviewer } from '../../shared/contracts/http/reviewer.ts'
import type {
  ClauseId,
  DecisionId,
  ItemId,
  JobId,
  LeaseId,
  MediaId,
  PackId,
  QueueId,
  ReviewerId,
} from '../../shared/domain/ids.ts'
import type { ItemKind } from '../../shared/domain/kinds.ts'
import type { ContentLanguage, Language } from '../../shared/domain/languages.ts'
import type { RoutingRule } from '../../shared/domain/routing.ts'
import type {
  EnforcementAction,
  HarmClass,
  PriorityReason,
  Role,
  Severity,
} from '../../shared/domain/vocabulary.ts'

/**
 * The tables as the newest migration leaves them; read the migrations for what each is for.
 * JSON goes in as text with a `::jsonb` cast and comes out parsed; times come out as `Date`.
 */
export interface Tables {
  accounts: {
    id: ReviewerId
    display_name: string
    role: Role
    locale: Language
    languages: JSONColumnType<Reviewer['languages']>
    restrictions: HarmClass[]
    queue_ids: QueueId[] | null
    demo: boolean
    created_at: Generated<Date>
  }
  tokens: { hash: string; account_id: ReviewerId; expires_at: Date; created_at: Generated<Date> }
  secrets: { name: 'pseudonyms'; value: string }
  queues: {
    id: QueueId
    position: number
    name: JSONColumnType<Localized>
    takes: JSONColumnType<RoutingRule[]>
    lease_base_ms: number
    no_cache: boolean
    benign: Generated<boolean>
    deadline_hours: number | null
  }
  policy_sets: { version: number; body: JSONColumnType<PolicySet>; created_at: Generated<Date> }
  clause_versions: { clause_id: ClauseId; version: number }
  reasons: { use: 'skip' | 'escalate'; id: string }
  media_uploads: { id: string; started_at: Generated<Date> }
  media_chunks: { upload_id: string; position: number; bytes: Uint8Array }
  media: {
    id: MediaId
    upload_id: string
    type: string
    bytes: number
    width: number | null
    height: number | null
    duration_seconds: number | null
  }
  items: {
    id: ItemId
    kind: ItemKind
    body: JSONColumnType<Item>
    truth: 'violation' | 'no_violation' | null
    truth_clause: ClauseId | null
    received_at: Date
  }
  item_media: { item_id: ItemId; media_id: MediaId }
  jobs: {
    id: JobId
    item_id: ItemId
    queue_id: QueueId
    language: ContentLanguage
    harm_classes: HarmClass[]
    severity: Severity
    urgency: number
    reasons: PriorityReason[]
    deadline_at: Date | null
    deadline_kind: 'legal' | 'internal' | null
    waiting_since: Date
    lease_ms: number
    content_key: string | null
    likeness: string | null
    state: JobState
    decided_by: ReviewerId | null
    decision_id: DecisionId | null
    fence: number
    lease_id: LeaseId | null
    lease_holder: ReviewerId | null
    lease_expires_at: Date
  }
  claims: { id: PackId; reviewer_id: ReviewerId; created_at: Generated<Date> }
  leases: {
    id: LeaseId
    job_id: JobId
    reviewer_id: ReviewerId
    claim_id: PackId
    position: number
    fence: number
    granted_at: Date
    expires_at: Date
    ended_at: Date | null
    end_reason: Exclude<LeaseLoss, 'unknown'> | null
  }
  skips: { job_id: JobId; reviewer_id: ReviewerId }
  decisions: {
    id: DecisionId
    seq: Generated<number>
    job_id: JobId
    reviewer_id: ReviewerId
    type: Decision['judgement']['type']
    body: JSONColumnType<Decision>
    body_hash: string
    outcome: 'applied' | 'second_opinion'
    supersedes: DecisionId | null
    superseded_by: DecisionId | null
    received_at: Date
  }
  enforcements: {
    id: Generated<number>
    decision_id: DecisionId
    job_id: JobId
    item_id: ItemId
    action: EnforcementAction
    direction: 'enforce' | 'reverse'
    state: Generated<'pending' | 'done'>
    created_at: Date
  }
}

/** `open`: to be reviewed (leased or not). The others have a decision in force. */
export type JobState = 'open' | 'decided' | 'escalated'
