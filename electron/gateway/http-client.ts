import type { z } from 'zod'
import { OFFLINE } from '../../shared/contracts/ipc/port.ts'
import { failed, type Result, success } from '../../shared/lib/failure.ts'
import { type DurationMs, SECOND } from '../../shared/lib/time.ts'
import type { Timers } from '../lib/timers.ts'
import { BAD_ANSWER, failureOf, NO_TOKEN, TIMED_OUT } from './answer-failure.ts'
import { guardedText } from './guarded-body.ts'

/** Where the backend is at this moment. */
export interface ServerAddress {
  readonly url: string
  /** Asked by the embedded backend of every request; null for a server. */
  readonly secret: string | null
}

export type Fetch = (address: string, init: RequestInit) => Promise<Response>

export interface Exchange<Schema extends z.ZodType> {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly schema: Schema
  readonly body?: unknown
  /** From sending to the last byte of the answer. */
  readonly within?: DurationMs
  /** In place of the session's token; null for none. */
  readonly token?: string | null
}

export interface HttpClient {
  /** One exchange, answered by a value that fits the schema or by the reason why there is none. */
  ask<Schema extends z.ZodType>(exchange: Exchange<Schema>): Promise<Result<z.output<Schema>>>
  /** An answer whose body is read as it comes (media, events). The signal ends it at any time. */
  open(
    path: string,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<Result<Response>>
}

export interface HttpClientParts {
  readonly fetch: Fetch
  /** Null while there is none: the embedded backend is starting, or everything is to be offline. */
  readonly address: () => ServerAddress | null
  readonly token: () => string | null
  readonly timers: Timers
  /** Hears of every real exchange whether the backend answered at all. */
  readonly onExchange: (reached: boolean) => void
}

const USUAL_LIMIT: DurationMs = 20 * SECOND
/** Until the first byte of a streamed answer. */
const OPENING_LIMIT: DurationMs = 15 * SECOND

/** The only code that sends a request. Redirects are errors: a token goes where it was meant to go or nowhere. */
export function httpClient(parts: HttpClientParts): HttpClient {
  const send = async (
    path: string,
    init: RequestInit,
    token: string | null,
    signal: AbortSignal,
  ): Promise<Response | null> => {
    const address = parts.address()
    if (address === null) return null
    const headers = new Headers(init.headers)
    if (token !== null) headers.set('Authorization', `Bearer ${token}`)
    if (address.secret !== null) headers.set('Teduh-Secret', address.secret)
    return await parts.fetch(`${address.url}${path}`, {
      ...init,
      headers,
      signal,
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
    })
  }

  return {
    ask: async (exchange) => {
      const token = exchange.token === undefined ? parts.token() : exchange.token
      if (!isSendable(token)) return failed(NO_TOKEN)
      const { timers } = parts
      const within = exchange.within ?? USUAL_LIMIT
      const limit = timeLimit(timers, within)
      try {
        const response = await send(exchange.path, jsonInit(exchange), token, limit.signal)
        if (response === null) return failed(OFFLINE)
        const text = await guardedText(response, { signal: limit.signal, timers, silence: within })
        const result = read(response, text, exchange.schema)
        parts.onExchange(result.ok || result.failure.code !== OFFLINE.code)
        return result
      } catch {
        parts.onExchange(false)
        return failed(limit.signal.aborted ? TIMED_OUT : OFFLINE)
      } finally {
        limit.end()
      }
    },
    open: async (path, headers, signal) => {
      const token = parts.token()
      if (!isSendable(token)) return failed(NO_TOKEN)
      const { timers } = parts
      const limit = timeLimit(timers, OPENING_LIMIT, signal)
      try {
        const response = await send(path, { method: 'GET', headers }, token, limit.signal)
        if (response === null) return failed(OFFLINE)
        if (response.ok) {
          parts.onExchange(true)
          return success(response)
        }
        const limits = { signal: limit.signal, timers, silence: OPENING_LIMIT }
        const failure = failureOf(response.status, await guardedText(response, limits), response.headers)
        parts.onExchange(failure.code !== OFFLINE.code)
        return failed(failure)
      } catch {
        // Called off by the caller: says nothing about the network.
        if (!signal.aborted) parts.onExchange(false)
        return failed(limit.signal.aborted && !signal.aborted ? TIMED_OUT : OFFLINE)
      } finally {
        limit.end()
      }
    },
  }
}

/** Visible ASCII, as RFC 6750 has it: anything else would look like a broken network, not like a wrong token. */
function isSendable(token: string | null): boolean {
  return token === null || /^[\x21-\x7e]+$/.test(token)
}

function jsonInit(exchange: Exchange<z.ZodType>): RequestInit {
  if (exchange.body === undefined) return { method: exchange.method, headers: { Accept: 'application/json' } }
  return {
    method: exchange.method,
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    body: JSON.stringify(exchange.body),
  }
}

function read<Schema extends z.ZodType>(
  response: Response,
  text: string,
  schema: Schema,
): Result<z.output<Schema>> {
  if (!response.ok) return failed(failureOf(response.status, text, response.headers))
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    return failed(BAD_ANSWER)
  }
  const parsed = schema.safeParse(body)
  return parsed.success ? success(parsed.data) : failed(BAD_ANSWER)
}

/** Aborts after a time, or with another signal; `end` takes away the time but leaves the other signal in force. */
function timeLimit(
  timers: Timers,
  within: DurationMs,
  other?: AbortSignal,
): { signal: AbortSignal; end(): void } {
  const timer = new AbortController()
  const cancel = timers.after(within, () => timer.abort())
  return {
    signal: other === undefined ? timer.signal : AbortSignal.any([timer.signal, other]),
    end: cancel,
  }
}
