import { type ItemKind, isProfile } from './kinds.ts'

/** How many others one decision may be given to along with the item that was looked at. */
export const MOST_ALIKE = 19

/** A picture's likeness is the difference hash of this many rows, each of one bit less than it has columns. */
export const LIKENESS_WIDTH = 9
export const LIKENESS_HEIGHT = 8

/** Of 64 bits. Another size or a stronger compression changes one or two; another picture about 32. */
export const NEAR_BITS = 4
/** Flat and evenly shaded pictures are all alike in their hash, whatever they show. */
const FEWEST_CHANGES = 8

/** The two halves of 16 hexadecimal digits: a claim compares thousands of them, and with a bigint each takes longer. */
function halvesOf(likeness: string): readonly [number, number] {
  return [Number.parseInt(likeness.slice(0, 8), 16), Number.parseInt(likeness.slice(8), 16)]
}

/** Of 32 bits. */
function bitsSet(value: number): number {
  let count = 0
  for (let left = value; left !== 0; left &= left - 1) count += 1
  return count
}

/**
 * The 64-bit difference hash of a picture: for each pixel, whether the one to its right is brighter.
 *
 * @param grey 9 × 8 brightnesses, row by row
 * @returns 16 hexadecimal digits; null for a picture with too little in it to be told by
 */
export function likenessOf(grey: ArrayLike<number>): string | null {
  let hash = 0n
  for (let row = 0; row < LIKENESS_HEIGHT; row += 1) {
    for (let column = 0; column < LIKENESS_WIDTH - 1; column += 1) {
      const at = row * LIKENESS_WIDTH + column
      hash = (hash << 1n) | ((grey[at + 1] ?? 0) > (grey[at] ?? 0) ? 1n : 0n)
    }
  }
  const likeness = hash.toString(16).padStart(16, '0')
  return isTelling(likeness) ? likeness : null
}

/** False for a picture that is too flat to be told by its likeness. */
export function isTelling(likeness: string): boolean {
  const [high, low] = halvesOf(likeness)
  const set = bitsSet(high) + bitsSet(low)
  return set >= FEWEST_CHANGES && set <= 64 - FEWEST_CHANGES
}

/** True when two likenesses differ in at most four bits. */
export function nearSame(a: string, b: string): boolean {
  if (a.length !== 16 || b.length !== 16) return false
  const [[high, low], [otherHigh, otherLow]] = [halvesOf(a), halvesOf(b)]
  return bitsSet(high ^ otherHigh) + bitsSet(low ^ otherLow) <= NEAR_BITS
}

/** Kinds whose title is somebody's own words. That of a comment or a picture only says where it stood. */
const TITLED: ReadonlySet<ItemKind> = new Set([
  'track',
  'episode',
  'audiobook',
  'video_clip',
  'playlist',
  'album',
  'show',
])

/** The parts of an item that a verdict on it is about. What others say of it, and where it stood, are none. */
export interface Judged {
  readonly kind: ItemKind
  readonly title: string
  readonly caption?: string | undefined
  readonly fields?: readonly { readonly text: string }[] | undefined
  readonly transcript?: readonly { readonly text: string }[] | undefined
  readonly author: { readonly displayName?: string | undefined }
  readonly media: readonly { readonly id: string; readonly alt?: string | undefined }[]
  readonly children?: readonly { readonly id: string; readonly title: string }[] | undefined
}

function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

/** What an item shows beside its words: the hashes of all its media, and a collection's children, in their order. */
export function shownOf({ media, children = [] }: Judged): {
  readonly media: readonly string[]
  readonly children: readonly string[]
} {
  return { media: media.map((one) => one.id), children: children.map((child) => child.id) }
}

/** The words that a verdict on an item is about, their blanks folded; what is said leaves out empty ones. */
export function wordsOf({
  kind,
  title,
  caption = '',
  fields = [],
  transcript = [],
  author,
  media,
  children = [],
}: Judged): {
  readonly title: string
  readonly name: string
  readonly said: readonly string[]
  readonly spoken: readonly string[]
  readonly described: readonly string[]
  readonly listed: readonly string[]
} {
  const texts = (of: readonly string[]): readonly string[] => of.map(folded).filter((text) => text !== '')
  return {
    title: TITLED.has(kind) ? folded(title) : '',
    name: isProfile(kind) ? folded(author.displayName ?? '') : '',
    said: texts([caption, ...fields.map((field) => field.text)]),
    spoken: texts(transcript.map((segment) => segment.text)),
    // Each in the place of its picture, or of its child.
    described: media.map(({ alt = '' }) => folded(alt)),
    listed: children.map((child) => folded(child.title)),
  }
}
