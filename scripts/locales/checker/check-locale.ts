import { localeRow } from '../../../renderer/lib/i18n/locale-table.ts'
import type { Language } from '../../../shared/domain/languages.ts'
import type { Fault } from './fault.ts'
import { type Glossary, glossaryFaults } from './glossary.ts'
import { structureFaults } from './structure.ts'
import { englishOf, type FlatTexts } from './texts.ts'
import { untranslatedFaults } from './untranslated.ts'
import { writingFaults } from './writing.ts'

/** Everything that can be found wrong with one locale without knowing its language; in the order of its keys. */
export function checkLocale(
  tag: Language,
  english: FlatTexts,
  texts: FlatTexts,
  glossary: Glossary,
): readonly Fault[] {
  const row = localeRow(tag)
  const same = new Set(glossary.same.map((word) => word.toLowerCase()))
  const faults: Fault[] = [...structureFaults(tag, english, texts)]
  for (const [key, text] of texts) {
    faults.push(...writingFaults(row, key, text))
    const source = englishOf(key, english)
    if (source === undefined) continue
    faults.push(...untranslatedFaults(row, key, source, text, same))
    faults.push(...glossaryFaults(tag, glossary, key, source, text))
  }
  return faults
}

/** English against itself: its own plural forms, tags, format names and characters. */
export function checkEnglish(english: FlatTexts): readonly Fault[] {
  const row = localeRow('en')
  const written = [...english].flatMap(([key, text]) => writingFaults(row, key, text))
  return [...structureFaults('en', english, english), ...written]
}
