import { z } from 'zod'
import { clauseId, instant, itemId, queueId } from './common.ts'
import { itemFields } from './item.ts'

/**
 * One record of the import format (docs/IMPORT.md) and of `POST /v1/items`.
 * `media[].file` is a path inside the media folder for the importer; over HTTP the media is uploaded first
 * (`POST /v1/media`) and named by `media[].id`.
 */
export const ingestItem = z.strictObject({
  id: itemId,
  ...itemFields,
  media: z
    .array(
      z.strictObject({
        file: z.string().min(1).max(1_000).optional(),
        id: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .optional(),
        type: z.string().max(100),
        alt: z.string().max(2_000).optional(),
        durationSeconds: z.number().min(0).max(1_000_000).optional(),
        width: z.int().min(1).optional(),
        height: z.int().min(1).optional(),
        /** Of a picture: its 64-bit difference hash, 9 × 8 grey, see docs/IMPORT.md. */
        likeness: z
          .string()
          .regex(/^[0-9a-f]{16}$/, '16 lower-case hexadecimal digits')
          .optional(),
      }),
    )
    .max(50)
    .optional(),
  /** The known answer of a golden item. Never leaves the backend before a decision. */
  truth: z.enum(['violation', 'no_violation']).optional(),
  truthClause: clauseId.optional(),
  legalDeadline: instant.optional(),
  internalDeadline: instant.optional(),
})
export type IngestItem = z.infer<typeof ingestItem>

/** Records are parsed one by one, so that a bad one is refused alone. */
export const ingestRequest = z.strictObject({
  items: z.array(z.unknown()).min(1).max(500),
  /** A queue's id; absent: the backend's routing rules. */
  queueId: queueId.optional(),
})
export const ingestResult = z.strictObject({
  id: z.string().nullable(),
  outcome: z.enum(['created', 'exists', 'rejected']),
  code: z.string().optional(),
  message: z.string().optional(),
})
export const ingestResponse = z.strictObject({ results: z.array(ingestResult) })
export type IngestResult = z.infer<typeof ingestResult>
