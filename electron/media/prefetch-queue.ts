import type { MediaId, PackId } from '../../shared/domain/ids.ts'
import type { Failure, Result } from '../../shared/lib/failure.ts'
import { type DurationMs, SECOND } from '../../shared/lib/time.ts'
import type { Timers } from '../lib/timers.ts'

const AT_ONCE = 2
/** After a pause nobody ended: a connection can break while the backend as a whole stays reachable. */
const TRY_AGAIN: DurationMs = 10 * SECOND

export interface Wanted {
  readonly pack: PackId
  readonly id: MediaId
}

/** Brings media into the cache in the background: two at a time, in order. */
export interface PrefetchQueue {
  /** Adds to the end what is not waiting yet. */
  add(pack: PackId, ids: readonly MediaId[]): void
  /** Forgets what waits of a pack. What is on its way is called off by its owner. */
  drop(pack: PackId): void
  /** The backend is reachable again, or there is room on the disk again. */
  resume(): void
  stop(): void
}

export interface PrefetchParts {
  readonly fetch: (wanted: Wanted) => Promise<Result<unknown>>
  readonly timers: Timers
  readonly onPause: (failure: Failure) => void
}

/**
 * A retryable failure (no network, disk full) pauses the whole queue, with what failed at its front again; any other
 * concerns that one piece, which is left out.
 */
export function prefetchQueue(parts: PrefetchParts): PrefetchQueue {
  let waiting: Wanted[] = []
  let running = 0
  let stopped = false
  let cancelRetry: (() => void) | null = null

  const pause = (failure: Failure): void => {
    if (cancelRetry !== null || stopped) return
    parts.onPause(failure)
    cancelRetry = parts.timers.after(TRY_AGAIN, resume)
  }

  const resume = (): void => {
    cancelRetry?.()
    cancelRetry = null
    work()
  }

  const work = (): void => {
    while (!stopped && cancelRetry === null && running < AT_ONCE) {
      const next = waiting.shift()
      if (next === undefined) return
      running++
      void parts.fetch(next).then((result) => {
        running--
        if (!result.ok && result.failure.retryable) {
          waiting.unshift(next)
          pause(result.failure)
        }
        work()
      })
    }
  }

  return {
    add: (pack, ids) => {
      const there = new Set(waiting.filter((wanted) => wanted.pack === pack).map((wanted) => wanted.id))
      waiting.push(...ids.filter((id) => !there.has(id)).map((id) => ({ pack, id })))
      work()
    },
    drop: (pack) => {
      waiting = waiting.filter((wanted) => wanted.pack !== pack)
    },
    resume,
    stop: () => {
      stopped = true
      waiting = []
      cancelRetry?.()
    },
  }
}
