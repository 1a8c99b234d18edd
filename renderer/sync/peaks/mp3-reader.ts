import { gather } from './gather.ts'
import { id3Length, type Mp3Frame, mp3FrameAt } from './mp3-frames.ts'
import type { SoundDecoder, SoundDecoders, SoundReader } from './sound-reader.ts'

/** Bytes that may stand between two frames before it is taken for something else. */
const LARGEST_GAP = 65_536

/** MP3, cut into its frames here and decoded by the browser. */
export function readMp3(decoders: SoundDecoders): SoundReader {
  const found = gather()
  let decoder: SoundDecoder | null = null
  let left = new Uint8Array(0)
  let skip: number | null = null
  let gap = 0
  let microseconds = 0

  const decode = async (frame: Mp3Frame, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> => {
    decoder ??= decoders.mp3(frame, found.add)
    if (decoder === null) return false
    await decoder.decode(bytes, Math.round(microseconds))
    microseconds += (frame.samples / frame.rate) * 1_000_000
    return true
  }

  return {
    take: async (piece) => {
      skip ??= id3Length(piece)
      const bytes = new Uint8Array(left.length + piece.length)
      bytes.set(left)
      bytes.set(piece, left.length)
      let at = Math.min(skip, bytes.length)
      skip -= at
      while (at + 4 <= bytes.length) {
        const frame = mp3FrameAt(bytes, at)
        if (frame === null) {
          at += 1
          gap += 1
          if (gap > LARGEST_GAP) return false
          continue
        }
        if (at + frame.length > bytes.length) break
        gap = 0
        if (!(await decode(frame, bytes.slice(at, at + frame.length)))) return false
        at += frame.length
      }
      left = bytes.slice(at)
      return true
    },
    end: async () => {
      await decoder?.flush()
      return found.all()
    },
    close: () => decoder?.close(),
  }
}
