import { z } from 'zod'
import { ITEM_KINDS } from '../../domain/kinds.ts'
import { CONTENT_LANGUAGES } from '../../domain/languages.ts'
import { HARM_CLASSES, REPORTERS, SEVERITIES } from '../../domain/vocabulary.ts'
import { instant, itemId, mediaId } from './common.ts'

/** Seconds from the start of a piece of media. */
export const seconds = z.number().min(0).max(1_000_000)
const score = z.number().min(0).max(1)

export const mediaReference = z.strictObject({
  id: mediaId,
  /** What its bytes say it is (magic bytes), not what the source said. */
  type: z.string().max(100),
  bytes: z.int().min(0),
  width: z.int().min(1).optional(),
  height: z.int().min(1).optional(),
  durationSeconds: seconds.optional(),
  /** A description in words, shown before the picture. */
  alt: z.string().max(2_000).optional(),
})
export type MediaReference = z.infer<typeof mediaReference>

export const transcriptSegment = z.strictObject({
  start: seconds,
  end: seconds,
  text: z.string().max(20_000),
})
export const signal = z.strictObject({
  name: z.string().min(1).max(100),
  score,
  /** Seconds from the start of the media. */
  range: z.tuple([seconds, seconds]).optional(),
  /** The words that were matched, exactly as they stand in the title, the caption or a field. */
  terms: z.array(z.string().min(1).max(200)).max(50).optional(),
})
export const report = z.strictObject({
  reason: z.string().min(1).max(100),
  reporter: z.enum(REPORTERS),
  at: instant,
  comment: z.string().max(5_000).optional(),
})
export const child = z.strictObject({
  id: itemId,
  title: z.string().max(2_000),
  kind: z.enum(ITEM_KINDS),
  durationSeconds: seconds.optional(),
  flagged: z.boolean().optional(),
})
/** Files of the report that cannot be kept or opened. The item is reviewed all the same, by what is said of it. */
export const unusableMedia = z.strictObject({
  reason: z.enum(['unsupported', 'empty', 'too_large']),
  /** What the bytes are, where they say so. */
  type: z.string().min(1).max(100).optional(),
  alt: z.string().max(2_000).optional(),
})
export const author = z.strictObject({
  id: z.string().min(1).max(200),
  displayName: z.string().max(500).optional(),
  createdAt: instant.optional(),
  followers: z.int().min(0).optional(),
  strikes: z.int().min(0).optional(),
  /** Earlier decisions on this author, newest first. */
  history: z
    .array(
      z.strictObject({
        at: instant,
        clauseId: z.string().max(200).optional(),
        outcome: z.enum(['violation', 'no_violation', 'overturned']),
      }),
    )
    .max(100)
    .optional(),
})

/** The fields of an item that do not depend on who asks. */
export const itemFields = {
  kind: z.enum(ITEM_KINDS),
  language: z.enum(CONTENT_LANGUAGES),
  title: z.string().max(2_000),
  caption: z.string().max(10_000).optional(),
  fields: z
    .array(z.strictObject({ name: z.string().max(100), text: z.string().max(500_000) }))
    .max(50)
    .optional(),
  transcript: z.array(transcriptSegment).max(20_000).optional(),
  signals: z.array(signal).max(500).optional(),
  classification: z
    .array(z.strictObject({ harmClass: z.enum(HARM_CLASSES), score }))
    .max(20)
    .optional(),
  children: z.array(child).max(10_000).optional(),
  unusable: z.array(unusableMedia).max(50).optional(),
  reports: z.array(report).max(1_000),
  severity: z.enum(SEVERITIES).optional(),
  author,
  createdAt: instant,
  /** ISO 3166-1 alpha-2. */
  market: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  highProfile: z.boolean().optional(),
}

/** An item as a reviewer gets it: without the known answer of golden items. */
export const item = z.strictObject({
  id: itemId,
  ...itemFields,
  media: z.array(mediaReference).max(50),
})
export type Item = z.infer<typeof item>
