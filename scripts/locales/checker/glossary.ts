import type { Fault } from './fault.ts'
import { prose } from './texts.ts'

export interface GlossaryTerm {
  /** The forms in which English says it, such as `queue` and `queues`; matched at word edges, in any case. */
  readonly english: readonly string[]
  /** The one translation. */
  readonly term: string
  /** Other forms of it that grammar asks for, such as verbs made of it. */
  readonly also?: readonly string[]
  /** Translations that were considered and are not used: nowhere in this locale. */
  readonly avoid?: readonly string[]
  /** Keys where English uses the word in another sense. */
  readonly except?: readonly string[]
}

export interface Glossary {
  readonly terms: readonly GlossaryTerm[]
  /** Words that this language writes as English does, or keeps in English on purpose. */
  readonly same: readonly string[]
}

/** One translation for each term of the trade: a reader who meets two words looks for two things. */
export function glossaryFaults(
  locale: string,
  glossary: Glossary,
  key: string,
  english: string,
  text: string,
): readonly Fault[] {
  const faults: Fault[] = []
  const lower = prose(text).toLowerCase()
  // The longest phrases first: "policy version" is not also "version".
  let rest = prose(english).toLowerCase()
  const sorted = glossary.terms.toSorted((a, b) => longest(b) - longest(a))
  for (const term of sorted) {
    for (const avoided of term.avoid ?? []) {
      if (contains(lower, avoided.toLowerCase()))
        faults.push({
          kind: 'glossary',
          locale,
          key,
          say: `“${avoided}” is not used; the term is “${term.term}”`,
        })
    }
    const found = term.english.filter((each) => atWordEdges(each).test(rest))
    if (found.length === 0) continue
    for (const each of found) rest = rest.replaceAll(new RegExp(atWordEdges(each), 'gi'), ' ')
    if (term.except?.includes(key)) continue
    const allowed = [term.term, ...(term.also ?? [])]
    if (!allowed.some((each) => lower.includes(each.toLowerCase())))
      faults.push({ kind: 'glossary', locale, key, say: `“${found[0]}” is “${term.term}” in this language` })
  }
  return faults
}

function longest(term: GlossaryTerm): number {
  return Math.max(...term.english.map((each) => each.length))
}

/** In Latin script an avoided word counts at word edges only; other scripts here write no spaces between words. */
function contains(text: string, word: string): boolean {
  return /^\p{Script=Latin}/u.test(word) ? atWordEdges(word).test(text) : text.includes(word)
}

function atWordEdges(phrase: string): RegExp {
  const plain = phrase.toLowerCase().replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`, 'iu')
}
