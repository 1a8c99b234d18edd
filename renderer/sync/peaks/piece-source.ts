import { CustomSource } from 'mediabunny'

/** A sound as it lies in the cache: in pieces of equal length, the last of them perhaps shorter. */
export interface PiecedSound {
  /** Bytes of the whole. */
  readonly total: number
  /** Bytes of every piece but the last. */
  readonly pieceLength: number
  readonly piece: (index: number) => Promise<Uint8Array>
}

/** Pieces kept for what lies across two of them, and for an index that is read beside the samples. */
const KEPT = 4
/** What the library keeps of them besides, in bytes. */
const LIBRARY_KEEPS = 1_048_576
/** Room for the index of many hours with a large cover in it; a head that claims more is not to be believed. */
const LONGEST_READ = 33_554_432

/** A sound as the library reads it, range by range; of the pieces only those that the range lies in are asked for. */
export function pieceSource({ total, pieceLength, piece }: PiecedSound): CustomSource {
  /** In order of use: a Map keeps the order of insertion. */
  const kept = new Map<number, Promise<Uint8Array>>()

  const pieceAt = (index: number): Promise<Uint8Array> => {
    const asked = kept.get(index) ?? piece(index)
    kept.delete(index)
    kept.set(index, asked)
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break
      kept.delete(oldest)
    }
    return asked
  }

  const read = async (start: number, end: number): Promise<Uint8Array> => {
    if (end - start > LONGEST_READ) throw new RangeError('a sound asks for too much at once')
    const bytes = new Uint8Array(end - start)
    for (let at = start; at < end; ) {
      const index = Math.floor(at / pieceLength)
      const from = index * pieceLength
      const part = (await pieceAt(index)).subarray(at - from, end - from)
      // A piece that is shorter than it must be is damage: going on would read it for ever.
      if (part.length === 0) throw new RangeError('a piece of a sound ends too early')
      bytes.set(part, at - start)
      at += part.length
    }
    return bytes
  }

  return new CustomSource({
    getSize: () => total,
    read,
    maxCacheSize: LIBRARY_KEEPS,
    // Small heads are read along with what follows them, not each by itself.
    prefetchProfile: 'fileSystem',
    // What was read ahead and failed fails again when it is needed, and is heard then.
    handleUnhandledError: () => undefined,
  })
}
