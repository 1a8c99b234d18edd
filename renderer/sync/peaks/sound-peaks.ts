import type { MediaId, PackId } from '../../../shared/domain/ids.ts'
import { foldPeaks } from '../../../shared/domain/peaks.ts'
import { type Failure, failed, type Result, success } from '../../../shared/lib/failure.ts'
import type { Core } from '../core.ts'
import { MEDIA_LATE, MEDIA_NOT_SHOWN } from '../media-failures.ts'
import { readMp3 } from './mp3-reader.ts'
import { readApart } from './read-apart.ts'
import type { SoundReader } from './sound-reader.ts'
import { readWav } from './wav-reader.ts'

const OVERTAKEN: Failure = { code: 'overtaken', message: 'another sound was asked for', retryable: true }

export type Peaks = Uint8Array<ArrayBuffer>

/** Pictures of sounds, made one at a time. */
export interface SoundPeaks {
  /** Null: none can be made of this sound, or it must not touch the disk. */
  of(mediaId: MediaId): Promise<Result<Peaks | null>>
}

interface SoundOf {
  readonly packId: PackId
  readonly mediaId: MediaId
}
interface Piece {
  readonly bytes: Peaks
  readonly type: string
  readonly total: number
}
type PeaksCore = Pick<Core, 'shelf'> & {
  readonly outside: Pick<Core['outside'], 'line' | 'clock' | 'sounds' | 'startSoundThread'>
}

/**
 * Reads a sound out of the encrypted cache piece by piece. What was asked for last is made; one that was left behind
 * stops at its next piece. WAV and MP3, the bulk of it, go straight through readers of our own, nearly twice as fast as
 * the library; everything else, and what those two do not know, through the library in a thread of its own.
 */
export function createSoundPeaks({ shelf, outside }: PeaksCore): SoundPeaks {
  const { line, clock, sounds, startSoundThread } = outside
  let newest: MediaId | null = null

  const leave = (of: SoundOf): Failure | null => (newest === of.mediaId ? null : OVERTAKEN)

  const pieceOf = async (of: SoundOf, index: number): Promise<Result<Piece>> => {
    const piece = await line.call('soundPiece', { ...of, index })
    if (!piece.ok) return piece
    if (piece.value === null) return failed(MEDIA_LATE)
    const why = leave(of)
    return why === null ? success(piece.value) : failed(why)
  }

  const readerFor = (type: string): SoundReader | null => {
    if (/^audio\/(x-|vnd\.)?wave?$/.test(type)) return readWav()
    return type === 'audio/mpeg' || type === 'audio/mp3' ? readMp3(sounds) : null
  }

  /** Null when this reader does not know the sound, or it is damaged: the decoder says no more than that. */
  const readThrough = async (
    reader: SoundReader,
    of: SoundOf,
    first: Piece,
  ): Promise<Result<Peaks | null>> => {
    try {
      if (!(await reader.take(first.bytes))) return success(null)
      const pieces = Math.ceil(first.total / first.bytes.length)
      for (let index = 1; index < pieces; index += 1) {
        const piece = await pieceOf(of, index)
        if (!piece.ok) return piece
        if (!(await reader.take(piece.value.bytes))) return success(null)
      }
      const stretches = await reader.end()
      return success(stretches.length === 0 ? null : foldPeaks(stretches))
    } catch {
      return success(null)
    } finally {
      reader.close()
    }
  }

  const make = async (of: SoundOf): Promise<Result<Peaks | null>> => {
    const first = await pieceOf(of, 0)
    if (!first.ok) return first
    const { type, total, bytes } = first.value
    const reader = readerFor(type)
    const read = reader === null ? success(null) : await readThrough(reader, of, first.value)
    if (!read.ok || read.value !== null) return read
    return await readApart(
      { start: startSoundThread, clock },
      {
        total,
        pieceLength: bytes.length,
        piece: async (index) => {
          const piece = await pieceOf(of, index)
          return piece.ok ? success(piece.value.bytes) : piece
        },
        leave: () => leave(of),
      },
    )
  }

  return {
    of: async (mediaId) => {
      const place = shelf.placeOf(mediaId)
      if (place === undefined) return failed(MEDIA_NOT_SHOWN)
      if (place.volatile) return success(null)
      newest = mediaId
      const of = { packId: place.packId, mediaId }
      const kept = await line.call('peaks', of)
      if (kept.ok && kept.value !== null) return success(kept.value.peaks)
      const made = await make(of)
      // A disk that is full takes no picture, and the reviewer sees it all the same.
      if (made.ok && made.value !== null) await line.call('keepPeaks', { ...of, peaks: made.value })
      return made
    },
  }
}
