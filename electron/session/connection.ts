import type { ServerChoice } from '../../shared/contracts/ipc/session.ts'
import { type Failure, failed, type Result, success } from '../../shared/lib/failure.ts'
import type { EmbeddedBackend } from '../backend/embedded-backend.ts'
import { type BackendClient, backendClient } from '../gateway/backend-client.ts'
import { type Fetch, type HttpClient, httpClient } from '../gateway/http-client.ts'
import { type Reachability, watchReachability } from '../gateway/reachability.ts'
import type { Timers } from '../lib/timers.ts'
import { isSafeServerAddress } from '../security/server-address.ts'

/** `http` to another machine: anybody in between could read the token. */
export const INSECURE_SERVER: Failure = {
  code: 'insecure_server',
  message: 'a server on another machine needs https',
  retryable: false,
}

/** One server, and whether it can be reached. */
export interface Connection {
  readonly server: ServerChoice
  readonly client: BackendClient
  /** For events, which stay open. */
  readonly http: HttpClient
  /** For media: sockets of its own, so that a long film never keeps a decision waiting. */
  readonly mediaHttp: HttpClient
  readonly reachability: Reachability
  /** Waits for the embedded backend to be there; a server is taken to be. */
  ready(): Promise<Result<null>>
  /** In force for every later exchange; null for none. */
  setToken(token: string | null): void
  stop(): void
}

export interface ConnectionParts {
  readonly fetch: Fetch
  readonly mediaFetch: Fetch
  readonly embedded: EmbeddedBackend
  /** Every exchange fails as if there were no network. */
  readonly offline: boolean
  readonly timers: Timers
  readonly random: () => number
}

export function connectTo(server: ServerChoice, parts: ConnectionParts): Connection {
  let token: string | null = null
  const address = () => {
    if (parts.offline) return null
    if (server.type === 'embedded') return parts.embedded.address()
    return { url: server.url.replace(/\/+$/, ''), secret: null }
  }
  const shared = { address, token: () => token, timers: parts.timers }
  const http = httpClient({
    ...shared,
    fetch: parts.fetch,
    onExchange: (reached) => reachability.observed(reached),
  })
  const mediaHttp = httpClient({
    ...shared,
    fetch: parts.mediaFetch,
    // A broken download is a reason to look, not a proof.
    onExchange: (reached) => {
      if (!reached && reachability.reachable()) reachability.hint()
    },
  })
  const client = backendClient(http)
  const reachability = watchReachability({ probe: client.health, timers: parts.timers, random: parts.random })
  const endReady = parts.embedded.onReady(() => {
    if (server.type === 'embedded') reachability.hint()
  })

  return {
    server,
    client,
    http,
    mediaHttp,
    reachability,
    ready: async () => {
      if (server.type === 'remote')
        return isSafeServerAddress(server.url) ? success(null) : failed(INSECURE_SERVER)
      if (parts.offline) return success(null)
      const started = await parts.embedded.start()
      return started.ok ? success(null) : started
    },
    setToken: (next) => {
      token = next
    },
    stop: () => {
      endReady()
      reachability.stop()
    },
  }
}
