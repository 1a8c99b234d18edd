import { MOST_ALIKE } from '../../shared/domain/alike.ts'
import { openJob } from '../data/codec.ts'
import { contentOf } from '../data/contents.ts'
import type { JobRow } from '../data/records.ts'
import { HELD_READY } from '../data/worker-contract.ts'
import type { Core } from './core.ts'

/** What the page may hold at most: all that shows the same as its current item, and the usual ones. */
const MOST_HELD = HELD_READY + 1 + MOST_ALIKE

/**
 * Finds the next job beyond what the page wants, when it may show the same as one that the page holds: they can
 * only be decided together where they are all in hand. Whether near-same pictures are is for the page to say. A claim
 * puts them right behind each other and the order of work keeps them there, so that one look at the next row is enough.
 */
export function createAlikeAhead({ store, keys, shelf }: Pick<Core, 'store' | 'keys' | 'shelf'>): {
  readonly next: () => Promise<JobRow | null>
} {
  /** The row that was opened last in vain, and how many were held then: it is not opened again for nothing. */
  let inVain: string | null = null
  return {
    next: async () => {
      const held = shelf.held()
      if (held >= MOST_HELD || !shelf.hasLikes()) return null
      const row = (await store.readyJobs(held + 1)).find((one) => !shelf.isHeld(one.id))
      if (row === undefined || inVain === `${row.id}:${held}`) return null
      const cipher = await keys.of(row.packId)
      const job = cipher.ok ? await openJob(cipher.value, row, await contentOf(store, row)) : null
      if (job !== null && shelf.holdsLike(job)) return row
      inVain = `${row.id}:${held}`
      return null
    },
  }
}
