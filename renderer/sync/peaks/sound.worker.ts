import { foldPeaks } from '../../../shared/domain/peaks.ts'
import { limitLists, longestListFor } from './list-limit.ts'
import { loudnessOf } from './loudness.ts'
import type { FromSoundThread, ToSoundThread } from './sound-thread.ts'

/** The entry of a thread for one sound: pieces of it in, its picture out, and nothing else within reach. */
const SAYS_SO_EVERY_MS = 500

const wanted = new Map<number, (bytes: Uint8Array) => void>()
const say = (message: FromSoundThread): void => self.postMessage(message)

async function read(total: number, pieceLength: number): Promise<void> {
  let said = 0
  const piece = (index: number): Promise<Uint8Array> =>
    new Promise((resolve) => {
      wanted.set(index, resolve)
      say({ type: 'want', index })
    })
  const heard = (): void => {
    if (performance.now() - said < SAYS_SO_EVERY_MS) return
    said = performance.now()
    say({ type: 'goesOn' })
  }
  // Damaged behind a sound head, or made to do harm: whatever the library says of it, there is no picture.
  const found = await loudnessOf({ total, pieceLength, piece }, heard).catch(() => null)
  say({ type: 'made', peaks: found === null ? null : foldPeaks(found) })
}

self.addEventListener('message', ({ data }: MessageEvent<ToSoundThread>) => {
  if (data.type === 'begin') {
    limitLists(longestListFor(data.total))
    return void read(data.total, data.pieceLength)
  }
  wanted.get(data.index)?.(data.bytes)
  // It holds the piece that it was given: kept, they would add up to the whole sound.
  wanted.delete(data.index)
})
