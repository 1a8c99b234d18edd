import type { Item, MediaReference } from '../../shared/contracts/http/item.ts'
import { type Stage, stageOf } from '../../shared/domain/kinds.ts'

const isType =
  (type: 'image' | 'audio' | 'video') =>
  (media: MediaReference): boolean =>
    media.type.startsWith(`${type}/`)

export const isPicture = isType('image')
export const isSound = isType('audio')
export const isFilm = isType('video')

/** True when there is anything to be veiled: the decision then says how much of it was shown. */
export function hasPicture(item: Item): boolean {
  return item.media.some((media) => isPicture(media) || isFilm(media))
}

/** How an item is laid out: as what it is made of, or as the person it is about. */
export type Layout = Stage | 'person'

/** How an item is laid out: by its media first, since an episode may be a film. */
export function stageFor(item: Item): Layout {
  const byKind = stageOf(item.kind)
  if (byKind === 'collection') return 'collection'
  if (item.media.some(isFilm)) return 'video'
  if (item.media.some(isSound)) return 'audio'
  return item.kind === 'profile_bio' || item.kind === 'profile_image' ? 'person' : byKind
}
