/** The kind of a box of an MP4, and where its content begins and ends in the file, even if that lies beyond the bytes. */
interface Box {
  readonly kind: string
  readonly from: number
  readonly to: number
}

function fourLetters(bytes: Uint8Array, at: number): string {
  const letters = bytes.subarray(at, at + 4)
  if (letters.length < 4) throw new RangeError('it is cut off here')
  return String.fromCharCode(...letters)
}

/**
 * The boxes side by side between two places, in their order.
 *
 * @throws RangeError when the head of one is not among the bytes, or has a size that no box has
 */
function* boxesIn(bytes: Uint8Array, from: number, to: number): Generator<Box> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = from; at < to; ) {
    const short = view.getUint32(at)
    const isLong = short === 1
    // 0: to the end of what it lies in.
    const size = isLong ? Number(view.getBigUint64(at + 8)) : short === 0 ? to - at : short
    const head = isLong ? 16 : 8
    if (size < head || at + size > to) throw new RangeError('a box has a size that it cannot have')
    yield { kind: fourLetters(bytes, at + 4), from: at + head, to: at + size }
    at += size
  }
}

function find(kind: string, bytes: Uint8Array, { from, to }: Omit<Box, 'kind'>): Box {
  for (const box of boxesIn(bytes, from, to)) if (box.kind === kind) return box
  throw new RangeError(`there is no ${kind} here`)
}

/**
 * What a track holds: `soun`, `vide`, or whatever else its handler says. Players go by the kind of its samples where the
 * handler is none of these two, so those count then: `text` and `tx3g` are the chapters of an audiobook.
 */
function heldBy(track: Box, bytes: Uint8Array): string {
  const media = find('mdia', bytes, track)
  const handler = fourLetters(bytes, find('hdlr', bytes, media).from + 8)
  if (handler === 'soun' || handler === 'vide') return handler
  const samples = find('stsd', bytes, find('stbl', bytes, find('minf', bytes, media)))
  const [first, ...others] = boxesIn(bytes, samples.from + 8, samples.to)
  if (first === undefined || others.length > 0) throw new RangeError('a track has not one kind of samples')
  return first.kind
}

/**
 * What the tracks of an MP4 hold, as its index names them; null when the index, or the head of one of its parts, is not
 * among these bytes, or is damaged.
 *
 * @param bytes of the file from its beginning, as many as there are
 */
export function mp4Tracks(bytes: Uint8Array): ReadonlySet<string> | null {
  try {
    const index = find('moov', bytes, { from: 0, to: Number.POSITIVE_INFINITY })
    const parts = [...boxesIn(bytes, index.from, index.to)]
    return new Set(parts.filter(({ kind }) => kind === 'trak').map((track) => heldBy(track, bytes)))
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
