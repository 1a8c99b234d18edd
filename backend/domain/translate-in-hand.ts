import type { Reviewer } from '../../shared/contracts/http/reviewer.ts'
import type { TranslationRequest, TranslationResponse } from '../../shared/contracts/http/translation.ts'
import { SECOND } from '../../shared/lib/time.ts'
import { Refusal } from '../refusal.ts'
import type { Services } from '../services.ts'
import { jobInHand } from './in-hand.ts'

/**
 * A machine's words for those of a job in hand. Nothing is sent unless this person may see the job now, and its
 * classes may leave the house.
 *
 * @throws Refusal `translation_off`, `unknown_job`, `lease_lost`, `not_allowed`, `slow_down`, or as the service fails
 */
export async function translateInHand(
  services: Pick<Services, 'database' | 'clock' | 'log' | 'translation'>,
  reviewer: Reviewer,
  { jobId, ...words }: TranslationRequest,
): Promise<TranslationResponse> {
  const { translation, log } = services
  if (translation === null) throw new Refusal(404, 'translation_off', 'no translation service is set')
  const { harmClasses } = await jobInHand(services, reviewer, jobId)
  if (harmClasses.some((one) => translation.never.includes(one))) {
    throw new Refusal(403, 'not_allowed', 'items of this class are sent to no service')
  }
  const wait = translation.pace(reviewer.id)
  if (wait > 0) {
    const detail = { retryAfterSeconds: Math.ceil(wait / SECOND) }
    throw new Refusal(429, 'slow_down', 'too many translations at once', detail)
  }
  const answer = await translation.translate(words)
  if (answer.ok) return { texts: answer.value }
  const { code, message, retryable } = answer.failure
  log.error('not translated', { code, reason: message })
  throw new Refusal(retryable ? 503 : 422, code, message)
}
