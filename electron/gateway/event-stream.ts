import { type ServerEvent, serverEvent } from '../../shared/contracts/http/events.ts'
import type { Failure } from '../../shared/lib/failure.ts'
import { type DurationMs, SECOND } from '../../shared/lib/time.ts'
import type { Timers } from '../lib/timers.ts'
import { eventParser } from './event-parser.ts'
import type { HttpClient } from './http-client.ts'

/** The backend sends something every 15 s; after 40 s of silence the connection is dead, whatever TCP thinks. */
const SILENCE: DurationMs = 40 * SECOND
const FIRST_WAIT: DurationMs = SECOND
const LONGEST_WAIT: DurationMs = 30 * SECOND

export interface EventStreamParts {
  readonly http: Pick<HttpClient, 'open'>
  readonly timers: Timers
  readonly random: () => number
  readonly onEvent: (event: ServerEvent) => void
  /** The stream ended or did not open; the reason when the backend gave one. */
  readonly onBroken: (failure: Failure | null) => void
}

export interface EventStream {
  /** Opens the stream if it is not open: at sign-in, and when the backend is reachable again. */
  connect(): void
  /** For good. */
  stop(): void
}

/** Keeps `GET /v1/events` open and hands on what it says; opens it again, with growing waits, when it breaks. */
export function eventStream(parts: EventStreamParts): EventStream {
  let open: AbortController | null = null
  let cancelRetry: (() => void) | null = null
  let wait = FIRST_WAIT
  let stopped = false

  const retry = (): void => {
    if (stopped || cancelRetry !== null) return
    cancelRetry = parts.timers.after(wait * (1 - parts.random() / 2), () => {
      cancelRetry = null
      connect()
    })
    wait = Math.min(wait * 2, LONGEST_WAIT)
  }

  const connect = (): void => {
    if (stopped || open !== null) return
    cancelRetry?.()
    cancelRetry = null
    const mine = new AbortController()
    open = mine
    void listen(mine)
      .catch(() => null)
      .then((failure) => {
        open = null
        if (stopped) return
        parts.onBroken(failure)
        retry()
      })
  }

  const listen = async (mine: AbortController): Promise<Failure | null> => {
    const opened = await parts.http.open('/v1/events', { Accept: 'text/event-stream' }, mine.signal)
    if (!opened.ok) return opened.failure
    const parse = eventParser()
    const decoder = new TextDecoder()
    let cancelSilence = parts.timers.after(SILENCE, () => mine.abort())
    const reader = opened.value.body?.getReader()
    // Not every fetch ends a body that is being read when its signal aborts.
    mine.signal.addEventListener('abort', () => void reader?.cancel().catch(() => undefined))
    try {
      while (reader !== undefined) {
        const { done, value } = await reader.read()
        if (done) break
        cancelSilence()
        cancelSilence = parts.timers.after(SILENCE, () => mine.abort())
        for (const message of parse(decoder.decode(value, { stream: true }))) {
          wait = FIRST_WAIT
          hand(message.data)
        }
      }
    } finally {
      cancelSilence()
      mine.abort()
    }
    return null
  }

  const hand = (data: string): void => {
    let body: unknown
    try {
      body = JSON.parse(data)
    } catch {
      return
    }
    // Kinds that a newer backend sends and we do not know are no error.
    const parsed = serverEvent.safeParse(body)
    if (parsed.success && !stopped) parts.onEvent(parsed.data)
  }

  return {
    connect: () => {
      wait = FIRST_WAIT
      connect()
    },
    stop: () => {
      stopped = true
      cancelRetry?.()
      open?.abort()
    },
  }
}
