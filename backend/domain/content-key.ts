import { createHash } from 'node:crypto'
import type { Item } from '../../shared/contracts/http/item.ts'
import { shownOf, wordsOf } from '../../shared/domain/alike.ts'
import { stageOf } from '../../shared/domain/kinds.ts'

/** Shorter texts are alike by chance: two people who write “so good” have not posted the same thing. */
const SHORTEST_TEXT = 16

/**
 * Goes up when keys are made of something else: a key of one making is never that of another. Those that are stored
 * have to be forgotten then, by a migration: they still match each other.
 */
const MAKING = 3

/**
 * What tells that two items show the same, and that who has judged one has seen all of the other: the bytes of all
 * their media, the children of a collection, and the words beside them with their blanks folded; else the words
 * alone. What others say in reports is no part of it.
 * SHA-256 in hexadecimal, which never leaves the backend as it is (pseudonyms.ts); null when there is too little to
 * tell by, or a file that nobody can look into.
 */
export function contentKey(item: Item): string | null {
  if ((item.unusable ?? []).length > 0) return null
  const shown = shownOf(item)
  const words = wordsOf(item)
  if (stageOf(item.kind) === 'collection') {
    if (shown.children.length === 0) return null
  } else if (shown.media.length === 0 && [...words.said, ...words.spoken].join(' ').length < SHORTEST_TEXT) {
    return null
  }
  return createHash('sha256')
    .update(JSON.stringify([MAKING, shown, words]))
    .digest('hex')
}
