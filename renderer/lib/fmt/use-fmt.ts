import { useLanguage } from '../i18n/use-language.ts'
import type { Fmt } from './fmt.ts'
import { fmtFor } from './fmt-for.ts'

/** The formats of the language that the interface is in; a new object only when the language changes. */
export function useFmt(): Fmt {
  return fmtFor(useLanguage())
}
