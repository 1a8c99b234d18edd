import { readFile, writeFile } from 'node:fs/promises'
import { errorCode, isMissing } from '../lib/atomic-file.ts'
import { type Bytes, seal, unseal } from '../lib/bytes.ts'

/** The picture of a sound is bound to that sound: it opens as no other's. */
const nameOf = (mediaId: string): string => `teduh peaks 1|${mediaId}`

/** Null when there is none, or when it is not what was written: it is made anew then. */
export async function readPeaks(path: string, mediaId: string, key: Uint8Array): Promise<Bytes | null> {
  try {
    const plain = unseal(key, new Uint8Array(await readFile(path)), nameOf(mediaId))
    return plain
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/** Not synced: what a crash takes is made anew. The pack's folder may be gone by now: then nothing is kept. */
export async function writePeaks(
  path: string,
  mediaId: string,
  key: Uint8Array,
  peaks: Uint8Array,
): Promise<void> {
  try {
    await writeFile(path, seal(key, peaks, nameOf(mediaId)), { mode: 0o600 })
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
  }
}
