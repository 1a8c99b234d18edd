import { z } from 'zod'
import { CONTENT_LANGUAGES } from '../../domain/languages.ts'

/** `slur`: masked until the reviewer asks to read it. `watch`: only pointed out. */
export const TERM_KINDS = ['slur', 'watch'] as const
export type TermKind = (typeof TERM_KINDS)[number]

/** The words of one language that a reviewer is to be pointed to; part of the policy set, and versioned with it. */
export const termList = z.strictObject({
  /** `und`: of no language in particular; looked for in every text. */
  language: z.enum(CONTENT_LANGUAGES),
  /** Of this list alone: raised when its words change. */
  version: z.int().min(1),
  terms: z.array(z.strictObject({ text: z.string().min(1).max(200), kind: z.enum(TERM_KINDS) })).max(20_000),
})
export type TermList = z.infer<typeof termList>
