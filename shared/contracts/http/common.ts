import { z } from 'zod'
import type {
  ClauseId,
  DecisionId,
  ItemId,
  JobId,
  LeaseId,
  MediaId,
  PackId,
  PolicyId,
  QueueId,
  ReviewerId,
} from '../../domain/ids.ts'

/** Names given by people or source systems: printable, without blanks at the ends, 1 to 200 characters. */
const name = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\s](?:[^\p{Cc}]*[^\p{Cc}\s])?$/u)

/**
 * In small letters, as the database gives it back: the same id written otherwise is the same id, and a
 * retry must be known by it (promise P2).
 */
const uuid = z.uuid().toLowerCase()

export const itemId = name.transform((value) => value as ItemId)
export const queueId = name.transform((value) => value as QueueId)
export const policyId = name.transform((value) => value as PolicyId)
export const clauseId = name.transform((value) => value as ClauseId)
export const reviewerId = name.transform((value) => value as ReviewerId)
export const jobId = uuid.transform((value) => value as JobId)
export const leaseId = uuid.transform((value) => value as LeaseId)
export const decisionId = uuid.transform((value) => value as DecisionId)
export const packId = uuid.transform((value) => value as PackId)
export const mediaId = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .transform((value) => value as MediaId)

/** ISO 8601 in UTC with milliseconds or without, as `Date.toISOString` writes it. */
export const instant = z.iso.datetime()

/** A text in several languages; English is always there and is the fallback. */
export const localized = z.record(z.string(), z.string()).refine((texts) => typeof texts['en'] === 'string', {
  message: 'an English text is needed',
})
export type Localized = z.infer<typeof localized>

/** Every error of the backend, on every route. */
export const errorBody = z.strictObject({
  error: z.strictObject({
    code: z.string(),
    message: z.string(),
    retryable: z.boolean(),
    detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
  }),
})
export type ErrorBody = z.infer<typeof errorBody>
