import { z } from 'zod'
import { CONTENT_LANGUAGES, LANGUAGES } from '../../domain/languages.ts'
import { HARM_CLASSES } from '../../domain/vocabulary.ts'
import { type DurationMs, SECOND } from '../../lib/time.ts'
import { jobId } from './common.ts'

/** All texts of one translation together; the beginning of a long item is enough to know what it is about. */
export const TRANSLATED_CHARACTERS = 20_000
const MOST_TEXTS = 60
/** No translation of that many characters is longer. */
export const LONGEST_TRANSLATION = 1_000_000
/**
 * What the backend gives the service. Less than a client waits for any answer: a slow service is told as such, and
 * never taken for a backend that cannot be reached.
 */
export const TRANSLATION_LIMIT: DurationMs = 15 * SECOND

/** What an organisation's service may be asked. */
export const translationOffer = z.strictObject({
  /** Nothing is sent to the service under the id of an item of these classes. */
  never: z.array(z.enum(HARM_CLASSES)).max(HARM_CLASSES.length),
})
export type TranslationOffer = z.infer<typeof translationOffer>

/** `GET /v1/translation`: null where the organisation has set no service. */
export const translationOfferResponse = z.strictObject({ offer: translationOffer.nullable() })

/** `POST /v1/translation`: the words of one item that the asker has in hand. */
export const translationRequest = z
  .strictObject({
    jobId,
    texts: z.array(z.string().min(1).max(TRANSLATED_CHARACTERS)).min(1).max(MOST_TEXTS),
    from: z.enum(CONTENT_LANGUAGES),
    to: z.enum(LANGUAGES),
  })
  .refine(({ texts }) => texts.join('').length <= TRANSLATED_CHARACTERS, {
    message: `more than ${TRANSLATED_CHARACTERS} characters in all`,
    path: ['texts'],
  })
export type TranslationRequest = Readonly<z.output<typeof translationRequest>>

/** One for each text that was sent. */
export const translationResponse = z.strictObject({
  texts: z.array(z.string().max(LONGEST_TRANSLATION)).max(MOST_TEXTS),
})
export type TranslationResponse = z.infer<typeof translationResponse>
