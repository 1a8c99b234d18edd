import { z } from 'zod'
import { ENFORCEMENT_ACTIONS, HARM_CLASSES } from '../../domain/vocabulary.ts'
import { clauseId, instant, localized, policyId } from './common.ts'

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

export const policySet = z.strictObject({
  /** Raised by every change; stored with each decision. */
  version: z.int().min(0),
  policies: z.array(policy),
  skipReasons: z.array(reason),
  escalationReasons: z.array(reason),
})
export type PolicySet = z.infer<typeof policySet>

/** `GET /v1/policies?since=N`: null when version N is still the one in force. */
export const policiesResponse = z.strictObject({ version: z.int().min(0), set: policySet.nullable() })
