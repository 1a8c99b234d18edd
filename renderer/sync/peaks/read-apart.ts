import { type Failure, failed, type Result, success } from '../../../shared/lib/failure.ts'
import { type DurationMs, SECOND } from '../../../shared/lib/time.ts'
import type { Clock } from '../outside.ts'
import type { StartSoundThread } from './sound-thread.ts'

/** Far longer than a thread needs from one sign of life to the next on a busy machine. */
export const SILENCE: DurationMs = 4 * SECOND
/** Its script must be loaded before it says anything. Nothing of a hostile file is in it until it asks for a piece. */
const START: DurationMs = 30 * SECOND

export interface ApartSound {
  readonly total: number
  readonly pieceLength: number
  readonly piece: (index: number) => Promise<Result<Uint8Array<ArrayBuffer>>>
  /** Why it is to be left now; null while it is still wanted. Looked at whenever the thread says something. */
  readonly leave: () => Failure | null
}
export interface ApartParts {
  readonly start: StartSoundThread
  readonly clock: Pick<Clock, 'after'>
}

/**
 * Reads a sound in a thread of its own, which holds no key and is ended with it: a container that is made to hang its
 * reader or to fill the memory costs its own picture, and no other work waits for it (promise S9).
 *
 * @returns null when there is no picture: nothing that can be decoded, damaged, broken or silent for too long
 */
export function readApart(
  { start, clock }: ApartParts,
  { total, pieceLength, piece, leave }: ApartSound,
): Promise<Result<Uint8Array<ArrayBuffer> | null>> {
  return new Promise((resolve) => {
    let isOver = false
    /** Pieces that the thread waits for: while there are any its silence is ours. */
    let owed = 0
    let stopWatch: (() => void) | null = null

    const finish = (result: Result<Uint8Array<ArrayBuffer> | null>): void => {
      if (isOver) return
      isOver = true
      stopWatch?.()
      thread.end()
      resolve(result)
    }
    const watch = (silence = SILENCE): void => {
      stopWatch?.()
      stopWatch = isOver || owed > 0 ? null : clock.after(silence, () => finish(success(null)))
    }
    const serve = async (index: number): Promise<void> => {
      owed += 1
      const found = await piece(index)
      owed -= 1
      if (isOver) return
      if (!found.ok) return finish(found)
      thread.send({ type: 'piece', index, bytes: found.value })
      watch()
    }

    const thread = start(
      (message) => {
        if (isOver) return
        const why = leave()
        if (message.type === 'made') finish(success(message.peaks))
        else if (why !== null) finish(failed(why))
        else if (message.type === 'want') void serve(message.index)
        watch()
      },
      () => finish(success(null)),
    )
    thread.send({ type: 'begin', total, pieceLength })
    watch(START)
  })
}
