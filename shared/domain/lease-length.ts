import { type DurationMs, HOUR, MINUTE, SECOND } from '../lib/time.ts'

/** A lease never runs longer than a shift without being renewed. */
export const LONGEST_LEASE: DurationMs = 8 * HOUR
export const SHORTEST_LEASE: DurationMs = 1 * MINUTE

/** Times the media's length: to watch or hear it once, go back to what matters, and decide. */
const MEDIA_FACTOR = 3

/**
 * How long a claim or renewal lasts (promise Q1): the queue's base and three times the media's length.
 *
 * @param base of the queue
 * @param mediaSeconds length of all sound and moving pictures of the item together
 */
export function leaseLength(base: DurationMs, mediaSeconds: number): DurationMs {
  const whole = base + MEDIA_FACTOR * Math.max(0, mediaSeconds) * SECOND
  return Math.round(Math.min(Math.max(whole, SHORTEST_LEASE), LONGEST_LEASE))
}

/** Parts of an item that say how long its media runs. */
export interface Playable {
  readonly media?: readonly { readonly durationSeconds?: number | undefined }[] | undefined
  readonly transcript?: readonly { readonly end: number }[] | undefined
}

/** The length of an item's media in seconds; when the media does not say, where its transcript ends. */
export function mediaSeconds(item: Playable): number {
  const stated = (item.media ?? []).reduce((sum, one) => sum + (one.durationSeconds ?? 0), 0)
  if (stated > 0) return stated
  return (item.transcript ?? []).reduce((latest, segment) => Math.max(latest, segment.end), 0)
}
