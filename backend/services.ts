import type { ServerClock } from './clock.ts'
import type { Database } from './db/database.ts'
import type { EventHub } from './events/hub.ts'
import type { Log } from './log.ts'

/** What every route may use. */
export interface Services {
  readonly database: Database
  readonly clock: ServerClock
  readonly hub: EventHub
  readonly log: Log
  /** A fresh random UUID. */
  readonly newId: () => string
  /** The demo accounts may sign in without a password. Only on loopback. */
  readonly demo: boolean
}
