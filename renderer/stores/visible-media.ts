import type { Item, MediaReference } from '../../shared/contracts/http/item.ts'
import { isProfile, type Stage, stageOf } from '../../shared/domain/kinds.ts'

const isType =
  (type: 'image' | 'audio' | 'video') =>
  (media: MediaReference): boolean =>
    media.type.startsWith(`${type}/`)

export const isPicture = isType('image')
export const isSound = isType('audio')
export const isFilm = isType('video')

/** How an item is laid out: as what it is made of, or as the person it is about. */
export type Layout = Stage | 'person'

/** How an item is laid out: by its media first, since an episode may be a film. */
export function stageFor(item: Item): Layout {
  const byKind = stageOf(item.kind)
  if (byKind === 'collection') return 'collection'
  if (item.media.some(isFilm)) return 'video'
  if (item.media.some(isSound)) return 'audio'
  return isProfile(item.kind) ? 'person' : byKind
}

/** Which of an item's media are on the stage. */
export interface LaidOut {
  /** Every layout has a place for them. */
  readonly pictures: readonly MediaReference[]
  readonly film: MediaReference | undefined
  readonly sound: MediaReference | undefined
  /** What the layout has no place for: nobody who judges the item has seen or heard it. */
  readonly leftOut: readonly MediaReference[]
}

export function layOut(item: Item): LaidOut {
  const stage = stageFor(item)
  const pictures = item.media.filter(isPicture)
  const film = stage === 'video' ? item.media.find(isFilm) : undefined
  const sound = stage === 'audio' ? item.media.find(isSound) : undefined
  const leftOut = item.media.filter((media) => !isPicture(media) && media !== film && media !== sound)
  return { pictures, film, sound, leftOut }
}

/** True when there is anything to be veiled: the decision then says how much of it was shown. */
export function hasPicture(item: Item): boolean {
  const { pictures, film } = layOut(item)
  return pictures.length > 0 || film !== undefined
}

/** True when the item is about a medium that did not come with it. What a sound says may stand in its transcript. */
export function isMediaMissing(item: Item): boolean {
  const { pictures, film, sound } = layOut(item)
  switch (stageFor(item)) {
    case 'image':
      return pictures.length === 0
    case 'video':
      return film === undefined
    case 'audio':
      return sound === undefined && (item.transcript ?? []).length === 0
    case 'person':
      return item.kind === 'profile_image' && pictures.length === 0
    case 'text':
    case 'collection':
      return false
  }
}
