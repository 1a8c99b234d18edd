import type { ServerClock } from './clock.ts'
import type { Database } from './db/database.ts'
import type { Pseudonyms } from './domain/pseudonyms.ts'
import type { WaitingCounts } from './domain/waiting-counts.ts'
import type { EventHub } from './events/hub.ts'
import type { Log } from './log.ts'
import type { Translation } from './translation/translation.ts'

/** What every route may use. */
export interface Services {
  readonly database: Database
  readonly clock: ServerClock
  readonly hub: EventHub
  readonly log: Log
  /** A fresh random UUID. */
  readonly newId: () => string
  readonly pseudonyms: Pseudonyms
  readonly waiting: WaitingCounts
  /** Null: the organisation has named no service. */
  readonly translation: Translation | null
  /** The demo accounts may sign in without a password, and count at all. Only on loopback. */
  readonly demo: boolean
}
