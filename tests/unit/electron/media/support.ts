import { createHash } from 'node:crypto'
import { mediaId } from '../../../../shared/contracts/http/common.ts'
import type { MediaId } from '../../../../shared/domain/ids.ts'

/** Bytes that are the same in every run, and no chunk of them like another. */
export function someBytes(length: number, seed = 1): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  let state = seed >>> 0
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    bytes[at] = state >>> 24
  }
  return bytes
}

export function idOf(bytes: Uint8Array): MediaId {
  return mediaId.parse(createHash('sha256').update(bytes).digest('hex'))
}

export async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
