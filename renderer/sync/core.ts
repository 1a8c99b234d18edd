import type { RecordCipher } from '../data/cipher.ts'
import type { Store } from '../data/store.ts'
import type { ContentKeys } from './keys.ts'
import type { Outside } from './outside.ts'
import type { ServerTime } from './server-time.ts'
import type { Shelf } from './shelf.ts'
import type { Situation } from './situation.ts'
import type { Status } from './status.ts'
import type { Tray } from './tray.ts'

/** What the parts of one open session share. */
export interface Core {
  readonly outside: Outside
  readonly store: Store
  /** The cipher of records that outlive a pack. */
  readonly records: RecordCipher
  readonly keys: ContentKeys
  readonly situation: Situation
  readonly serverTime: ServerTime
  readonly status: Status
  readonly tray: Tray
  readonly shelf: Shelf
}
