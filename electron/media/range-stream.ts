import type { Bytes } from '../lib/bytes.ts'
import { CHUNK_BYTES } from './chunk-layout.ts'
import type { MediaFile } from './media-file.ts'
import type { ByteRange } from './range.ts'

/**
 * The plain bytes of a range, one chunk at a time and only as fast as they are taken; closes the file at its end,
 * whichever way that comes.
 *
 * @param broken hears of a chunk that is not what was written
 */
export function rangeStream(
  file: MediaFile,
  range: ByteRange,
  broken: () => Promise<void>,
): ReadableStream<Bytes> {
  let position = range.start
  return new ReadableStream<Bytes>(
    {
      pull: async (controller) => {
        if (position > range.end) {
          await file.close()
          controller.close()
          return
        }
        const index = Math.floor(position / CHUNK_BYTES)
        const chunk = await file.read(index).catch(async (error: unknown) => {
          await file.close()
          throw error
        })
        if (chunk === null) {
          await file.close()
          await broken()
          controller.error(new Error('a chunk of the media cannot be read'))
          return
        }
        const from = index * CHUNK_BYTES
        const piece = chunk.slice(position - from, range.end - from + 1)
        position += piece.length
        controller.enqueue(piece)
      },
      cancel: async () => await file.close(),
    },
    { highWaterMark: 1 },
  )
}
