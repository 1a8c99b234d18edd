import { z } from 'zod'
import { CONTENT_LANGUAGES, LANGUAGE_LEVELS, LANGUAGES } from '../../domain/languages.ts'
import { HARM_CLASSES, ROLES } from '../../domain/vocabulary.ts'
import { instant, queueId, reviewerId } from './common.ts'

export const reviewer = z.strictObject({
  id: reviewerId,
  displayName: z.string(),
  role: z.enum(ROLES),
  locale: z.enum(LANGUAGES),
  languages: z.array(z.strictObject({ language: z.enum(CONTENT_LANGUAGES), level: z.enum(LANGUAGE_LEVELS) })),
  /** Classes this person must not be given. */
  restrictions: z.array(z.enum(HARM_CLASSES)),
  /** Null: every queue of the organisation. */
  queueIds: z.array(queueId).nullable(),
})
export type Reviewer = z.infer<typeof reviewer>

export const meResponse = z.strictObject({ reviewer, serverTime: instant })

/** `POST /v1/restrictions`: instead of those that were set; without `reviewerId` one's own. */
export const restrictionsRequest = z.strictObject({
  reviewerId: reviewerId.exactOptional(),
  restrictions: z.array(z.enum(HARM_CLASSES)).max(HARM_CLASSES.length),
})

export const demoAccount = z.strictObject({
  id: reviewerId,
  displayName: z.string(),
  role: z.enum(ROLES),
  locale: z.enum(LANGUAGES),
})
export type DemoAccount = z.infer<typeof demoAccount>
/** `GET /v1/auth/demo`: which demo accounts exist; empty without `--demo`. */
export const demoAccountsResponse = z.strictObject({ accounts: z.array(demoAccount) })

export const demoSignInRequest = z.strictObject({ account: reviewerId })
export const signInResponse = z.strictObject({ token: z.string(), expiresAt: instant, reviewer })
