import { OFFLINE } from '../../shared/contracts/ipc/port.ts'
import type { Failure } from '../../shared/lib/failure.ts'
import type { DurationMs } from '../../shared/lib/time.ts'
import type { Timers } from '../lib/timers.ts'
import { TIMED_OUT } from './answer-failure.ts'

/** No byte came for too long: the connection is dead, whatever TCP thinks. */
export class StalledBody extends Error {
  override readonly name = 'StalledBody'
}

export interface BodyLimits {
  /** Ends the body at any time. Not every fetch does that by itself once the answer has begun. */
  readonly signal: AbortSignal
  readonly timers: Timers
  /** The longest wait for the next piece; time in which nobody asks for one does not count. */
  readonly silence: DurationMs
}

/** A body that ends in an error when it is called off or stalls, and then lets its connection go. */
export function guardedBody(
  body: ReadableStream<Uint8Array>,
  { signal, timers, silence }: BodyLimits,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader()
  const letGo = (reason: unknown): void => void reader.cancel(reason).catch(() => undefined)

  /** Null at the end. */
  const next = async (): Promise<Uint8Array | null> =>
    await new Promise((resolve, reject) => {
      const end = (reason: unknown): void => {
        letGo(reason)
        reject(reason)
      }
      const calledOff = (): void => end(signal.reason)
      const cancel = timers.after(silence, () => end(new StalledBody('no byte came in time')))
      signal.addEventListener('abort', calledOff)
      const settled = (): void => {
        cancel()
        signal.removeEventListener('abort', calledOff)
      }
      if (signal.aborted) calledOff()
      const read = reader.read().then(({ done, value }) => resolve(done ? null : value), reject)
      void read.finally(settled)
    })

  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull: async (controller) => {
        const piece = await next()
        if (piece === null) controller.close()
        else controller.enqueue(new Uint8Array(piece))
      },
      cancel: async (reason) => await reader.cancel(reason),
    },
    { highWaterMark: 0 },
  )
}

/** A short body as text, under the same limits. */
export async function guardedText(response: Response, limits: BodyLimits): Promise<string> {
  return response.body === null ? '' : await new Response(guardedBody(response.body, limits)).text()
}

/** What a body stands for that ended in an error. */
export function brokenBody(error: unknown): Failure {
  return error instanceof StalledBody ? TIMED_OUT : OFFLINE
}
