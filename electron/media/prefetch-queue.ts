import { OFFLINE } from '../../shared/contracts/ipc/port.ts'
import type { MediaId, PackId } from '../../shared/domain/ids.ts'
import type { Failure, Result } from '../../shared/lib/failure.ts'
import { type DurationMs, SECOND } from '../../shared/lib/time.ts'
import type { Timers } from '../lib/timers.ts'

const AT_ONCE = 2
/**
 * So many pieces of a row come as fast as they can: more than a pack of the usual size has. From then on each waits for
 * its turn: thousands must not take the processor from the keys.
 */
const HURRIED = 100
/** After a pause nobody ended: a connection can break while the backend as a whole stays reachable. */
const TRY_AGAIN: DurationMs = 10 * SECOND
/** A piece that failed so often is left out: it is fetched when somebody opens it. */
const TRIES = 5
/** One that was cut off so often goes to the end: the fault may be its own. */
const TRIES_IN_FRONT = 3

/** What concerns every piece alike. */
const COMMON: ReadonlySet<string> = new Set([OFFLINE.code, 'disk_full'])

export interface Wanted {
  readonly pack: PackId
  readonly id: MediaId
}

/** Brings media into the cache in the background: two at a time, in order, and of a long row the rest unhurriedly. */
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
  /** @returns false when there was nothing to fetch */
  readonly fetch: (wanted: Wanted) => Promise<Result<boolean>>
  readonly timers: Timers
  /** Runs it when the next piece of a long row may begin. @returns what calls it off */
  readonly inTurn: (run: () => void) => () => void
  readonly onPause: (failure: Failure) => void
}

/**
 * No network or a full disk pauses the whole queue, with what failed at its front again. Any other failure concerns that
 * one piece: it is tried again later, behind the others, and after a few times left out; at once when it is for good.
 */
export function prefetchQueue(parts: PrefetchParts): PrefetchQueue {
  let waiting: Wanted[] = []
  let running = 0
  /** Of the row that is under way: since nothing was wanted. */
  let fetched = 0
  let cancelTurn: (() => void) | null = null
  let stopped = false
  let cancelRetry: (() => void) | null = null
  /** Pieces that wait for another try of their own. */
  const later = new Map<Wanted, () => void>()
  const tries = new Map<string, number>()

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

  const failedOnce = (wanted: Wanted, failure: Failure): void => {
    const name = nameOf(wanted)
    const tried = (tries.get(name) ?? 0) + 1
    tries.set(name, tried)
    if (COMMON.has(failure.code)) {
      if (tried < TRIES_IN_FRONT) waiting.unshift(wanted)
      else waiting.push(wanted)
      pause(failure)
      return
    }
    if (!failure.retryable || tried >= TRIES || stopped) return
    const again = (): void => {
      later.delete(wanted)
      waiting.push(wanted)
      work()
    }
    later.set(wanted, parts.timers.after(TRY_AGAIN, again))
  }

  const skipTurn = (): void => {
    cancelTurn?.()
    cancelTurn = null
  }

  const work = (): void => {
    while (!stopped && cancelRetry === null && cancelTurn === null && running < AT_ONCE) {
      const next = waiting.shift()
      if (next === undefined) return
      running++
      if (fetched >= HURRIED) {
        cancelTurn = parts.inTurn(() => {
          cancelTurn = null
          work()
        })
      }
      void parts.fetch(next).then((result) => {
        running--
        if (!result.ok) failedOnce(next, result.failure)
        else {
          tries.delete(nameOf(next))
          if (result.value) fetched++
          // It took nothing from anybody.
          else skipTurn()
        }
        work()
      })
    }
  }

  return {
    add: (pack, ids) => {
      if (waiting.length === 0 && running === 0) fetched = 0
      const there = new Set(waiting.filter((wanted) => wanted.pack === pack).map((wanted) => wanted.id))
      waiting.push(...ids.filter((id) => !there.has(id)).map((id) => ({ pack, id })))
      work()
    },
    drop: (pack) => {
      waiting = waiting.filter((wanted) => wanted.pack !== pack)
      for (const [wanted, cancel] of later) {
        if (wanted.pack !== pack) continue
        cancel()
        later.delete(wanted)
      }
      for (const name of tries.keys()) if (name.startsWith(`${pack}/`)) tries.delete(name)
    },
    resume,
    stop: () => {
      stopped = true
      waiting = []
      for (const cancel of later.values()) cancel()
      later.clear()
      cancelRetry?.()
      skipTurn()
    },
  }
}

function nameOf({ pack, id }: Wanted): string {
  return `${pack}/${id}`
}
