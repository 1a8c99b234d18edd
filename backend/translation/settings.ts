import { HARM_CLASSES, type HarmClass } from '../../shared/domain/vocabulary.ts'
import { isSafeAddress } from '../../shared/lib/safe-address.ts'
import { StartFailure } from '../start-failure.ts'
import type { TranslationService } from './libre-translate.ts'

/** The service that an organisation names, and what must not leave for it. */
export interface TranslationSettings {
  readonly service: TranslationService
  readonly never: readonly HarmClass[]
}

/** In force until an organisation says something else: in many places such content may be handed to nobody. */
const NEVER_AT_FIRST: readonly HarmClass[] = ['child_safety']

/**
 * What this backend's surroundings say; null: translation is off.
 *
 * @throws StartFailure naming the variable that cannot be meant, never its value: there may be a secret in it
 */
export function translationSettings(
  env: Readonly<Record<string, string | undefined>>,
): TranslationSettings | null {
  const value = (name: string): string | null => env[name]?.trim() || null
  const address = value('TEDUH_TRANSLATE_URL')
  if (address === null) return null
  return {
    service: { address: toAddress(address), key: toKey(value('TEDUH_TRANSLATE_KEY')) },
    never: toClasses(value('TEDUH_TRANSLATE_NEVER')),
  }
}

function toAddress(text: string): string {
  if (!URL.canParse(text) || !isSafeAddress(new URL(text))) {
    throw new StartFailure(
      'TEDUH_TRANSLATE_URL takes an https address without a name, password, query or fragment; http only on this machine.',
    )
  }
  return new URL(text).href.replace(/\/+$/, '')
}

function toKey(text: string | null): string | null {
  if (text === null || /^[\x21-\x7e]{1,500}$/.test(text)) return text
  throw new StartFailure('TEDUH_TRANSLATE_KEY takes up to 500 visible characters of ASCII.')
}

function toClasses(text: string | null): readonly HarmClass[] {
  if (text === null) return NEVER_AT_FIRST
  if (text === 'none') return []
  const named = [...new Set(text.split(',').map((one) => one.trim()))]
  const known = named.flatMap((name) => HARM_CLASSES.filter((one) => one === name))
  if (known.length === named.length) return known
  throw new StartFailure(`TEDUH_TRANSLATE_NEVER takes none, or some of: ${HARM_CLASSES.join(', ')}.`)
}
