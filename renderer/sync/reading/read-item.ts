import type { Item } from '../../../shared/contracts/http/item.ts'
import type { TermList } from '../../../shared/contracts/http/term-lists.ts'
import type { ItemReading, Mark, TextMarks } from '../../data/reading.ts'
import { type Found, findInTurns } from './find-marks.ts'
import { type DetectLanguage, guessLanguage } from './guess-language.ts'
import { createTermIndex, listsFor, type TermIndex } from './term-index.ts'
import { isConvertedWhole, unicodeOf } from './zawgyi.ts'

/**
 * All the texts of an item together, in UTF-16 units: the longest field that there may be, and what stands around it.
 * Beyond it terms are no longer looked for, and the reading says so. Almost a second's work at most.
 */
const MOST_CHARACTERS = 600_000

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

/** Lets the worker answer what waits: a long text must not keep a decision from being saved. */
const othersTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

export function createReader(detect: DetectLanguage): ReadItem {
  const indexOf = createIndexes()
  return async (item, lists) => {
    const language = await guessLanguage(ownWords(item), detect)
    const index = indexOf(lists, listsFor(lists, item.language, language.guess))
    return { language, ...(await readTexts(item, index)) }
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

/** The short texts first: one that is too long must not keep the others from being read. */
async function readTexts(item: Item, index: TermIndex): Promise<Pick<ItemReading, 'texts' | 'isWhole'>> {
  const signalTerms = [...new Set((item.signals ?? []).flatMap((signal) => signal.terms ?? []))]
  const all = [...new Set(textsOf(item))]
  const read = new Map<string, TextMarks>()
  let room = MOST_CHARACTERS
  let isWhole = true
  for (const text of all.toSorted((a, b) => a.length - b.length)) {
    const part = text.slice(0, room)
    room -= part.length
    const found = await readText(part, index, signalTerms)
    isWhole &&= found.isWhole && part.length === text.length
    if (found.marks.length > 0 || found.converted !== null) {
      read.set(text, { marks: found.marks, converted: found.converted })
    }
  }
  const texts = new Map(
    all.flatMap((text) => {
      const marks = read.get(text)
      return marks === undefined ? [] : [[text, marks] as const]
    }),
  )
  return { texts, isWhole }
}

async function find(text: string, index: TermIndex, signalTerms: readonly string[]): Promise<Found> {
  const turns = findInTurns(text, index, signalTerms)
  for (;;) {
    const turn = turns.next()
    if (turn.done === true) return turn.value
    await othersTurn()
  }
}

async function readText(
  text: string,
  index: TermIndex,
  signalTerms: readonly string[],
): Promise<TextMarks & Pick<Found, 'isWhole'>> {
  const { marks, isWhole } = await find(text, index, signalTerms)
  const unicode = unicodeOf(text)
  if (unicode === null) return { marks, isWhole, converted: null }
  const inUnicode = await find(unicode, index, [])
  // Where in the original a word of the converted text stands is not known: if there is a slur, all is masked.
  const isSlur = inUnicode.marks.some((mark) => mark.kind === 'slur')
  const whole: readonly Mark[] = [{ start: 0, end: text.length, kind: 'slur' }]
  return {
    marks: isSlur ? whole : marks,
    isWhole: isWhole && inUnicode.isWhole && isConvertedWhole(text),
    converted: { text: unicode, marks: inUnicode.marks },
  }
}
