import type { Language } from '../../../shared/domain/languages.ts'
import { createFmt } from './create-fmt.ts'
import type { Fmt } from './fmt.ts'

const made = new Map<Language, Fmt>()

/** The formats of a language by its defaults, made once: the same object each time, so that memoised parts rest. */
export function fmtFor(language: Language): Fmt {
  const known = made.get(language)
  if (known !== undefined) return known
  const fmt = createFmt(language)
  made.set(language, fmt)
  return fmt
}
