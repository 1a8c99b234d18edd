import type { LineEvent } from '../../shared/contracts/ipc/port.ts'
import type { Log } from '../lib/log.ts'
import { type Line, type LinePort, openLine } from './line.ts'
import type { LineCalls } from './line-calls.ts'

/**
 * Gives out the worker's line: one for each page load. The page's own code asks first thing, signed in or not;
 * whatever runs in the page later finds that there is none left, so keys never reach it (promise S5).
 */
export interface WorkerLines {
  /** The page is loading anew: the old line ends, and one may be had. */
  pageLoads(): void
  /** @param connect makes the channel, hands the far end to the page, and returns the near end */
  connect(connect: () => LinePort): void
  send(event: LineEvent): void
  /** Resolves at once when there is no worker. */
  finish(withinMs: number): Promise<void>
}

export interface WorkerLinesParts {
  readonly calls: LineCalls
  readonly reachable: () => boolean
  readonly onConnect: () => void
  readonly log: Log
}

export function workerLines(parts: WorkerLinesParts): WorkerLines {
  let line: Line | null = null
  let given = false
  return {
    pageLoads: () => {
      line?.close()
      line = null
      given = false
    },
    connect: (connect) => {
      if (given) {
        parts.log.warn('a second line of one page was refused')
        return
      }
      given = true
      parts.onConnect()
      line = openLine(connect(), parts.calls)
      line.send({ event: 'reachable', reachable: parts.reachable() })
    },
    send: (event) => line?.send(event),
    finish: async (withinMs) => await line?.finish(withinMs),
  }
}
