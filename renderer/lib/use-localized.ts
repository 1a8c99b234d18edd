import type { Localized } from '../../shared/contracts/http/common.ts'
import { useLanguage } from './i18n/use-language.ts'

/** Picks the interface language's text, else the English one. */
export function useLocalized(): (texts: Localized) => string {
  const language = useLanguage()
  return (texts) => texts[language] ?? texts.en ?? ''
}
