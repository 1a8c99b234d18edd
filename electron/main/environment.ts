import { resolve } from 'node:path'
import { LANGUAGES, type Language } from '../../shared/domain/languages.ts'

/** What a developer or a test sets from outside. A packaged app reads none of it. */
export interface DevelopmentEnvironment {
  /** `TEDUH_PROFILE`: the profile folder. */
  readonly profile: string | null
  /** `TEDUH_BACKEND_URL`: the server that is offered first; the embedded backend then stays off. */
  readonly backendUrl: string | null
  /** `TEDUH_ACCOUNT`: the demo account that signs in by itself. */
  readonly account: string | null
  /** `TEDUH_LOCALE`: the interface language of a person who set none. */
  readonly locale: Language | null
  /** `TEDUH_OFFLINE=1`: every exchange fails as if there were no network. */
  readonly offline: boolean
  /** `TEDUH_TRANSLATE_…`: settings that the embedded backend reads and judges itself (docs/PROTOCOL.md). */
  readonly forBackend: Readonly<Record<string, string>>
  /** Where electron-vite serves the page during development. */
  readonly developmentServer: string | null
}

const PACKAGED: DevelopmentEnvironment = {
  profile: null,
  backendUrl: null,
  account: null,
  locale: null,
  offline: false,
  forBackend: {},
  developmentServer: null,
}

/**
 * Reads the environment, once, at start.
 *
 * @throws Error naming the variable when one cannot be meant
 */
export function developmentEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  isPackaged: boolean,
): DevelopmentEnvironment {
  if (isPackaged) return PACKAGED
  const value = (name: string): string | null => env[name]?.trim() || null
  const profile = value('TEDUH_PROFILE')
  return {
    profile: profile === null ? null : resolve(profile),
    backendUrl: address('TEDUH_BACKEND_URL', value('TEDUH_BACKEND_URL')),
    account: value('TEDUH_ACCOUNT'),
    locale: locale(value('TEDUH_LOCALE')),
    offline: value('TEDUH_OFFLINE') === '1',
    forBackend: settingsOf(env, /^TEDUH_TRANSLATE_/),
    developmentServer: address('ELECTRON_RENDERER_URL', value('ELECTRON_RENDERER_URL')),
  }
}

function settingsOf(
  env: Readonly<Record<string, string | undefined>>,
  names: RegExp,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      value !== undefined && names.test(name) ? [[name, value]] : [],
    ),
  )
}

function address(name: string, value: string | null): string | null {
  if (value === null) return null
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) {
    throw new Error(`${name} is no http or https address`)
  }
  return value.replace(/\/+$/, '')
}

function locale(value: string | null): Language | null {
  if (value === null) return null
  const known = LANGUAGES.find((language) => language === value)
  if (known === undefined) throw new Error(`TEDUH_LOCALE is none of ${LANGUAGES.join(', ')}`)
  return known
}
