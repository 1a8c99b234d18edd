import type { MediaId, PackId } from '../../../shared/domain/ids.ts'
import { foldPeaks } from '../../../shared/domain/peaks.ts'
import { type Failure, failed, type Result, success } from '../../../shared/lib/failure.ts'
import type { Core } from '../core.ts'
import { MEDIA_LATE, MEDIA_NOT_SHOWN } from '../media-failures.ts'
import { readMp3 } from './mp3-reader.ts'
import type { SoundReader } from './sound-reader.ts'
import { readWav } from './wav-reader.ts'

const OVERTAKEN: Failure = { code: 'overtaken', message: 'another sound was asked for', retryable: true }

export type Peaks = Uint8Array<ArrayBuffer>

/** Pictures of sounds, made one at a time. */
export interface SoundPeaks {
  /** Null: none can be made of this kind of sound, or of one that must not touch the disk. */
  of(mediaId: MediaId): Promise<Result<Peaks | null>>
}

interface SoundOf {
  readonly packId: PackId
  readonly mediaId: MediaId
}
type PeaksCore = Pick<Core, 'shelf'> & { readonly outside: Pick<Core['outside'], 'line' | 'sounds'> }

/**
 * Reads a sound out of the encrypted cache piece by piece. What was asked for last is made; one that was left behind
 * stops at its next piece.
 */
export function createSoundPeaks({ shelf, outside }: PeaksCore): SoundPeaks {
  const { line, sounds } = outside
  let newest: MediaId | null = null

  const readerFor = (type: string): SoundReader | null => {
    if (/^audio\/(x-|vnd\.)?wave?$/.test(type)) return readWav()
    return type === 'audio/mpeg' || type === 'audio/mp3' ? readMp3(sounds) : null
  }

  const make = async (of: SoundOf): Promise<Result<Peaks | null>> => {
    let reader: SoundReader | null = null
    try {
      for (let index = 0, pieces = 1; index < pieces; index += 1) {
        const piece = await line.call('soundPiece', { ...of, index })
        if (!piece.ok) return piece
        if (piece.value === null) return failed(MEDIA_LATE)
        if (newest !== of.mediaId) return failed(OVERTAKEN)
        pieces = piece.value.pieces
        reader ??= readerFor(piece.value.type)
        if (reader === null || !(await reader.take(piece.value.bytes))) return success(null)
      }
      return success(reader === null ? null : foldPeaks(await reader.end()))
    } catch {
      // Damaged behind a sound head; the decoder says no more than that.
      return success(null)
    } finally {
      reader?.close()
    }
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
