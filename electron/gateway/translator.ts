import { z } from 'zod'
import type { LineInput, LineOutputs } from '../../shared/contracts/ipc/port.ts'
import type { ContentLanguage } from '../../shared/domain/languages.ts'
import { type Failure, failed, type Result, success } from '../../shared/lib/failure.ts'
import { type DurationMs, SECOND } from '../../shared/lib/time.ts'
import type { Timers } from '../lib/timers.ts'
import type { Fetch } from './http-client.ts'

/** A machine's words for somebody's text, one item at a time. */
export type Translate = (input: LineInput<'translate'>) => Promise<Result<LineOutputs['translate']>>

export interface TranslatorParts {
  readonly fetch: Fetch
  /** Of a service shaped like LibreTranslate; null: translation is off. */
  readonly address: string | null
  readonly timers: Timers
}

const OFF: Failure = { code: 'translation_off', message: 'no translation service is set', retryable: false }
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
const LIMIT: DurationMs = 30 * SECOND
/** As much as any answer to what is sent can be. */
const LONGEST_ANSWER = 1_000_000

/** LibreTranslate's names where they are not ours; `zh` is known to its older versions too. */
const CODES: Readonly<Partial<Record<ContentLanguage, string>>> = { fil: 'tl', 'zh-Hans': 'zh', und: 'auto' }
const codeOf = (language: ContentLanguage): string => CODES[language] ?? language

const answer = z.object({ translatedText: z.array(z.string()) })
const refusal = z.object({ error: z.string() })

/**
 * Asks a service shaped like LibreTranslate. This is the only way that content leaves for anywhere but the
 * backend, it goes to that one address, and only when a reviewer asks for it.
 */
export function translator({ fetch, address, timers }: TranslatorParts): Translate {
  return async ({ texts, from, to }) => {
    if (address === null) return failed(OFF)
    const limit = new AbortController()
    const cancel = timers.after(LIMIT, () => limit.abort())
    try {
      const response = await fetch(`${address}/translate`, {
        method: 'POST',
        headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
        body: JSON.stringify({ q: texts, source: codeOf(from), target: codeOf(to), format: 'text' }),
        signal: limit.signal,
        redirect: 'error',
        credentials: 'omit',
        cache: 'no-store',
      })
      const text = await response.text()
      return response.ok ? read(text, texts.length) : failed(failureOf(response.status, text))
    } catch {
      return failed(SILENT)
    } finally {
      cancel()
    }
  }
}

function read(text: string, count: number): Result<LineOutputs['translate']> {
  const parsed = text.length > LONGEST_ANSWER ? undefined : answer.safeParse(json(text))
  if (parsed?.success !== true || parsed.data.translatedText.length !== count) {
    return failed({ ...SILENT, message: 'the translation service answered in a way that was not understood' })
  }
  return success({ texts: parsed.data.translatedText })
}

function failureOf(status: number, text: string): Failure {
  const said = refusal.safeParse(json(text))
  if (status === 400 && said.success && /not supported/i.test(said.data.error)) return UNKNOWN_LANGUAGE
  return { ...SILENT, message: `the translation service answered ${status}` }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
