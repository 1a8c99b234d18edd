import type { Mark } from '../../data/reading.ts'
import { graphemeSpans, wordSpans } from '../../lib/fmt/segments.ts'
import { shadowOf } from './shadow.ts'
import type { TermIndex } from './term-index.ts'

/** A hostile text could hold a term at every place: a reviewer has seen enough long before. */
const MOST_MARKS = 500

/** Scripts that put no spaces between words: where a word ends is for a dictionary to say. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
/** Chinese and Japanese have no edges that readers would agree on. */
const WITHOUT_EDGES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/**
 * The terms in a text, at word edges: `ยา` stands in `พยายาม`, and is not the word. What looks for them is a
 * shadow copy; the places are those of the text as it is, snapped to graphemes.
 *
 * @param signalTerms words that a signal named, exactly as they stand
 */
export function findMarks(text: string, index: TermIndex, signalTerms: readonly string[]): readonly Mark[] {
  if (index.isEmpty && signalTerms.length === 0) return []
  const edges = createEdges(text)
  const found: Mark[] = []
  if (!index.isEmpty) {
    const shadow = shadowOf(text)
    for (let at = 0; at < shadow.text.length && found.length < MOST_MARKS; at += 1) {
      for (const { end: shadowEnd, kind } of index.at(shadow.text, at)) {
        const start = shadow.starts[at]
        const end = shadow.ends[shadowEnd - 1]
        if (start !== undefined && end !== undefined && edges.isWord(start, end)) {
          found.push({ ...edges.snap(start, end), kind })
        }
      }
    }
  }
  for (const term of signalTerms) {
    for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + term.length)) {
      if (found.length >= 2 * MOST_MARKS) break
      found.push({ ...edges.snap(at, at + term.length), kind: 'signal' })
    }
  }
  return apart(found)
}

const RANK: Readonly<Record<Mark['kind'], number>> = { slur: 0, watch: 1, signal: 2 }

/** Of overlapping marks the slur stays, else the longer one. */
function apart(found: readonly Mark[]): readonly Mark[] {
  const kept: Mark[] = []
  const best = found.toSorted((a, b) => RANK[a.kind] - RANK[b.kind] || b.end - b.start - (a.end - a.start))
  for (const mark of best) {
    if (!kept.some((one) => one.start < mark.end && mark.start < one.end)) kept.push(mark)
  }
  return kept.toSorted((a, b) => a.start - b.start)
}

interface Edges {
  readonly isWord: (start: number, end: number) => boolean
  readonly snap: (start: number, end: number) => { readonly start: number; readonly end: number }
}

function createEdges(text: string): Edges {
  const words = lazily(() => wordSpans(text))
  const graphemes = lazily(() => graphemeSpans(text))
  const isGrapheme = (at: number): boolean => at >= text.length || graphemes().starts[at] === at
  return {
    isWord: (start, end) => {
      const term = text.slice(start, end)
      if (WITHOUT_EDGES.test(term)) return true
      if (!UNSPACED.test(term)) return !isSpacedLetter(text, start - 1) && !isSpacedLetter(text, end)
      if (!isGrapheme(start) || !isGrapheme(end)) return false
      // A dictionary does not know insults and invented words and cuts them anywhere: one good edge is enough,
      // but never inside one longer word.
      const { starts, ends } = words()
      const from = starts[start] ?? start
      const to = ends[start] ?? end
      if (to >= end) return from === start && to === end
      return from === start || end >= text.length || starts[end] === end
    },
    snap: (start, end) => ({
      start: graphemes().starts[start] ?? start,
      end: graphemes().ends[end - 1] ?? end,
    }),
  }
}

/** A letter that would make a longer word of what stands beside it; scripts without spaces end a word by themselves. */
function isSpacedLetter(text: string, at: number): boolean {
  // The unit may be either half of a pair.
  const isSecondHalf = /[\udc00-\udfff]/.test(text.charAt(at))
  const character = String.fromCodePoint(text.codePointAt(isSecondHalf ? at - 1 : at) ?? 0)
  return /[\p{L}\p{M}\p{N}_]/u.test(character) && !UNSPACED.test(character) && !WITHOUT_EDGES.test(character)
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
