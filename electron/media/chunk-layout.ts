import { SEAL_BYTES } from '../lib/bytes.ts'

/** Plain bytes of every chunk but the last, which may be shorter. */
export const CHUNK_BYTES = 256 * 1024

/** Version of the file format; part of what every chunk is bound to. */
export const FORMAT = 1

/** Number of chunks of a piece of media. An empty one has none. */
export function chunkCount(total: number): number {
  return Math.ceil(total / CHUNK_BYTES)
}

/** Plain length of a chunk. */
export function chunkLength(index: number, total: number): number {
  return Math.min(CHUNK_BYTES, total - index * CHUNK_BYTES)
}

/** Where a sealed chunk begins, counted from the first. */
export function chunkOffset(index: number): number {
  return index * (CHUNK_BYTES + SEAL_BYTES)
}

/** How many whole chunks `bytes` of sealed chunks hold; a half-written one at the end does not count. */
export function wholeChunks(bytes: number, total: number): number {
  const count = chunkCount(total)
  const length = chunkOffset(count - 1) + chunkLength(count - 1, total) + SEAL_BYTES
  if (count > 0 && bytes >= length) return count
  return Math.max(0, Math.min(count - 1, Math.floor(bytes / (CHUNK_BYTES + SEAL_BYTES))))
}

/** What a chunk is bound to: it opens as this chunk of this media of this length, and as nothing else. */
export function chunkName(mediaId: string, index: number, total: number): string {
  return `teduh media ${FORMAT}|${mediaId}|${index}|${chunkCount(total)}|${total}`
}

/** The first plain bytes of a file: what it is and how long. */
export function headerName(mediaId: string): string {
  return `teduh media ${FORMAT}|${mediaId}|header`
}
