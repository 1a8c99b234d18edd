import type { Item } from '../../../shared/contracts/http/item.ts'
import type { TermList } from '../../../shared/contracts/http/term-lists.ts'
import type { ItemReading, Mark, TextMarks } from '../../data/reading.ts'
import { findMarks } from './find-marks.ts'
import { type DetectLanguage, guessLanguage } from './guess-language.ts'
import { createTermIndex, listsFor, type TermIndex } from './term-index.ts'
import { unicodeOf } from './zawgyi.ts'

/** All the texts of an item together: beyond this, terms are no longer looked for. Half a second's work at most. */
const MOST_CHARACTERS = 400_000

/** Every text of an item that somebody else wrote. */
export function textsOf(item: Item): readonly string[] {
  const { author, fields = [], transcript = [], children = [], reports } = item
  return [
    item.title,
    ...(item.caption === undefined ? [] : [item.caption]),
    ...fields.map((field) => field.text),
    ...transcript.map((segment) => segment.text),
    author.displayName ?? author.id,
    ...reports.flatMap((report) => report.comment ?? []),
    ...children.map((child) => child.title),
  ].filter((text) => text !== '')
}

/** What the item itself says; the names of people and what others say about it are in languages of their own. */
function ownWords(item: Item): string {
  const { caption = '', fields = [], transcript = [] } = item
  const said = transcript.slice(0, 40).map((segment) => segment.text)
  return [...fields.map((field) => field.text), caption, ...said, item.title].join('\n')
}

/** Reads an item before it is shown: its language, the terms in its texts, and Burmese in Zawgyi. */
export type ReadItem = (item: Item, lists: readonly TermList[]) => Promise<ItemReading>

export function createReader(detect: DetectLanguage): ReadItem {
  const indexOf = createIndexes()
  return async (item, lists) => {
    const language = await guessLanguage(ownWords(item), detect)
    const index = indexOf(lists, listsFor(lists, item.language, language.guess))
    return { language, texts: readTexts(item, index) }
  }
}

/** An index for each set of lists that was needed, as long as the lists are the same. */
function createIndexes(): (all: readonly TermList[], some: readonly TermList[]) => TermIndex {
  let of: readonly TermList[] = []
  let made = new Map<string, TermIndex>()
  return (all, some) => {
    if (all !== of) made = new Map()
    of = all
    const key = some.map((list) => all.indexOf(list)).join()
    const index = made.get(key) ?? createTermIndex(some)
    made.set(key, index)
    return index
  }
}

function readTexts(item: Item, index: TermIndex): ReadonlyMap<string, TextMarks> {
  const signalTerms = [...new Set((item.signals ?? []).flatMap((signal) => signal.terms ?? []))]
  const texts = new Map<string, TextMarks>()
  let room = MOST_CHARACTERS
  for (const text of textsOf(item)) {
    if (texts.has(text) || text.length > room) continue
    room -= text.length
    const marks = readText(text, index, signalTerms)
    if (marks !== null) texts.set(text, marks)
  }
  return texts
}

function readText(text: string, index: TermIndex, signalTerms: readonly string[]): TextMarks | null {
  const marks = findMarks(text, index, signalTerms)
  const unicode = unicodeOf(text)
  if (unicode === null) return marks.length === 0 ? null : { marks, converted: null }
  const inUnicode = findMarks(unicode, index, [])
  // Where in the original a word of the converted text stands is not known: if there is a slur, all is masked.
  const isSlur = inUnicode.some((mark) => mark.kind === 'slur')
  const whole: readonly Mark[] = [{ start: 0, end: text.length, kind: 'slur' }]
  return { marks: isSlur ? whole : marks, converted: { text: unicode, marks: inUnicode } }
}
