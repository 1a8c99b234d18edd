import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type Page } from '@playwright/test'
import { type InMain, inMainOf } from './in-main.ts'
import { ordinaryUsersFolder, ordinaryUsersSubfolder } from './ordinary-user.ts'
import { killGroup } from './process-group.ts'
import { writeWrapper } from './wrapper.ts'

/** A throw-away home with the app's profile in it. Start the app in it again to see what was kept. */
export interface Place {
  readonly folder: string
  /** What TEDUH_PROFILE says: the app's profile folder. */
  readonly profile: string
  readonly remove: () => void
}

export interface LaunchOptions {
  /** Default: a fresh one, removed when the app is closed. */
  readonly place?: Place
  readonly backendUrl?: string
  /** Demo account that signs in by itself. */
  readonly account?: string
  readonly locale?: string
  readonly offline?: boolean
  /** Content size of the window in CSS pixels. Default 1280×800. */
  readonly size?: { readonly width: number; readonly height: number }
  /** Start it with a real secret store (gnome-libsecret). Default: none, as on a bare machine. */
  readonly keyring?: boolean
  /** More Chromium or app arguments. */
  readonly args?: readonly string[]
  /** Opens its window without waiting for Playwright: for measuring starts, at the price of one that may hang. */
  readonly atOnce?: boolean
  readonly env?: Readonly<Record<string, string>>
}

export interface RunningApp {
  readonly page: Page
  readonly inMain: InMain
  readonly place: Place
  /** What the app has printed, both streams, since Playwright reached it (its first lines are not in it). */
  readonly output: () => string
  /** Ends it as a person would (quit), and removes the place if the launch made it. */
  readonly close: () => Promise<void>
  /** SIGKILL to the whole process tree at once. The place stays: start in it again, or remove it. */
  readonly kill: () => Promise<void>
}

/** Makes a throw-away place. */
export function createPlace(): Place {
  const folder = ordinaryUsersFolder('teduh-app-')
  const profile = ordinaryUsersSubfolder(folder, 'profile')
  return { folder, profile, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) }
}

function given(name: string): string {
  const value = process.env[name]
  if (!value)
    throw new Error(`${name} is not set: run the end-to-end tests through Playwright (npm run test:e2e).`)
  return value
}

/** Beside the profile, where the ordinary user can read it. */
function holdIn(place: Place): string {
  const path = join(place.folder, 'hold-until-driven.cjs')
  copyFileSync(join(import.meta.dirname, 'hold-until-driven.cjs'), path)
  return path
}

function environmentOf(options: LaunchOptions, place: Place): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (pair): pair is [string, string] =>
      pair[1] !== undefined && !pair[0].startsWith('TEDUH_') && !pair[0].startsWith('npm_'),
  )
  return {
    ...Object.fromEntries(inherited),
    ...(process.env.TEDUH_TEST_DISPLAY ? { DISPLAY: process.env.TEDUH_TEST_DISPLAY } : {}),
    TEDUH_PROFILE: place.profile,
    ...(options.backendUrl ? { TEDUH_BACKEND_URL: options.backendUrl } : {}),
    ...(options.account ? { TEDUH_ACCOUNT: options.account } : {}),
    ...(options.locale ? { TEDUH_LOCALE: options.locale } : {}),
    ...(options.offline ? { TEDUH_OFFLINE: '1' } : {}),
    ...options.env,
  }
}

/**
 * Starts the built app in a real Electron, sandbox on, and waits for its first window.
 * @throws when no window comes within 30 s; what the app printed is in the message
 */
export async function launch(options: LaunchOptions = {}): Promise<RunningApp> {
  const place = options.place ?? createPlace()
  const app = await _electron.launch({
    executablePath: writeWrapper(place.folder, given('TEDUH_TEST_ELECTRON'), options.keyring ?? false),
    // Without this Playwright itself adds --no-sandbox.
    chromiumSandbox: true,
    args: [
      ...(options.atOnce ? [] : ['-r', holdIn(place)]),
      given('TEDUH_TEST_APP'),
      '--disable-gpu',
      ...(options.args ?? []),
    ],
    env: environmentOf(options, place),
    timeout: 30_000,
  })
  let printed = ''
  for (const stream of [app.process().stdout, app.process().stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed += text
    })
  }
  const running = app.process().pid
  const removeIfOurs = (): void => {
    if (!options.place) place.remove()
  }
  const kill = async (): Promise<void> => {
    if (running !== undefined) await killGroup(running)
  }
  try {
    const page = await app.firstWindow({ timeout: 30_000 })
    const inMain = inMainOf(app)
    await resize(inMain, options.size ?? { width: 1280, height: 800 })
    const close = async (): Promise<void> => {
      await app.close()
      // The bus and the secret store around the app go with it.
      await kill()
      removeIfOurs()
    }
    return { page, inMain, place, output: () => printed, close, kill }
  } catch (error) {
    await kill()
    removeIfOurs()
    throw new Error(`The app did not show its window: ${(error as Error).message}\nIt printed:\n${printed}`)
  }
}

async function resize(inMain: InMain, size: { width: number; height: number }): Promise<void> {
  await inMain(async ({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(wanted.width, wanted.height)
  }, size)
}
