/** Re-cuts a stream into pieces of exactly `size` bytes; only the last one may be shorter. None is empty. */
export async function* cut(source: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array> {
  let held = new Uint8Array(size)
  let filled = 0
  for await (const piece of source) {
    let taken = 0
    while (taken < piece.byteLength) {
      const part = piece.subarray(taken, taken + size - filled)
      held.set(part, filled)
      filled += part.byteLength
      taken += part.byteLength
      if (filled === size) {
        yield held
        held = new Uint8Array(size)
        filled = 0
      }
    }
  }
  if (filled > 0) yield held.subarray(0, filled)
}
