import { useTranslation } from 'react-i18next'
import errors from '../../locales/en/errors.ts'
import type { Failure } from '../../shared/lib/failure.ts'

type KnownCode = Exclude<keyof typeof errors.code, 'unknown'>

/** Codes that differ for whoever mends it and say the same to whoever reads it. */
const SAME_WORDS: Readonly<Record<string, KnownCode>> = {
  already_decided: 'bad_supersedes',
  broken: 'internal',
  not_locked: 'refused',
  worker_bug: 'internal',
  worker_ended: 'internal',
  bad_range: 'not_found',
  content_gone: 'unreadable',
  disk_failed: 'store_failed',
  keys_unreadable: 'unreadable',
  media_late: 'timed_out',
  not_started: 'store_failed',
  slow_down: 'refused',
  storage_failed: 'store_failed',
  storage_full: 'disk_full',
  superseded: 'bad_supersedes',
  unknown_decision: 'not_found',
  unknown_media: 'not_found',
}

function isKnown(code: string): code is KnownCode {
  return Object.hasOwn(errors.code, code) && code !== 'unknown'
}

/** The server does not answer: what is here can be worked on, and there is nothing to explain. */
export function isOffline({ code }: Failure): boolean {
  return code === 'offline'
}

/** The words for a code; null when there are none of its own. */
export function wordsFor(code: string): KnownCode | null {
  if (isKnown(code)) return code
  return Object.hasOwn(SAME_WORDS, code) ? (SAME_WORDS[code] ?? null) : null
}

/** What a failure is called in the reader's language; its English message is for logs only. */
export function useFailureWords(): (failure: Failure) => string {
  const { t } = useTranslation('errors')
  return ({ code }) => {
    const known = wordsFor(code)
    return known === null ? t('code.unknown', { code }) : t(`code.${known}`)
  }
}
