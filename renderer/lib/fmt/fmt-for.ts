import type { Language } from '../../../shared/domain/languages.ts'
import { localeRow } from '../i18n/locale-table.ts'
import { createFmt } from './create-fmt.ts'
import { DEFAULT_FMT_OPTIONS, type Fmt, type FmtOptions } from './fmt.ts'

/** What a reader chose of the ways in which a language may be written; null: nothing. */
export type FmtChoices = Readonly<{ years: FmtOptions['calendar']; digits: FmtOptions['digits'] }>

const made = new Map<Language, Fmt>()
let chosen: FmtChoices = { years: null, digits: null }

/**
 * The formats of a language as its reader chose them, made once: the same object each time, so that memoised parts
 * rest. A choice holds only where the locale table offers it.
 */
export function fmtFor(language: Language): Fmt {
  const known = made.get(language)
  if (known !== undefined) return known
  const { choices } = localeRow(language)
  const fmt = createFmt(language, {
    ...DEFAULT_FMT_OPTIONS,
    calendar: choices.includes('years') ? chosen.years : null,
    digits: choices.includes('digits') ? chosen.digits : null,
  })
  made.set(language, fmt)
  return fmt
}

/** From now on `fmtFor` obeys these. What is on the screen is drawn anew by whoever calls this. */
export function chooseFormats(choices: FmtChoices): void {
  chosen = choices
  made.clear()
}
