import type { Language } from '../../domain/languages.ts'
import type { Failure, Result } from '../../lib/failure.ts'
import type { Queue } from '../http/queues.ts'
import type { DemoAccount } from '../http/reviewer.ts'
import type { PageBug } from './page-bug.ts'
import type { RestrictionChange, ServerChoice, SessionView, SignInInput } from './session.ts'
import type { Settings, SettingsPatch } from './settings.ts'

export interface Environment {
  readonly platform: 'linux' | 'darwin' | 'win32'
  readonly versions: { readonly teduh: string; readonly electron: string; readonly chromium: string }
  /** The system's language, or English. */
  readonly locale: Language
  /** `TEDUH_LOCALE`: for whoever set no language on this machine, whatever their account says. */
  readonly wishedLocale: Language | null
}

/**
 * Everything the page can ask of main: `window.teduh`, frozen, by intention and never by channel.
 * The worker has its own line to main (see `port.ts`), which the page only passes on.
 */
export interface Bridge {
  readonly environment: () => Promise<Environment>
  readonly session: {
    readonly current: () => Promise<SessionView>
    /** Starts the embedded backend first when that is the choice, which can take seconds on the first run. */
    readonly demoAccounts: (server: ServerChoice) => Promise<Result<readonly DemoAccount[]>>
    readonly signIn: (input: SignInInput) => Promise<Result<SessionView>>
    readonly unlock: (passphrase: string) => Promise<Result<SessionView>>
    /** Destroys token and keys. The caller has drained the outbox and released the leases before. */
    readonly signOut: () => Promise<Result<SessionView>>
    /** Changes which classes this person must not be given; one change after the other. Needs the backend. */
    readonly restrict: (change: RestrictionChange) => Promise<Result<SessionView>>
    /** Called for changes that main makes by itself: the token ran out, the keys were destroyed. */
    readonly onChange: (listener: (view: SessionView) => void) => () => void
  }
  readonly settings: {
    readonly get: () => Promise<Settings>
    readonly set: (patch: SettingsPatch) => Promise<Result<Settings>>
  }
  readonly clipboard: {
    /** Puts a text of the interface on the system's clipboard. Nothing is ever read from there. */
    readonly copy: (text: string) => Promise<Result<null>>
  }
  readonly bugs: {
    /** For main's log: where the page met a bug, and never a word of it. */
    readonly report: (bug: PageBug) => Promise<Result<null>>
  }
  readonly queues: {
    readonly list: () => Promise<Result<readonly Queue[]>>
    readonly onChange: (listener: () => void) => () => void
  }
  /**
   * Asks main for the worker's line. It arrives as a `message` event on the window with
   * `data === WORKER_LINE` and one port; each page load is given one.
   */
  readonly connectWorker: () => void
}

export const WORKER_LINE = 'teduh:worker-line'

/** Channel names between preload and main: nowhere else. */
export const CHANNELS = {
  environment: 'environment',
  sessionCurrent: 'session.current',
  sessionDemoAccounts: 'session.demo-accounts',
  sessionSignIn: 'session.sign-in',
  sessionUnlock: 'session.unlock',
  sessionSignOut: 'session.sign-out',
  sessionRestrict: 'session.restrict',
  sessionChanged: 'session.changed',
  settingsGet: 'settings.get',
  settingsSet: 'settings.set',
  clipboardCopy: 'clipboard.copy',
  bugReport: 'bugs.report',
  queuesList: 'queues.list',
  queuesChanged: 'queues.changed',
  connectWorker: 'worker.connect',
} as const

/** The longest text that may be copied: three times the longest of the interface's own. */
export const COPY_LIMIT = 2_000

/** The answer when a message did not come from our own page's main frame or did not parse (promise S4). */
export const REFUSED: Failure = {
  code: 'refused',
  message: 'the call was not accepted',
  retryable: false,
}
