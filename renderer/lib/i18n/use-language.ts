import { useTranslation } from 'react-i18next'
import type { Language } from '../../../shared/domain/languages.ts'
import { knownLanguage } from '../../../shared/domain/nearest-language.ts'

/** The language that the interface is in now; the component is drawn again when it changes. */
export function useLanguage(): Language {
  return knownLanguage(useTranslation().i18n.language) ?? 'en'
}
