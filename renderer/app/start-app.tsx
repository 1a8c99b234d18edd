import './tokens.css'
import '../lib/fonts/fonts.css'
import './base.css'
import { createRoot } from 'react-dom/client'
import type { Bridge } from '../../shared/contracts/ipc/bridge.ts'
import type { MediaId } from '../../shared/domain/ids.ts'
import type { Language } from '../../shared/domain/languages.ts'
import { startLanguage } from '../lib/i18n/language.ts'
import type { ReviewWorker } from '../stores/review-worker.ts'
import { App } from './app.tsx'
import { createServices } from './create-services.ts'
import { followSession } from './follow-session.ts'
import { followTheme } from './theme.ts'

export interface Outside {
  readonly bridge: Bridge
  readonly worker: ReviewWorker
  readonly mediaAddress: (id: MediaId) => string
  readonly log: (line: string) => void
}

/** Reads what the first screen needs, all at once, and draws it. */
export async function startApp(root: HTMLElement, outside: Outside): Promise<void> {
  const { bridge } = outside
  const [environment, session, settings] = await Promise.all([
    bridge.environment(),
    bridge.session.current(),
    bridge.settings.get(),
  ])
  const language = await startLanguage(environment.locale, outside.log)
  const services = createServices({
    ...outside,
    environment,
    session,
    settings,
    // i18next is only ever given languages of ours.
    language: () => language.i18n.language as Language,
  })
  followTheme(services.settings, document.documentElement)
  services.settings.store.subscribe(({ settings: { locale } }, before) => {
    if (locale !== before.settings.locale) void language.switchTo(locale ?? environment.locale)
  })
  followSession(services)
  createRoot(root).render(<App services={services} language={language} />)
}
