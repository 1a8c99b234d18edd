import type { MediaId } from '../../shared/domain/ids.ts'
import type { PreparedJob } from '../data/worker-contract.ts'
import { isMediaMissing, layOut } from './visible-media.ts'

/**
 * A part of an item that nobody has seen or heard who judges it here: a medium by its id, a picture that moves and
 * is shown still, files that are never opened, media that did not come with it, media that its layout has no place for.
 */
export type UnshownPart = MediaId | `moves ${MediaId}` | 'files' | 'missing' | 'left out'

/** While there is any, a clean verdict would be a guess. */
export type Unshown = ReadonlySet<UnshownPart>

export const ALL_SHOWN: Unshown = new Set()

export function withPart(unshown: Unshown, part: UnshownPart): Unshown {
  return unshown.has(part) ? unshown : new Set([...unshown, part])
}

export function withoutPart(unshown: Unshown, part: UnshownPart): Unshown {
  return unshown.has(part) ? new Set([...unshown].filter((one) => one !== part)) : unshown
}

/** What is known to be unshown before the item comes on the screen, of pictures that nobody has turned to yet as well. */
export function unshownAtFirst({ job: { item }, veils }: PreparedJob): Unshown {
  const parts: UnshownPart[] = []
  if ((item.unusable ?? []).length > 0) parts.push('files')
  if (isMediaMissing(item)) parts.push('missing')
  if (layOut(item).leftOut.length > 0) parts.push('left out')
  for (const { mediaId, failure, moves } of veils) {
    // One that may come yet is asked for again.
    if (failure?.retryable === false) parts.push(mediaId)
    if (moves === true) parts.push(`moves ${mediaId}`)
  }
  return parts.length === 0 ? ALL_SHOWN : new Set(parts)
}

/** True when a picture of it moves. */
export function isMoving(unshown: Unshown): boolean {
  return [...unshown].some((part) => part.startsWith('moves '))
}
