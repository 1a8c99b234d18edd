import type { SoundReader } from '../../../../renderer/sync/peaks/sound-reader.ts'

/** What a reader makes of these bytes when they come in pieces of this length; null when it does not know them. */
export async function readInPieces(
  reader: SoundReader,
  bytes: Uint8Array<ArrayBuffer>,
  length: number,
): Promise<readonly number[] | null> {
  for (let at = 0; at < bytes.length; at += length) {
    if (!(await reader.take(bytes.slice(at, at + length)))) return null
  }
  return await reader.end()
}
