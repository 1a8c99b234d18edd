import type { Environment } from '../../shared/contracts/ipc/bridge.ts'
import type { SessionView } from '../../shared/contracts/ipc/session.ts'
import type { Settings } from '../../shared/contracts/ipc/settings.ts'
import type { Language } from '../../shared/domain/languages.ts'
import type { LanguageControl } from '../lib/i18n/language.ts'
import type { Services } from '../stores/services.ts'

/**
 * The interface's language: the one chosen on this machine, else the one the start asked for, else the
 * account's, else the system's. An
 * account's language is never written down here: the next account has its own.
 */
export function languageFor(
  settings: Settings,
  view: SessionView,
  environment: Pick<Environment, 'locale' | 'wishedLocale'>,
): Language {
  const own = view.state === 'signed_in' ? view.reviewer.locale : null
  return settings.locale ?? environment.wishedLocale ?? own ?? environment.locale
}

/** Keeps the interface in that language. */
export function followLanguage(
  services: Pick<Services, 'session' | 'settings' | 'environment'>,
  control: Pick<LanguageControl, 'switchTo'>,
): () => void {
  const { session, settings, environment } = services
  const wanted = (): Language =>
    languageFor(settings.store.getState().settings, session.store.getState().view, environment)
  let shown = wanted()
  const follow = (): void => {
    const next = wanted()
    if (next === shown) return
    shown = next
    void control.switchTo(next)
  }
  const stops = [settings.store.subscribe(follow), session.store.subscribe(follow)]
  return () => {
    for (const stop of stops) stop()
  }
}
