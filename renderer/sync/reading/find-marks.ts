import type { Mark } from '../../data/reading.ts'
import { graphemeSpans, wordSpans } from '../../lib/fmt/segments.ts'
import { shadowOf } from './shadow.ts'
import type { TermIndex } from './term-index.ts'

/**
 * A hostile text could hold a term at every place: a reviewer has seen enough long before. Slurs have a count of their
 * own, since behind the last mark words stand bare: watched words in front must not use it up.
 */
const MOST: Readonly<Record<Mark['kind'], number>> = { slur: 1_000, watch: 500, signal: 500 }
/** An item's signals may name thousands of words, and each is looked for in every text. */
const MOST_SIGNAL_TERMS = 200

/** In UTF-16 units: what is looked through at once, about a tenth of a second's work. */
const STRETCH = 100_000
/** Beyond both ends of a stretch, so that a word there is seen whole. */
const AROUND = 2_000

export interface Found {
  /** In order, never overlapping. */
  readonly marks: readonly Mark[]
  /** False when words were left unlooked for, because there were too many. */
  readonly isWhole: boolean
}

/** Scripts that put no spaces between words: where a word ends is for a dictionary to say. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
/** Chinese and Japanese have no edges that readers would agree on. */
const WITHOUT_EDGES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/**
 * The terms in a text, at word edges: `ยา` stands in `พยายาม`, and is not the word. What looks for them is a
 * shadow copy; the places are those of the text as it is, snapped to graphemes.
 *
 * @param signalTerms words that a signal named, exactly as they stand
 * @returns one step for each stretch of a long text: between them others have their turn
 */
export function* findInTurns(
  text: string,
  index: TermIndex,
  signalTerms: readonly string[],
): Generator<undefined, Found> {
  if (index.isEmpty && signalTerms.length === 0) return { marks: [], isWhole: true }
  const found: Mark[] = []
  const room = { ...MOST }
  const terms = signalTerms.slice(0, MOST_SIGNAL_TERMS)
  const take = (mark: Mark): void => {
    if (room[mark.kind] === 0) return
    room[mark.kind] -= 1
    found.push(mark)
  }
  for (let from = 0; from < text.length; from += STRETCH) {
    if (from > 0) yield
    const start = Math.max(0, from - AROUND)
    const end = from + STRETCH
    for (const mark of marksIn(text.slice(start, end + AROUND), index, terms, room)) {
      const moved = { ...mark, start: mark.start + start, end: mark.end + start }
      if (moved.start >= from && moved.start < end) take(moved)
    }
    if (room.slur === 0 && room.watch === 0 && room.signal === 0) break
  }
  const isWhole = terms.length === signalTerms.length && Object.values(room).every((left) => left > 0)
  return { marks: apart(found), isWhole }
}

/** The same at once. */
export function findMarks(text: string, index: TermIndex, signalTerms: readonly string[]): Found {
  const turns = findInTurns(text, index, signalTerms)
  for (;;) {
    const turn = turns.next()
    if (turn.done === true) return turn.value
  }
}

type Room = Readonly<Record<Mark['kind'], number>>

function* marksIn(text: string, index: TermIndex, terms: readonly string[], room: Room): Generator<Mark> {
  const edges = createEdges(text)
  if (!index.isEmpty) {
    const shadow = shadowOf(text)
    for (let at = 0; at < shadow.text.length && (room.slur > 0 || room.watch > 0); at += 1) {
      for (const { end: shadowEnd, kind } of index.at(shadow.text, at)) {
        const start = shadow.starts[at]
        const end = shadow.ends[shadowEnd - 1]
        if (start !== undefined && end !== undefined && edges.isWord(start, end)) {
          yield { ...edges.snap(start, end), kind }
        }
      }
    }
  }
  for (const term of terms) {
    for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + term.length)) {
      yield { ...edges.snap(at, at + term.length), kind: 'signal' }
      if (room.signal === 0) return
    }
  }
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
