import type { Language } from '../../domain/languages.ts'
import type { Environment } from './bridge.ts'
import type { SessionView } from './session.ts'
import type { Settings } from './settings.ts'

/**
 * The interface's language: the one chosen on this machine, else the one the start asked for, else the
 * account's, else the system's. An account's language is never written down here: the next account has its own.
 */
export function languageFor(
  settings: Settings,
  view: SessionView,
  environment: Pick<Environment, 'locale' | 'wishedLocale'>,
): Language {
  const own = view.state === 'signed_in' ? view.reviewer.locale : null
  return settings.locale ?? environment.wishedLocale ?? own ?? environment.locale
}
