import { type Failure, failed } from '../../shared/lib/failure.ts'
import { createMemoryStore } from './memory-store.ts'
import { createSplitStore } from './split-store.ts'
import type { Store } from './store.ts'

/**
 * Opens stores for one worker. What lives in memory outlives the session that made it: a token runs out in the middle
 * of the work, and whoever signs in again finds the unsent decisions and the jobs of no-cache queues where they were
 * (promise P9). A wipe ends it.
 *
 * @param openDisk the store on disk of this name
 */
export function createStoreOpener(
  openDisk: (name: string) => Promise<Store>,
): (name: string, persist: boolean) => Promise<Store> {
  const kept = new Map<string, { readonly durable: Store; readonly volatile: Store }>()

  return async (name, persist) => {
    const memory = kept.get(name) ?? { durable: createMemoryStore(), volatile: createMemoryStore() }
    kept.set(name, memory)
    const durable = persist ? await openDisk(name) : memory.durable
    const known = [...(await memory.volatile.all('jobs')), ...(await memory.volatile.all('contents'))]
    const store = createSplitStore(
      durable,
      memory.volatile,
      known.map((row) => row.id),
    )
    return closable({
      ...store,
      wipe: async () => {
        kept.delete(name)
        await store.wipe()
      },
    })
  }
}

/** Memory does not close by itself: work that an ended session left under way must not write beside the next one. */
function closable(store: Store): Store {
  let closed = false
  return {
    ...store,
    commit: async (writes) => (closed ? failed(CLOSED) : await store.commit(writes)),
    close: () => {
      closed = true
      store.close()
    },
  }
}

const CLOSED: Failure = {
  code: 'storage_failed',
  message: 'the session of this store has ended',
  retryable: true,
  detail: { cause: 'closed' },
}
