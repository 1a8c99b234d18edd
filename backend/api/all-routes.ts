import type { Route } from './route.ts'
import { addDecisions, listDecisions } from './routes/decisions.ts'
import { events } from './routes/events.ts'
import { addItems, getItem } from './routes/items.ts'
import { claimLeases, release, renew } from './routes/leases.ts'
import { addMedia, getMedia } from './routes/media.ts'
import { policies, publish } from './routes/policies.ts'
import { queues, saveQueueSettings } from './routes/queues.ts'
import { restrict } from './routes/restrictions.ts'
import { health, listDemoAccounts, me, signInToDemo } from './routes/session.ts'
import { offer, translate } from './routes/translation.ts'

/** Every route but the description of them all. */
export const allRoutes: readonly Route[] = [
  health,
  listDemoAccounts,
  signInToDemo,
  me,
  restrict,
  queues,
  saveQueueSettings,
  claimLeases,
  renew,
  release,
  getItem,
  addItems,
  getMedia,
  addMedia,
  policies,
  publish,
  offer,
  translate,
  addDecisions,
  listDecisions,
  events,
]
