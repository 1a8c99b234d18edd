import { z } from 'zod'
import { CONTENT_LANGUAGES } from '../../domain/languages.ts'
import { PRIORITY_REASONS, SEVERITIES } from '../../domain/vocabulary.ts'
import { instant, jobId, leaseId, packId, queueId } from './common.ts'
import { item } from './item.ts'

export const lease = z.strictObject({
  id: leaseId,
  /** Fencing token of the job: raised by every claim (promise P4). */
  fence: z.int().min(1),
  grantedAt: instant,
  expiresAt: instant,
})
export type Lease = z.infer<typeof lease>

export const leasedJob = z.strictObject({
  id: jobId,
  queueId,
  /** Place in the claim, most urgent first, from 0. */
  position: z.int().min(0),
  reasons: z.array(z.enum(PRIORITY_REASONS)),
  severity: z.enum(SEVERITIES),
  deadlineAt: instant.nullable(),
  deadlineKind: z.enum(['legal', 'internal']).nullable(),
  noCache: z.boolean(),
  lease,
  /**
   * Jobs with the same one show the same content; absent: too little to tell by. A claim gives them together. It can
   * only be compared: what it was made of is bound to a secret of the server.
   */
  contentKey: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .exactOptional(),
  /**
   * The first job of those that a claim put side by side because they may be decided together: for bringing them
   * into one hand, never for deciding. Told to those who ask for it.
   */
  group: jobId.exactOptional(),
  item,
})
export type LeasedJob = z.infer<typeof leasedJob>

export const claimRequest = z.strictObject({
  queueIds: z.array(queueId).min(1).max(100),
  /** Empty: all languages of the reviewer. */
  languages: z.array(z.enum(CONTENT_LANGUAGES)).max(50),
  count: z.int().min(1).max(500),
  /** Repeating a claim with its id gives the same leases again, so a lost reply loses nothing. */
  claimId: packId.optional(),
})
export type ClaimRequest = z.input<typeof claimRequest>
/** Clients that know nothing of groups refuse a job that names one: only who asks is told. */
export const claimQuery = z.object({ groups: z.literal('true').optional() })
export const claimResponse = z.strictObject({ jobs: z.array(leasedJob), serverTime: instant })
export type ClaimResponse = z.infer<typeof claimResponse>

export const leaseIdsRequest = z.strictObject({ leaseIds: z.array(leaseId).min(1).max(1_000) })

/** Why a lease is no longer this reviewer's. */
export const LEASE_LOSSES = ['expired', 'revoked', 'decided', 'released', 'unknown'] as const
export type LeaseLoss = (typeof LEASE_LOSSES)[number]
/** An expired lease whose job is still free is renewed too, with a raised fence. */
export const renewResponse = z.strictObject({
  renewed: z.array(z.strictObject({ leaseId, fence: z.int().min(1), expiresAt: instant })),
  lost: z.array(z.strictObject({ leaseId, reason: z.enum(LEASE_LOSSES) })),
  serverTime: instant,
})
export type RenewResponse = z.infer<typeof renewResponse>
export const releaseResponse = z.strictObject({ released: z.int().min(0) })
