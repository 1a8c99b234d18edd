import type {
  LineEvent,
  LineFinished,
  LineMethod,
  LineOutputs,
  LineRequest,
  LineResponse,
} from '../../shared/contracts/ipc/port.ts'
import { type Failure, failed, type Result } from '../../shared/lib/failure.ts'
import { type DurationMs, MINUTE } from '../../shared/lib/time.ts'
import type { Clock, Line } from './outside.ts'

/** Main has time limits of its own, all shorter: this one only ends waiting for a main that is gone. */
const LONGEST_WAIT: DurationMs = 2 * MINUTE
const NO_ANSWER: Failure = { code: 'timed_out', message: 'main did not answer', retryable: true }

/** As much of a MessagePort as the line needs. */
export interface LinePort {
  postMessage(message: LineRequest | LineFinished): void
  /** Setting it starts the port. */
  onmessage: ((event: MessageEvent<unknown>) => void) | null
}

/** Requests over the port, each answered once by its number; events in between. */
export function createLineClient(port: LinePort, clock: Clock): Line {
  const waiting = new Map<number, (result: Result<LineOutputs[LineMethod]>) => void>()
  const listeners = new Set<(event: LineEvent) => void>()
  let reachable: LineEvent | null = null
  let lastId = 0

  port.onmessage = ({ data }) => {
    if (isResponse(data)) {
      waiting.get(data.id)?.(data.result)
      return
    }
    if (!isEvent(data)) return
    if (data.event === 'reachable') reachable = data
    for (const listener of listeners) listener(data)
  }

  return {
    call: <Method extends LineMethod>(method: Method, input: LineRequest<Method>['input']) =>
      new Promise<Result<LineOutputs[Method]>>((resolve) => {
        lastId += 1
        const id = lastId
        const settle = (result: Result<LineOutputs[LineMethod]>) => {
          waiting.delete(id)
          cancel()
          // Main answers a method with that method's output: one typed table at both ends.
          resolve(result as Result<LineOutputs[Method]>)
        }
        const cancel = clock.after(LONGEST_WAIT, () => settle(failed(NO_ANSWER)))
        waiting.set(id, settle)
        port.postMessage({ id, method, input })
      }),
    subscribe: (listener) => {
      listeners.add(listener)
      if (reachable !== null) listener(reachable)
      return () => listeners.delete(listener)
    },
    finished: () => port.postMessage({ finished: true }),
  }
}

function isResponse(data: unknown): data is LineResponse {
  return data instanceof Object && 'id' in data && 'result' in data
}

function isEvent(data: unknown): data is LineEvent {
  return data instanceof Object && 'event' in data
}
