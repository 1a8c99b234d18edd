import { languageFor } from '../../shared/contracts/ipc/interface-language.ts'
import type { Language } from '../../shared/domain/languages.ts'
import type { LanguageControl } from '../lib/i18n/language.ts'
import type { Services } from '../stores/services.ts'

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
