import { pinyinInitials } from './fmt/pinyin.ts'
import { withoutUnseen } from './unseen.ts'

/** The ways in which a text can be found. */
interface Findable {
  /** Case and unseen characters aside. */
  readonly plain: string
  /** Marks of Latin letters aside as well: `chinh sach` finds `chính sách`. */
  readonly bare: string
  /** Without blanks: people put them into Thai, Lao, Khmer and Burmese or leave them out. */
  readonly tight: string
  /** Chinese by the first letters of its pinyin. */
  readonly initials: string
}

const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
/** What NFD takes off Latin letters; the marks of other scripts are not among them. */
const LATIN_MARKS = /[\u0300-\u036f]/g

function plainOf(text: string): string {
  return withoutUnseen(text.toLowerCase().normalize('NFC'))
}

function bareOf(plain: string): string {
  return plain.normalize('NFD').replaceAll(LATIN_MARKS, '').replaceAll('đ', 'd').normalize('NFC')
}

/** The same few hundred titles are looked through at every key. */
const prepared = new Map<string, Findable>()
const MOST_PREPARED = 5_000

function findable(text: string): Findable {
  const before = prepared.get(text)
  if (before !== undefined) return before
  if (prepared.size >= MOST_PREPARED) prepared.clear()
  const plain = plainOf(text)
  const made: Findable = {
    plain,
    bare: bareOf(plain),
    tight: UNSPACED.test(plain) ? plain.replaceAll(/\s+/g, '') : '',
    initials: pinyinInitials(plain),
  }
  prepared.set(text, made)
  return made
}

/** A word that was typed with its marks means them; one without is looked for without. */
function isIn(text: Findable, word: string): boolean {
  return (
    text.plain.includes(word) ||
    text.bare.includes(word) ||
    text.tight.includes(word) ||
    text.initials.includes(word)
  )
}

/**
 * How well a search fits: 0 when one of its words is nowhere, more when the texts begin with it. Fuzzy
 * matching would offer clauses that share a few letters, and Enter would then apply the wrong one.
 */
export function findScore(search: string, texts: readonly string[]): number {
  const words = plainOf(search).split(/\s+/).filter(Boolean)
  const where = texts.map(findable)
  const isThere = words.every((word) => where.some((text) => isIn(text, word)))
  if (!isThere) return 0
  const first = words[0]
  return first !== undefined &&
    where.some((text) => text.plain.startsWith(first) || text.bare.startsWith(first))
    ? 1
    : 0.5
}
