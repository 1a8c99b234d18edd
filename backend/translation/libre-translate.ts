import { z } from 'zod'
import {
  LONGEST_TRANSLATION,
  type TranslationRequest,
  type TranslationResponse,
} from '../../shared/contracts/http/translation.ts'
import type { ContentLanguage } from '../../shared/domain/languages.ts'
import { type Failure, failed, type Result, success } from '../../shared/lib/failure.ts'
import type { DurationMs } from '../../shared/lib/time.ts'
import { textWithin } from './text-within.ts'

export interface TranslationService {
  /** Without a slash at its end. */
  readonly address: string
  /** What the service knows its customers by; null: it asks nobody. */
  readonly key: string | null
}

export interface Words extends Pick<TranslationRequest, 'from' | 'to'> {
  readonly texts: readonly string[]
}

/** A machine's words for somebody's, text by text. */
export type Translate = (words: Words) => Promise<Result<TranslationResponse['texts']>>

/** Its messages are logged: they hold nothing that was sent, and nothing that the service wrote. */
const SILENT: Failure = {
  code: 'translation_failed',
  message: 'the translation service does not answer',
  retryable: true,
}
const UNKNOWN_LANGUAGE: Failure = {
  code: 'translation_language',
  message: 'the translation service does not know one of the languages',
  retryable: false,
}

/** LibreTranslate's names where they are not ours; `zh` is known to its older versions too. */
const CODES: Readonly<Partial<Record<ContentLanguage, string>>> = { fil: 'tl', 'zh-Hans': 'zh', und: 'auto' }
const codeOf = (language: ContentLanguage): string => CODES[language] ?? language

const answer = z.object({ translatedText: z.array(z.string()) })
const refusal = z.object({ error: z.string() })

/**
 * Asks a service shaped like LibreTranslate. This is the only way in which content leaves for anywhere but a
 * reviewer's client, and it goes to that one address: a redirect is a failure.
 *
 * @param within from sending to the last byte of the answer
 */
export function libreTranslate(
  { address, key }: TranslationService,
  fetch: typeof globalThis.fetch,
  within: DurationMs,
): Translate {
  return async ({ texts, from, to }) => {
    const body = { q: texts, source: codeOf(from), target: codeOf(to), format: 'text' }
    try {
      const response = await fetch(`${address}/translate`, {
        method: 'POST',
        headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
        body: JSON.stringify(key === null ? body : { ...body, api_key: key }),
        signal: AbortSignal.timeout(within),
        redirect: 'error',
        credentials: 'omit',
      })
      const text = await textWithin(response, LONGEST_TRANSLATION)
      return response.ok ? read(text, texts.length) : failed(failureOf(response.status, text))
    } catch {
      return failed(SILENT)
    }
  }
}

function read(text: string | null, count: number): Result<TranslationResponse['texts']> {
  const parsed = answer.safeParse(json(text))
  if (!parsed.success || parsed.data.translatedText.length !== count) {
    return failed({ ...SILENT, message: 'the translation service answered in a way that was not understood' })
  }
  return success(parsed.data.translatedText)
}

function failureOf(status: number, text: string | null): Failure {
  const said = refusal.safeParse(json(text))
  if (status === 400 && said.success && /not supported/i.test(said.data.error)) return UNKNOWN_LANGUAGE
  return { ...SILENT, message: `the translation service answered ${status}` }
}

function json(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return null
  }
}
