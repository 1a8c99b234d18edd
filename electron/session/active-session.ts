import type { ServerEvent } from '../../shared/contracts/http/events.ts'
import type { Failure, Result } from '../../shared/lib/failure.ts'
import { UNAUTHORISED } from '../gateway/answer-failure.ts'
import type { BackendClient } from '../gateway/backend-client.ts'
import { eventStream } from '../gateway/event-stream.ts'
import type { Log } from '../lib/log.ts'
import type { Timers } from '../lib/timers.ts'
import type { MediaLibrary } from '../media/media-library.ts'
import type { SessionRecord } from '../vault/session-record.ts'
import type { Vault } from '../vault/vault.ts'
import { renewToken } from './authentication.ts'
import type { Connection } from './connection.ts'

/** Somebody is signed in and the keys are open: everything that lives as long as that. */
export interface ActiveSession {
  readonly vault: Vault
  readonly connection: Connection
  readonly media: MediaLibrary
  /** True when the server no longer accepts the token and no new one could be had. Nothing is deleted. */
  expired(): boolean
  /** One exchange; when the token is refused, a new one is had if that is possible, and the exchange repeated once. */
  ask<Value>(exchange: (client: BackendClient) => Promise<Result<Value>>): Promise<Result<Value>>
  /** A new sign-in of the same person. Does nothing once this has stopped. */
  adopt(record: SessionRecord): Promise<void>
  /** Ends what runs; what is stored stays. */
  stop(): void
}

export interface ActiveSessionParts {
  readonly vault: Vault
  readonly connection: Connection
  readonly media: MediaLibrary
  readonly timers: Timers
  readonly random: () => number
  readonly log: Log
  readonly onReachable: (reachable: boolean) => void
  readonly onServerEvent: (event: ServerEvent) => void
  /** Reviewer or expiry changed. */
  readonly onChange: () => void
}

export function activeSession(parts: ActiveSessionParts): ActiveSession {
  const { vault, connection, media, log } = parts
  let expired = false
  let stopped = false
  let renewing: Promise<boolean> | null = null

  const adopt = async (record: SessionRecord): Promise<void> => {
    // An answer that came after the sign-out: its token belongs nowhere any more.
    if (stopped) return
    connection.setToken(record.token)
    expired = false
    // A full disk costs the new token at the next start, not the session.
    await vault.saveSession(record).catch((error: unknown) => {
      log.error('the session could not be saved', { error: String(error) })
    })
    if (stopped) return
    parts.onChange()
    events.connect()
  }

  const renew = async (): Promise<boolean> => {
    const renewed = await renewToken(connection, vault.session())
    if (stopped) return false
    if (renewed?.ok === true) {
      await adopt(renewed.value)
      return true
    }
    // Not reached, or overloaded: says nothing about the account.
    if (renewed?.failure.retryable === true) return false
    if (!expired) {
      expired = true
      log.warn('the session ran out')
      parts.onChange()
    }
    return false
  }

  const renewOnce = (): Promise<boolean> => {
    renewing ??= renew().finally(() => {
      renewing = null
    })
    return renewing
  }

  const events = eventStream({
    http: connection.http,
    timers: parts.timers,
    random: parts.random,
    onEvent: parts.onServerEvent,
    onBroken: (failure: Failure | null) => {
      if (failure?.code === UNAUTHORISED) void renewOnce()
      else connection.reachability.hint()
    },
  })

  const ask: ActiveSession['ask'] = async (exchange) => {
    const first = await exchange(connection.client)
    if (first.ok || first.failure.code !== UNAUTHORISED || expired) return first
    return (await renewOnce()) ? await exchange(connection.client) : first
  }

  /** Role, languages and restrictions may have changed since they were stored. */
  const refreshReviewer = async (): Promise<void> => {
    const me = await ask((client) => client.me())
    if (!me.ok || stopped) return
    const record = vault.session()
    if (JSON.stringify(me.value.reviewer) === JSON.stringify(record.reviewer)) return
    await adopt({ ...record, reviewer: me.value.reviewer })
  }

  connection.setToken(vault.session().token)
  const reached = (): void => {
    events.connect()
    media.resume()
    void refreshReviewer()
  }
  const endChanges = connection.reachability.onChange((reachable) => {
    parts.onReachable(reachable)
    if (reachable) reached()
  })
  // A sign-in has just reached the server; no change will tell.
  parts.onReachable(connection.reachability.reachable())
  if (connection.reachability.reachable()) reached()
  void connection.ready().then(() => {
    if (!stopped) connection.reachability.hint()
  })

  return {
    vault,
    connection,
    media,
    expired: () => expired,
    ask,
    adopt,
    stop: () => {
      stopped = true
      endChanges()
      events.stop()
      media.stop()
      connection.stop()
    },
  }
}
