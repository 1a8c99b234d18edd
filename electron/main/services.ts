import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { LineEvent } from '../../shared/contracts/ipc/port.ts'
import type { ServerChoice } from '../../shared/contracts/ipc/session.ts'
import { type EmbeddedBackend, embeddedBackend } from '../backend/embedded-backend.ts'
import { forkBackend } from '../backend/utility-child.ts'
import type { Fetch } from '../gateway/http-client.ts'
import type { InputRests } from '../lib/input-rests.ts'
import type { Log } from '../lib/log.ts'
import { systemTimers } from '../lib/timers.ts'
import { activeSession } from '../session/active-session.ts'
import { connectTo } from '../session/connection.ts'
import { discardLostMedia } from '../session/lost-media.ts'
import { mediaOf } from '../session/media-of.ts'
import { type SessionService, sessionService } from '../session/session-service.ts'
import type { SecretStore } from '../vault/secret-store.ts'
import { vaults } from '../vault/vaults.ts'
import type { DevelopmentEnvironment } from './environment.ts'

export interface Services {
  readonly embedded: EmbeddedBackend
  readonly session: SessionService
  readonly defaultServer: ServerChoice
}

export interface ServiceParts {
  readonly profile: string
  /** The folder of main's own bundle: the backend's lies in it, the prepared database beside it. */
  readonly bundles: string
  readonly environment: DevelopmentEnvironment
  readonly secretStore: SecretStore | null
  readonly fetch: Fetch
  readonly mediaFetch: Fetch
  readonly forgetPage: () => Promise<void>
  readonly renewPage: () => void
  readonly rests: InputRests
  readonly tellWorker: (event: LineEvent) => void
  readonly onQueuesChanged: () => void
  readonly log: Log
}

/** Puts the parts of main together: backend process, connections, vaults, media, session. */
export function services(parts: ServiceParts): Services {
  const { profile, bundles, environment, log } = parts
  const timers = systemTimers
  const random = Math.random
  const preparedDir = join(bundles, '../backend-prepared')
  const embedded = embeddedBackend({
    fork: () =>
      forkBackend(join(bundles, 'backend.js'), environment.forBackend, (text) =>
        log.info('the embedded backend says', { text: text.trim() }),
      ),
    dataDir: join(profile, 'backend'),
    preparedDir: existsSync(preparedDir) ? preparedDir : null,
    newSecret: () => randomBytes(32).toString('base64url'),
    timers,
    log,
  })
  const connection = {
    fetch: parts.fetch,
    mediaFetch: parts.mediaFetch,
    embedded,
    offline: environment.offline,
  }
  const mediaRoot = join(profile, 'media')
  const defaultServer: ServerChoice =
    environment.backendUrl === null ? { type: 'embedded' } : { type: 'remote', url: environment.backendUrl }
  const allVaults = vaults(join(profile, 'vault'))
  const session = sessionService({
    vaults: allVaults,
    secretStore: parts.secretStore,
    defaultServer,
    connect: (server) => connectTo(server, { ...connection, timers, random }),
    activate: (vault, connected, onChange) => {
      discardLostMedia(mediaRoot, allVaults, vault).catch((error: unknown) => {
        log.warn('media without a key could not be deleted', { error: String(error) })
      })
      return activeSession({
        vault,
        connection: connected,
        media: mediaOf({ root: mediaRoot, vault, connection: connected, rests: parts.rests, timers, log }),
        timers,
        random,
        log,
        onReachable: (reachable) => parts.tellWorker({ event: 'reachable', reachable }),
        onServerEvent: (event) => {
          parts.tellWorker({ event: 'server', data: event })
          if (event.type === 'queues_changed') parts.onQueuesChanged()
        },
        onChange,
      })
    },
    mediaRoot,
    forgetPage: parts.forgetPage,
    renewPage: parts.renewPage,
  })
  return { embedded, session, defaultServer }
}
