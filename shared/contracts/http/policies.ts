import { z } from 'zod'
import { ENFORCEMENT_ACTIONS, HARM_CLASSES, OPEN_LEVELS } from '../../domain/vocabulary.ts'
import { clauseId, instant, localized, policyId } from './common.ts'
import { termList } from './term-lists.ts'

export const clauseText = z.strictObject({
  title: z.string(),
  text: z.string(),
  guidance: z.string(),
  violating: z.array(z.string()),
  notViolating: z.array(z.string()),
  /** The clause's version that this text was translated from: older than the clause's means out of date. */
  translatedFrom: z.int().min(1),
})
export type ClauseText = z.infer<typeof clauseText>

export const clause = z.strictObject({
  id: clauseId,
  version: z.int().min(1),
  harmClass: z.enum(HARM_CLASSES),
  defaultActions: z.array(z.enum(ENFORCEMENT_ACTIONS)),
  /** Report reasons and signal names that point to this clause: they rank the likely ones. */
  hints: z.array(z.string()),
  retiredAt: instant.nullable(),
  /** By interface locale; `en` is always there. */
  translations: z
    .record(z.string(), clauseText)
    .refine((texts) => texts['en'] !== undefined, { message: 'an English text is needed' }),
})
export type Clause = z.infer<typeof clause>

export const policy = z.strictObject({ id: policyId, title: localized, clauses: z.array(clause) })
export type Policy = z.infer<typeof policy>

export const reason = z.strictObject({ id: z.string().min(1).max(100), label: localized })
export type Reason = z.infer<typeof reason>

/** What an organisation sets for the wellbeing of its reviewers. Their own limits can only lower these. */
export const wellbeingRules = z.strictObject({
  /** Exposure in one shift, by harm class; at most one for each. `required`: the pause begins by itself. */
  budgets: z
    .array(
      z.strictObject({
        harmClass: z.enum(HARM_CLASSES),
        minutes: z
          .number()
          .positive()
          .max(8 * 60),
        pause: z.enum(['offered', 'required']),
      }),
    )
    .max(HARM_CLASSES.length),
  /** How long a required pause lasts at least. Leases are kept for longer than this. */
  pauseMinutes: z.number().positive().max(10),
})
export type WellbeingRules = z.infer<typeof wellbeingRules>

/** How far media of a harm class is revealed by one hold, and how far a reviewer may set it to go. */
export const revealRule = z
  .strictObject({ level: z.enum(OPEN_LEVELS), floor: z.enum(OPEN_LEVELS) })
  .refine(({ level, floor }) => OPEN_LEVELS.indexOf(level) <= OPEN_LEVELS.indexOf(floor), {
    message: 'the level shows more than the floor allows',
  })
export type RevealRule = z.infer<typeof revealRule>

export const policySet = z.strictObject({
  /** Raised by every change; stored with each decision. */
  version: z.int().min(0),
  policies: z.array(policy),
  skipReasons: z.array(reason),
  escalationReasons: z.array(reason),
  /** Words that reviewers are pointed to, by language; absent: none. They are in force with the set. */
  termLists: z.array(termList).max(50).exactOptional(),
  wellbeing: wellbeingRules.exactOptional(),
  /** A class that is not here has no rule: a hold goes as far as the reviewer set it. */
  reveals: z.partialRecord(z.enum(HARM_CLASSES), revealRule).exactOptional(),
})
export type PolicySet = z.infer<typeof policySet>

/** Calls back with the places at which a text comes a second time. */
function eachRepeated(ids: readonly string[], found: (place: number) => void): void {
  for (const [place, id] of ids.entries()) if (ids.indexOf(id) < place) found(place)
}

/** A set before it is published: the backend gives it its version. Every id in it names one thing. */
export const policyDraft = policySet.omit({ version: true }).superRefine((draft, context) => {
  const repeated = (path: readonly (string | number)[]): void =>
    context.addIssue({ code: 'custom', message: 'this id is there already', path: [...path] })
  const places = draft.policies.flatMap(({ clauses }, p) =>
    clauses.map((_, c) => ['policies', p, 'clauses', c, 'id']),
  )
  const clauseIds = draft.policies.flatMap(({ clauses }) => clauses.map(({ id }) => id))
  eachRepeated(clauseIds, (place) => repeated(places[place] ?? []))
  for (const list of ['policies', 'skipReasons', 'escalationReasons'] as const) {
    const ids = draft[list].map(({ id }) => id)
    eachRepeated(ids, (place) => repeated([list, place, 'id']))
  }
})
export type PolicyDraft = z.infer<typeof policyDraft>

/** `POST /v1/policies`: the version in force; not changed when the same set was in force already. */
export const publishResponse = z.strictObject({ version: z.int().min(1), changed: z.boolean() })
export type PublishResponse = z.infer<typeof publishResponse>

/** `GET /v1/policies?since=N`: null when version N is still the one in force. */
export const policiesResponse = z.strictObject({ version: z.int().min(0), set: policySet.nullable() })
