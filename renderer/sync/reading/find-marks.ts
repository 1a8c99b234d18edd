import type { Mark } from '../../data/reading.ts'
import { graphemesOf, wordsOf } from '../../lib/fmt/segments.ts'
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
  const words = wordsOf(text)
  const graphemes = graphemesOf(text)
  const isEdge = (at: number): boolean => at >= text.length || words.containing(at)?.index === at
  const isGrapheme = (at: number): boolean => at >= text.length || graphemes.containing(at)?.index === at
  return {
    isWord: (start, end) => {
      const term = text.slice(start, end)
      if (WITHOUT_EDGES.test(term)) return true
      if (!UNSPACED.test(term)) return isEdge(start) && isEdge(end)
      if (!isGrapheme(start) || !isGrapheme(end)) return false
      // A dictionary does not know insults and invented words and cuts them anywhere: one good edge is enough,
      // but never inside one longer word.
      const around = words.containing(start)
      if (around === undefined) return true
      const isInside = around.index <= start && around.index + around.segment.length >= end
      if (isInside) return around.index === start && around.segment.length === end - start
      return isEdge(start) || isEdge(end)
    },
    snap: (start, end) => {
      const first = graphemes.containing(start)
      const last = graphemes.containing(end - 1)
      return {
        start: first?.index ?? start,
        end: last === undefined ? end : last.index + last.segment.length,
      }
    },
  }
}
