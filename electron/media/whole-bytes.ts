import { OFFLINE } from '../../shared/contracts/ipc/port.ts'
import { failed, type Result, success } from '../../shared/lib/failure.ts'
import { brokenBody } from '../gateway/guarded-body.ts'
import type { Bytes } from '../lib/bytes.ts'

/** A body of known length in one piece; a failure when it broke off, stalled or was longer. */
export async function wholeBytes(body: AsyncIterable<Uint8Array>, length: number): Promise<Result<Bytes>> {
  const bytes = new Uint8Array(length)
  let filled = 0
  try {
    for await (const piece of body) {
      if (filled + piece.length > length) return failed(OFFLINE)
      bytes.set(piece, filled)
      filled += piece.length
    }
  } catch (error) {
    return failed(brokenBody(error))
  }
  return filled === length ? success(bytes) : failed(OFFLINE)
}
