import { createHash } from 'node:crypto'
import type { Item } from '../../shared/contracts/http/item.ts'
import { stageOf } from '../../shared/domain/kinds.ts'

/** Shorter texts are alike by chance: two people who write “so good” have not posted the same thing. */
const SHORTEST_TEXT = 16

function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

function textOf({ fields = [] }: Item): string {
  return fields
    .map((field) => folded(field.text))
    .filter((text) => text !== '')
    .join('\n')
}

/** The media that an item is about: its film, else its sound, else its pictures; a cover beside a sound is not. */
function mediaOf({ media }: Item): readonly string[] {
  for (const type of ['video/', 'audio/', 'image/']) {
    const ids = media.filter((one) => one.type.startsWith(type)).map((one) => one.id)
    if (ids.length > 0) return ids
  }
  return []
}

function contentOf(item: Item): readonly string[] | null {
  const text = textOf(item)
  if (stageOf(item.kind) === 'collection') {
    const children = (item.children ?? []).map((child) => child.id)
    return children.length === 0 ? null : ['collection', ...children, text]
  }
  const media = mediaOf(item)
  if (media.length > 0) return ['media', ...media]
  return text.length < SHORTEST_TEXT ? null : ['text', text]
}

/**
 * What tells that two items show the same: the bytes of their media, else their text with its blanks folded,
 * else the children of a collection with its text. SHA-256 in hexadecimal; null when there is too little to
 * tell by.
 */
export function contentKey(item: Item): string | null {
  const content = contentOf(item)
  if (content === null) return null
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}
