import type { IngestItem } from '../../shared/contracts/http/ingest.ts'
import type { Item } from '../../shared/contracts/http/item.ts'
import { isTelling, wordsOf } from '../../shared/domain/alike.ts'
import { isProfile, stageOf } from '../../shared/domain/kinds.ts'

type Told = Pick<NonNullable<IngestItem['media']>[number], 'likeness'>

/**
 * The likeness that the source told of an item that is nothing but one picture: words beside it, or further files,
 * would have to be the same too, and the client decides no profile by the nearness of its picture. Nobody here
 * decodes a picture, so it is believed only as far as to bring jobs into one hand, where the client judges by what it
 * sees.
 *
 * @param media as the source names them, in the item's order
 */
export function toldLikeness(item: Item, media: readonly Told[]): string | null {
  const [picture, ...others] = item.media
  if (stageOf(item.kind) !== 'image' || isProfile(item.kind)) return null
  if (picture === undefined || others.length > 0) return null
  if (!picture.type.startsWith('image/') || (item.unusable ?? []).length > 0) return null
  const words = Object.values(wordsOf(item)).flat()
  if (words.some((word) => word !== '')) return null
  const likeness = media[0]?.likeness
  return likeness !== undefined && isTelling(likeness) ? likeness : null
}
