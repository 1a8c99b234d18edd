import type { Item } from '../../shared/contracts/http/item.ts'
import { MOST_ALIKE, nearSame, shownOf, wordsOf } from '../../shared/domain/alike.ts'
import type { PreparedJob } from '../data/worker-contract.ts'
import type { ReviewState } from './review-state.ts'
import { isPicture, stageFor } from './visible-media.ts'

/** The likenesses of an item that is nothing but pictures; null when one of them has none or moves. */
function likenessesOf({ job, veils }: PreparedJob): readonly string[] | null {
  if (stageFor(job.item) !== 'image') return null
  // Their likeness is that of their first frames: what comes after may be anything.
  if (veils.some((veil) => veil.moves === true)) return null
  const pictures = job.item.media.filter(isPicture)
  const found = pictures.flatMap(({ id }) => veils.find((veil) => veil.mediaId === id)?.likeness ?? [])
  return found.length > 0 && found.length === pictures.length ? found : null
}

/** Asked at every change of the pack, and a text may be long. */
const known = new WeakMap<Item, { readonly shown: string; readonly words: string }>()

function contentOf(item: Item): { readonly shown: string; readonly words: string } {
  const before = known.get(item)
  if (before !== undefined) return before
  const made = { shown: JSON.stringify(shownOf(item)), words: JSON.stringify(wordsOf(item)) }
  known.set(item, made)
  return made
}

/** True when all its files can be looked at here, as far as that is known before anybody does. */
function isWhole({ job, veils }: PreparedJob): boolean {
  return (job.item.unusable ?? []).length === 0 && veils.every((veil) => veil.failure?.retryable !== false)
}

function hasSameKey({ job: a }: PreparedJob, { job: b }: PreparedJob): boolean {
  return a.contentKey !== undefined && a.contentKey === b.contentKey
}

function hasNearPictures(a: PreparedJob, b: PreparedJob): boolean {
  const [ours, theirs] = [likenessesOf(a), likenessesOf(b)]
  if (ours === null || theirs === null || ours.length !== theirs.length) return false
  return ours.every((likeness, place) => nearSame(likeness, theirs[place] ?? ''))
}

/**
 * Shows the same: the same content by the server's word, or pictures that are nearly the same; with the same words
 * beside it. What the server says is looked at again: a key from an older one, or one that is kept here, left out
 * covers, and words. What cannot be looked at is like nothing.
 */
export function isAlike(a: PreparedJob, b: PreparedJob): boolean {
  if (!isWhole(a) || !isWhole(b)) return false
  const isNear = hasNearPictures(a, b)
  if (!isNear && !hasSameKey(a, b)) return false
  const [ours, theirs] = [contentOf(a.job.item), contentOf(b.job.item)]
  return ours.words === theirs.words && (isNear || ours.shown === theirs.shown)
}

/** What is in hand and shows the same as the item on the screen, in its order. */
export function alikeAhead({
  current,
  ahead,
}: Pick<ReviewState, 'current' | 'ahead'>): readonly PreparedJob[] {
  if (current === null) return []
  return ahead.filter((one) => isAlike(current, one)).slice(0, MOST_ALIKE)
}
