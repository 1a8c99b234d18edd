import './tokens.css'
import '../lib/fonts/fonts.css'
import './base.css'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import type { Bridge } from '../../shared/contracts/ipc/bridge.ts'
import { languageFor } from '../../shared/contracts/ipc/interface-language.ts'
import type { MediaId } from '../../shared/domain/ids.ts'
import type { Language } from '../../shared/domain/languages.ts'
import { nearestLanguage } from '../../shared/domain/nearest-language.ts'
import { chooseFormats } from '../lib/fmt/fmt-for.ts'
import { startLanguage } from '../lib/i18n/language.ts'
import { pageBugOf } from '../lib/page-bug.ts'
import type { ReviewWorker } from '../stores/review-worker.ts'
import { App } from './app.tsx'
import { BrokenScreen } from './broken-screen.tsx'
import { type BugReport, bugMessage } from './bug-report.ts'
import { createServices } from './create-services.ts'
import { followFormats } from './follow-formats.ts'
import { followLanguage } from './follow-language.ts'
import { followSession } from './follow-session.ts'
import { followWellbeing } from './follow-wellbeing.ts'
import { followTheme } from './theme.ts'

export interface Outside {
  readonly bridge: Bridge
  readonly worker: ReviewWorker
  readonly mediaAddress: (id: MediaId) => string
  readonly noticeActivity: () => void
  readonly log: (line: string) => void
  readonly bugs: BugReport
}

/** Draws the first screen; when it cannot be, the screen that says so: a window is never left empty. */
export async function startApp(root: HTMLElement, outside: Outside): Promise<void> {
  const page = createRoot(root)
  try {
    page.render(await firstScreen(outside))
  } catch (error) {
    void outside.bridge.bugs.report(pageBugOf(error))
    page.render(await brokenStart(error, outside.log))
  }
}

/** Reads what the first screen needs, all at once. */
async function firstScreen(outside: Outside): Promise<ReactNode> {
  const { bridge } = outside
  const [environment, session, settings] = await Promise.all([
    bridge.environment(),
    bridge.session.current(),
    bridge.settings.get(),
  ])
  chooseFormats(settings)
  const language = await startLanguage(languageFor(settings, session, environment), outside.log)
  const services = createServices({
    ...outside,
    environment,
    session,
    settings,
    // i18next is only ever given languages of ours.
    language: () => language.i18n.language as Language,
  })
  followTheme(services.settings, document.documentElement)
  followLanguage(services, language)
  followFormats(services.settings, language)
  followWellbeing(services)
  followSession(services)
  return <App services={services} language={language} bugs={outside.bugs} />
}

/** Nothing is known but what the page itself holds: its own language, and the texts that came with it. */
async function brokenStart(error: unknown, log: (line: string) => void): Promise<ReactNode> {
  const { i18n } = await startLanguage(nearestLanguage(navigator.languages), log)
  return (
    <I18nextProvider i18n={i18n}>
      <BrokenScreen message={bugMessage(error)} />
    </I18nextProvider>
  )
}
