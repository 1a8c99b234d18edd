import type { Language } from '../../../shared/domain/languages.ts'
import { localeRow } from './locale-table.ts'

/**
 * Says on the root element which language the interface is in: `lang` chooses fonts and line heights (`fonts.css`)
 * and tells screen readers how to speak, `data-script` lets a component give tall scripts more room.
 */
export function setDocumentLanguage(root: HTMLElement, language: Language): void {
  root.lang = language
  root.dir = 'ltr'
  root.dataset.locale = language
  root.dataset.script = localeRow(language).script
}
