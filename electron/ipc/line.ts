import { REFUSED } from '../../shared/contracts/ipc/bridge.ts'
import {
  type LineEvent,
  type LineMethod,
  type LineResponse,
  lineRequest,
} from '../../shared/contracts/ipc/port.ts'
import { failed } from '../../shared/lib/failure.ts'
import type { LineCalls } from './line-calls.ts'

/** The part of Electron's `MessagePortMain` that is used. */
export interface LinePort {
  postMessage(message: LineResponse | LineEvent): void
  on(event: 'message', hear: (event: { readonly data: unknown }) => void): unknown
  on(event: 'close', hear: () => void): unknown
  start(): void
  close(): void
}

/** Main's end of one worker's line. */
export interface Line {
  send(event: LineEvent): void
  /** Asks the worker to finish; resolves when it says so, or when it is gone. */
  finish(withinMs: number): Promise<void>
  close(): void
}

/** Hears requests, answers each once, in whatever order they are done. */
export function openLine(port: LinePort, calls: LineCalls): Line {
  let open = true
  let finished: (() => void) | null = null

  const post = (message: LineResponse | LineEvent): void => {
    if (open) port.postMessage(message)
  }

  const answer = async (id: number, method: LineMethod, input: unknown): Promise<void> => {
    post({ id, result: await calls[method](input) })
  }

  port.on('message', ({ data }) => {
    if (isFinished(data)) {
      finished?.()
      return
    }
    const request = lineRequest.safeParse(data)
    if (request.success) void answer(request.data.id, request.data.method, request.data.input)
    else if (hasId(data)) post({ id: data.id, result: failed(REFUSED) })
  })
  port.on('close', () => {
    open = false
    finished?.()
  })
  port.start()

  return {
    send: post,
    finish: async (withinMs) => {
      if (!open) return
      await new Promise<void>((resolve) => {
        finished = resolve
        post({ event: 'finish', withinMs })
      })
    },
    close: () => {
      open = false
      finished?.()
      port.close()
    },
  }
}

function isFinished(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'finished' in data && data.finished === true
}

/** A request that cannot be read but says its number is refused, so that its sender does not wait for ever. */
function hasId(data: unknown): data is { readonly id: number } {
  return typeof data === 'object' && data !== null && 'id' in data && Number.isInteger(data.id)
}
