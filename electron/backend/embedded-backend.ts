import { type EmbeddedOrder, embeddedAnswer } from '../../shared/contracts/ipc/embedded.ts'
import { type Failure, failed, type Result, success } from '../../shared/lib/failure.ts'
import { type DurationMs, MINUTE, SECOND } from '../../shared/lib/time.ts'
import type { ServerAddress } from '../gateway/http-client.ts'
import { emitter } from '../lib/emitter.ts'
import type { Log } from '../lib/log.ts'
import type { Timers } from '../lib/timers.ts'
import type { BackendChild } from './child.ts'

const FIRST_WAIT: DurationMs = SECOND
const LONGEST_WAIT: DurationMs = 30 * SECOND
/** A first start without a prepared folder makes a database, which took 6 s on a slow machine. */
const READY_WITHIN: DurationMs = MINUTE
const STOP_WITHIN: DurationMs = 3 * SECOND

/** The reason is in the log; it may name folders, which are none of the page's business. */
export const BACKEND_FAILED: Failure = {
  code: 'backend_failed',
  message: 'the backend on this machine does not start',
  retryable: true,
}

/** The backend that Teduh runs by itself, as a process of its own with a random port and a random secret. */
export interface EmbeddedBackend {
  /** Starts it when it is not running, and waits until it is ready. */
  start(): Promise<Result<ServerAddress>>
  /** Null while it is not ready. */
  address(): ServerAddress | null
  onReady(listener: () => void): () => void
  /** Ends it, cleanly if it can within 3 s. For good. */
  stop(): Promise<void>
}

export interface EmbeddedBackendParts {
  readonly fork: () => BackendChild
  readonly dataDir: string
  /** Copied on the first start; null when there is none. */
  readonly preparedDir: string | null
  /** 32 random bytes or more, as text; a new one for each start. */
  readonly newSecret: () => string
  readonly timers: Timers
  readonly log: Log
}

export function embeddedBackend(parts: EmbeddedBackendParts): EmbeddedBackend {
  const { log, timers } = parts
  const ready = emitter<void>()
  const outcomes = emitter<Result<ServerAddress>>()
  let child: BackendChild | null = null
  let address: ServerAddress | null = null
  let wait = FIRST_WAIT
  let cancelRestart: (() => void) | null = null
  let stopped = false

  const run = (): void => {
    cancelRestart?.()
    cancelRestart = null
    const secret = parts.newSecret()
    const started = parts.fork()
    child = started
    started.onMessage((message) => {
      const answer = embeddedAnswer.safeParse(message)
      if (!answer.success || child !== started) return
      if (answer.data.type === 'failed') {
        log.error('the embedded backend did not start', { reason: answer.data.message })
        outcomes.emit(failed(BACKEND_FAILED))
        // It tries only once by itself: its end begins the next try.
        started.kill()
        return
      }
      wait = FIRST_WAIT
      address = { url: answer.data.url, secret }
      log.info('the embedded backend is ready')
      outcomes.emit(success(address))
      ready.emit()
    })
    started.onExit((code) => {
      if (child !== started) return
      child = null
      address = null
      if (stopped) return
      log.error('the embedded backend ended', { code })
      outcomes.emit(failed(BACKEND_FAILED))
      cancelRestart = timers.after(wait, run)
      wait = Math.min(wait * 2, LONGEST_WAIT)
    })
    const order: EmbeddedOrder = {
      type: 'start',
      dataDir: parts.dataDir,
      secret,
      demo: true,
      ...(parts.preparedDir === null ? {} : { preparedDir: parts.preparedDir }),
    }
    started.postMessage(order)
  }

  return {
    start: async () => {
      if (stopped) return failed(BACKEND_FAILED)
      if (address !== null) return success(address)
      if (child === null) run()
      return await new Promise((resolve) => {
        const done = (outcome: Result<ServerAddress>): void => {
          end()
          cancel()
          resolve(outcome)
        }
        const end = outcomes.on(done)
        const cancel = timers.after(READY_WITHIN, () => done(failed(BACKEND_FAILED)))
      })
    },
    address: () => address,
    onReady: ready.on,
    stop: async () => {
      stopped = true
      cancelRestart?.()
      address = null
      const ending = child
      if (ending === null) return
      await new Promise<void>((resolve) => {
        const cancel = timers.after(STOP_WITHIN, () => {
          ending.kill()
          resolve()
        })
        ending.onExit(() => {
          cancel()
          resolve()
        })
        ending.postMessage({ type: 'stop' } satisfies EmbeddedOrder)
      })
    },
  }
}
