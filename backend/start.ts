import { randomUUID } from 'node:crypto'
import { HOUR } from '../shared/lib/time.ts'
import { createApp, type Fetch } from './api/app.ts'
import { databaseClock, skewedClock } from './clock.ts'
import type { Database } from './db/database.ts'
import { discardAbandonedUploads } from './domain/media-store.ts'
import { openPseudonyms } from './domain/pseudonyms.ts'
import { createWaitingCounts } from './domain/waiting-counts.ts'
import { startEventHub } from './events/hub.ts'
import { withFaults } from './faults/faulty-fetch.ts'
import { createFaults } from './faults/plan.ts'
import { errorFields, type Log } from './log.ts'
import { type RunningServer, startServer } from './server.ts'
import type { Services } from './services.ts'
import type { TranslationSettings } from './translation/settings.ts'
import { openTranslation } from './translation/translation.ts'

export interface BackendOptions {
  /** Open and initialised; it is closed when the backend stops. */
  readonly database: Database
  readonly host: string
  readonly port: number
  readonly demo: boolean
  /** Asked of every request in `Teduh-Secret`; null: not asked. */
  readonly secret: string | null
  /** Null: translation is off. */
  readonly translation: TranslationSettings | null
  /** Lets `/test/faults` break things. Never outside tests. */
  readonly faults: boolean
  readonly log: Log
}

/** Serves the protocol from a database. */
export async function startBackend(options: BackendOptions): Promise<RunningServer> {
  const { database, host, port, demo, secret, log } = options
  const faults = options.faults ? createFaults() : null
  const hub = await startEventHub(database, log)
  const services: Services = {
    database,
    hub,
    log,
    demo,
    newId: randomUUID,
    pseudonyms: await openPseudonyms(database.db),
    waiting: createWaitingCounts(() => performance.now()),
    translation: options.translation === null ? null : openTranslation(options.translation),
    clock: faults === null ? databaseClock : skewedClock(faults.skewMs),
  }
  const app: Fetch = createApp(services, secret)
  const fetch = faults === null ? app : withFaults(app, faults)
  try {
    const server = await startServer(fetch, host, port)
    log.info('backend ready', { url: server.url, database: database.name, demo })
    const tidied = tidyUp(database, log)
    return {
      url: server.url,
      stop: async () => {
        const closed = server.stop()
        await hub.stop()
        await closed
        await tidied
        await database.close()
        log.info('backend stopped')
      },
    }
  } catch (error) {
    await hub.stop()
    await database.close()
    throw error
  }
}

/** Nobody waits for this to be served; it has all the time until the database is closed. */
async function tidyUp({ db }: Database, log: Log): Promise<void> {
  try {
    await discardAbandonedUploads(db, new Date(Date.now() - 24 * HOUR))
  } catch (error) {
    log.error('abandoned uploads were not removed', errorFields(error))
  }
}
