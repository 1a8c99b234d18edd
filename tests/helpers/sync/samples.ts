import type { Decision, Judgement } from '../../../shared/contracts/http/decisions.ts'
import type { LeasedJob } from '../../../shared/contracts/http/leases.ts'
import type {
  ClauseId,
  DecisionId,
  ItemId,
  JobId,
  LeaseId,
  MediaId,
  QueueId,
} from '../../../shared/domain/ids.ts'

/** A UUID that says what it is for and which: the same in every run. */
export function uuid(kind: number, n: number): string {
  const hex = (value: number, width: number) => value.toString(16).padStart(width, '0')
  return `${hex(kind, 8)}-0000-4000-8000-${hex(n, 12)}`
}

export const jobIdOf = (n: number) => uuid(1, n) as JobId
export const leaseIdOf = (n: number) => uuid(2, n) as LeaseId
export const decisionIdOf = (n: number) => uuid(3, n) as DecisionId

export interface JobOptions {
  readonly expiresAt?: string
  readonly grantedAt?: string
  readonly noCache?: boolean
  readonly title?: string
  readonly mediaIds?: readonly string[]
}

/** A small job as a claim gives it. */
export function leasedJobOf(n: number, options: JobOptions = {}): LeasedJob {
  return {
    id: jobIdOf(n),
    queueId: 'text' as QueueId,
    position: n,
    reasons: ['age'],
    severity: 'low',
    deadlineAt: null,
    deadlineKind: null,
    noCache: options.noCache ?? false,
    lease: {
      id: leaseIdOf(n),
      fence: 1,
      grantedAt: options.grantedAt ?? '2026-03-02T08:00:00.000Z',
      expiresAt: options.expiresAt ?? '2026-03-02T08:30:00.000Z',
    },
    item: {
      id: `item-${n}` as ItemId,
      kind: 'comment',
      language: 'id',
      title: options.title ?? `Komentar ${n}`,
      fields: [{ name: 'text', text: 'Beli 10.000 putar murah di example.com' }],
      reports: [{ reason: 'spam', reporter: 'listener', at: '2026-03-01T10:00:00.000Z' }],
      author: { id: 'author-1' },
      createdAt: '2026-03-01T09:00:00.000Z',
      media: (options.mediaIds ?? []).map((id) => ({
        id: id as MediaId,
        type: 'image/png',
        bytes: 10,
      })),
    },
  }
}

export const NO_VIOLATION: Judgement = { type: 'no_violation' }
export const SPAM: Judgement = {
  type: 'violation',
  clauseId: 'spam.1' as ClauseId,
  clauseVersion: 1,
  actions: ['remove_content'],
}

export interface DecisionOptions {
  readonly judgement?: Judgement
  readonly supersedes?: DecisionId | null
  readonly note?: string | null
}

/** What the page makes of a verdict on a job. */
export function decisionOf(id: DecisionId, job: LeasedJob, options: DecisionOptions = {}): Decision {
  return {
    id,
    jobId: job.id,
    itemId: job.item.id,
    leaseId: job.lease.id,
    fence: job.lease.fence,
    judgement: options.judgement ?? NO_VIOLATION,
    note: options.note ?? null,
    supersedes: options.supersedes ?? null,
    policyVersion: 1,
    decidedAt: '2026-03-02T08:01:00.000Z',
    handleMs: 1_200,
    contentLanguage: 'id',
    interfaceLocale: 'id',
    deepestReveal: null,
  }
}
