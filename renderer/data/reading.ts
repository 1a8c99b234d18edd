import type { TermKind } from '../../shared/contracts/http/term-lists.ts'
import type { ContentLanguage } from '../../shared/domain/languages.ts'

/** `signal`: a signal named these words; the others are from a term list. */
export type MarkKind = TermKind | 'signal'

/** A place in a text as it stands, in UTF-16 units, snapped to whole graphemes. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly kind: MarkKind
}

/** What the worker found in one text. The text itself is never changed. */
export interface TextMarks {
  /** In order, never overlapping. */
  readonly marks: readonly Mark[]
  /** The same in Unicode when it was written in Zawgyi; null when it was not. */
  readonly converted: { readonly text: string; readonly marks: readonly Mark[] } | null
}

/** How the language was told; `none` goes with `und`. */
export type GuessedBy = 'script' | 'words' | 'detector' | 'none'

/** What the worker read in an item before it is shown. */
export interface ItemReading {
  /** A guess: shown beside the declared language, never used to route or to hide. */
  readonly language: { readonly guess: ContentLanguage; readonly by: GuessedBy }
  /** By the text as it stands in the item; those in which nothing was found are left out. */
  readonly texts: ReadonlyMap<string, TextMarks>
  /** False when terms were not looked for everywhere: there was too much text, or too many of them. */
  readonly isWhole: boolean
}

export const NOTHING_READ: ItemReading = {
  language: { guess: 'und', by: 'none' },
  texts: new Map(),
  isWhole: true,
}
