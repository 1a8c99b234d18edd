import { z } from 'zod'
import { ITEM_KINDS } from '../../domain/kinds.ts'
import { CONTENT_LANGUAGES, LANGUAGE_LEVELS } from '../../domain/languages.ts'
import { HARM_CLASSES, SEVERITIES } from '../../domain/vocabulary.ts'
import { instant, localized, queueId } from './common.ts'

export const queue = z.strictObject({
  id: queueId,
  name: localized,
  /** Jobs that nobody holds and nobody decided, and that this reviewer may take. */
  waiting: z.int().min(0),
  /** Of those, with a deadline within the next hour or already past. */
  dueSoon: z.int().min(0),
  /** Arrival of the one that has waited longest. */
  oldestAt: instant.nullable(),
  /** The nearest deadline among them. */
  nextDeadlineAt: instant.nullable(),
  byLanguage: z.record(z.string(), z.int().min(0)),
  /** What waits besides in languages this reviewer did not declare, and how many people could take it, by level. */
  inOtherLanguages: z.array(
    z.strictObject({
      language: z.enum(CONTENT_LANGUAGES),
      waiting: z.int().min(1),
      takers: z.record(z.enum(LANGUAGE_LEVELS), z.int().min(0)),
    }),
  ),
  /** Live leases of this reviewer. */
  mine: z.int().min(0),
  /** Content of this queue is never written to the client's disk (promise S7). */
  noCache: z.boolean(),
  /** Its items are mild: offered to whoever has seen enough of another kind. */
  benign: z.literal(true).exactOptional(),
})
export type Queue = z.infer<typeof queue>
export const queuesResponse = z.strictObject({ queues: z.array(queue), serverTime: instant })

/** All conditions that are given must hold; an empty rule takes everything. */
export const routingRule = z.strictObject({
  kinds: z.array(z.enum(ITEM_KINDS)).min(1).optional(),
  languages: z.array(z.enum(CONTENT_LANGUAGES)).min(1).optional(),
  severities: z.array(z.enum(SEVERITIES)).min(1).optional(),
  harmClasses: z.array(z.enum(HARM_CLASSES)).min(1).optional(),
  highProfile: z.boolean().optional(),
  legalDeadline: z.boolean().optional(),
})

const YEAR_HOURS = 24 * 365

/** A queue as a team sets it up. */
export const queueSetting = z.strictObject({
  id: queueId,
  name: localized,
  /** It takes what any of its rules takes; none: only what is put into it by name. */
  takes: z.array(routingRule).max(100),
  /** Length of a lease before the media's own length is added. */
  leaseMinutes: z
    .number()
    .min(1)
    .max(24 * 60),
  /** Content of this queue is never written to a client's disk (promise S7). */
  noCache: z.boolean(),
  /** The team's own limit, from arrival, for items that bring no deadline; null: none. */
  deadlineHours: z.number().positive().max(YEAR_HOURS).nullable(),
  /** Its items are mild: offered to whoever has seen enough of another kind. */
  benign: z.literal(true).exactOptional(),
})
export type QueueSetting = z.infer<typeof queueSetting>

/** In the order in which they are asked; queues that are not named stay, behind these. */
export const queueSettings = z
  .strictObject({ queues: z.array(queueSetting).min(1).max(200) })
  .superRefine(({ queues }, context) => {
    const ids = queues.map(({ id }) => id)
    for (const [place, id] of ids.entries()) {
      if (ids.indexOf(id) === place) continue
      context.addIssue({ code: 'custom', message: 'this id is there already', path: ['queues', place, 'id'] })
    }
  })

/** `POST /v1/queues`: how many of them were there not, otherwise, or just so. */
export const queuesSaved = z.strictObject({
  added: z.int().min(0),
  changed: z.int().min(0),
  unchanged: z.int().min(0),
})
export type QueuesSaved = z.infer<typeof queuesSaved>
