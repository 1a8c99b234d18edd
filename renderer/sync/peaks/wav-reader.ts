import { gather } from './gather.ts'
import type { SoundReader } from './sound-reader.ts'

interface Shape {
  readonly channels: number
  readonly bytesEach: number
  readonly isFloat: boolean
}

/** Where the samples begin, and what they are; null when it is no WAV that is read here. */
function headOf(
  bytes: Uint8Array,
): { readonly shape: Shape; readonly from: number; readonly to: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const word = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4))
  if (bytes.length < 44 || word(0) !== 'RIFF' || word(8) !== 'WAVE') return null
  let shape: Shape | null = null
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = view.getUint32(at + 4, true)
    if (word(at) === 'fmt ' && at + 24 <= bytes.length) {
      const format = view.getUint16(at + 8, true)
      const bits = view.getUint16(at + 22, true)
      const channels = view.getUint16(at + 10, true)
      const isFloat = format === 3
      const isKnown = isFloat ? bits === 32 : format === 1 && [8, 16, 24, 32].includes(bits)
      if (!isKnown || channels === 0) return null
      shape = { channels, bytesEach: bits / 8, isFloat }
    }
    // A recorder that was cut off says 0 or more than there is: then the samples go to the end.
    if (word(at) === 'data') {
      const to = size === 0 ? Number.POSITIVE_INFINITY : at + 8 + size
      return shape === null ? null : { shape, from: at + 8, to }
    }
    at += 8 + size + (size % 2)
  }
  return null
}

function sampleAt(view: DataView, at: number, { bytesEach, isFloat }: Shape): number {
  if (isFloat) return Math.abs(view.getFloat32(at, true))
  switch (bytesEach) {
    case 1:
      return Math.abs(view.getUint8(at) - 128) / 128
    case 2:
      return Math.abs(view.getInt16(at, true)) / 32_768
    case 3:
      return Math.abs(view.getInt16(at + 1, true)) / 32_768
    default:
      return Math.abs(view.getInt32(at, true)) / 2_147_483_648
  }
}

/** Uncompressed sound: nothing to decode. Its header has to lie in the first piece. */
export function readWav(): SoundReader {
  const found = gather()
  let shape: Shape | null = null
  let place = 0
  let until = Number.POSITIVE_INFINITY
  /** The beginning of a moment that was cut in two by the pieces. */
  let left = new Uint8Array(0)

  return {
    take: async (piece) => {
      // What follows the samples is not gone through: a tail may be longer than all of them.
      if (place >= until) return true
      let bytes: Uint8Array = piece
      let from = 0
      if (shape === null) {
        const head = headOf(piece)
        if (head === null) return false
        shape = head.shape
        from = head.from
        until = head.to
      } else if (left.length > 0) {
        const joined = new Uint8Array(left.length + piece.length)
        joined.set(left)
        joined.set(piece, left.length)
        bytes = joined
        place -= left.length
      }
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      const moment = shape.bytesEach * shape.channels
      const end = Math.min(bytes.length, until - place)
      let at = from
      for (; at + moment <= end; at += moment) {
        let loudest = 0
        for (let channel = 0; channel < shape.channels; channel += 1) {
          loudest = Math.max(loudest, sampleAt(view, at + channel * shape.bytesEach, shape))
        }
        found.add(loudest, 1)
      }
      left = bytes.slice(Math.min(at, bytes.length))
      place += bytes.length
      if (place >= until) left = new Uint8Array(0)
      return true
    },
    end: async () => found.all(),
    close: () => undefined,
  }
}
