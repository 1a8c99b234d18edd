import { createHash } from 'node:crypto'
import type { Item } from '../../shared/contracts/http/item.ts'
import { wordsOf } from '../../shared/domain/alike.ts'
import { stageOf } from '../../shared/domain/kinds.ts'

/** Shorter texts are alike by chance: two people who write “so good” have not posted the same thing. */
const SHORTEST_TEXT = 16

/** Goes up when keys are made of something else: a key of one making is never that of another. */
const MAKING = 2

/** The media that an item is about: its film, else its sound, else its pictures; a cover beside a sound is not. */
function mediaOf({ media }: Item): readonly string[] {
  for (const type of ['video/', 'audio/', 'image/']) {
    const ids = media.filter((one) => one.type.startsWith(type)).map((one) => one.id)
    if (ids.length > 0) return ids
  }
  return []
}

/** What an item shows beside its words; null when there is too little to tell it by. */
function shownOf(item: Item, said: readonly string[]): readonly string[] | null {
  if (stageOf(item.kind) === 'collection') {
    const children = (item.children ?? []).map((child) => child.id)
    return children.length === 0 ? null : ['collection', ...children]
  }
  const media = mediaOf(item)
  if (media.length > 0) return ['media', ...media]
  return said.join(' ').length < SHORTEST_TEXT ? null : ['text']
}

/**
 * What tells that two items show the same: the bytes of their media, or the children of a collection, and the
 * words beside them with their blanks folded; else the words alone. What others say in reports is no part of it.
 * SHA-256 in hexadecimal; null when there is too little to tell by, or a file that nobody can look into.
 */
export function contentKey(item: Item): string | null {
  if ((item.unusable ?? []).length > 0) return null
  const { title, said } = wordsOf(item)
  const shown = shownOf(item, said)
  if (shown === null) return null
  return createHash('sha256')
    .update(JSON.stringify([MAKING, shown, title, said]))
    .digest('hex')
}
