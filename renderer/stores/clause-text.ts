import type { Clause, ClauseText } from '../../shared/contracts/http/policies.ts'
import type { Language } from '../../shared/domain/languages.ts'

export interface ShownClause {
  readonly text: ClauseText
  readonly lang: Language
  /** `english`: there is no text in the reader's language. `outdated`: the English one has changed since. */
  readonly caution: 'english' | 'outdated' | null
}

const EMPTY: ClauseText = {
  title: '',
  text: '',
  guidance: '',
  violating: [],
  notViolating: [],
  translatedFrom: 1,
}

/** A clause in the reader's language, else in English and marked so. */
export function clauseText(clause: Clause, language: Language): ShownClause {
  const own = clause.translations[language]
  if (own === undefined) {
    return { text: clause.translations.en ?? { ...EMPTY, title: clause.id }, lang: 'en', caution: 'english' }
  }
  return { text: own, lang: language, caution: own.translatedFrom < clause.version ? 'outdated' : null }
}
