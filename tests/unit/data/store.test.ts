import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, test } from 'vitest'
import { contentOnlyFor, withoutContentOf } from '../../../renderer/data/contents.ts'
import { openDexieStore } from '../../../renderer/data/dexie-store.ts'
import { createMemoryStore } from '../../../renderer/data/memory-store.ts'
import type { JobRow, OutboxRow } from '../../../renderer/data/records.ts'
import { createSplitStore } from '../../../renderer/data/split-store.ts'
import type { Store } from '../../../renderer/data/store.ts'
import type { PackId } from '../../../shared/domain/ids.ts'
import { decisionIdOf, jobIdOf, leaseIdOf, uuid } from '../../helpers/sync/samples.ts'

const PACK = uuid(9, 1) as PackId

function job(n: number, fields: Partial<JobRow> = {}): JobRow {
  return {
    id: jobIdOf(n),
    packId: PACK,
    order: n,
    state: 'ready',
    leaseId: leaseIdOf(n),
    fence: 1,
    renewAt: 1_000 - n,
    expiresAt: 2_000 - n,
    decisionId: null,
    volatile: false,
    contentId: null,
    ...fields,
  }
}

function entry(n: number, fields: Partial<OutboxRow> = {}): OutboxRow {
  return {
    id: decisionIdOf(n),
    jobId: jobIdOf(n),
    packId: PACK,
    seq: n,
    state: 'held',
    savedAt: n,
    supersedes: null,
    ...fields,
  }
}

const STORES: readonly [string, () => Promise<Store>][] = [
  ['on disk', () => openDexieStore('test', { indexedDB: new IDBFactory(), IDBKeyRange })],
  ['in memory', async () => createMemoryStore()],
  [
    'split',
    async () =>
      createSplitStore(
        await openDexieStore('test', { indexedDB: new IDBFactory(), IDBKeyRange }),
        createMemoryStore(),
      ),
  ],
]

describe.each(STORES)('the store %s', (_name, open) => {
  test('gives ready jobs by their order, and no others', async () => {
    const store = await open()
    await store.commit({ jobs: { put: [job(3), job(1), job(2, { state: 'decided' }), job(0)] } })
    expect((await store.readyJobs(2)).map((row) => row.order)).toEqual([0, 1])
    expect((await store.readyJobs(9)).map((row) => row.order)).toEqual([0, 1, 3])
  })

  test('gives leases to renew and leases that ended, the earliest first', async () => {
    const store = await open()
    await store.commit({ jobs: { put: [job(1), job(2), job(3), job(4, { state: 'lost' })] } })
    expect((await store.jobsToRenew(998, 9)).map((row) => row.order)).toEqual([3, 2])
    expect((await store.jobsExpired(1_997, 9)).map((row) => row.order)).toEqual([3])
  })

  test('gives the jobs of one pack by their state', async () => {
    const store = await open()
    const other = uuid(9, 2) as PackId
    const rows = [
      job(1, { state: 'decided' }),
      job(2, { state: 'lost' }),
      job(3, { packId: other, state: 'lost' }),
    ]
    await store.commit({ jobs: { put: rows } })
    const pack = { id: PACK, firstOrder: 0, lastOrder: 9 }
    expect(await store.packJobs(pack, ['ready'], 9)).toEqual([])
    const found = await store.packJobs(pack, ['decided', 'lost'], 9)
    expect(found.map((row) => row.order).toSorted()).toEqual([1, 2])
    expect((await store.packJobs(pack, ['decided', 'lost'], 1)).length).toBe(1)
  })

  test('finds a job that became ready again before all that were read', async () => {
    const store = await open()
    await store.commit({ jobs: { put: [job(1), job(2), job(3)] } })
    const set = (state: JobRow['state']) => ({ id: jobIdOf(1), when: {}, must: true, set: { state } })
    await store.commit({ jobs: { patch: [set('decided')] } })
    expect((await store.readyJobs(9)).map((row) => row.order)).toEqual([2, 3])
    await store.commit({ jobs: { patch: [set('ready')] } })
    expect((await store.readyJobs(9)).map((row) => row.order)).toEqual([1, 2, 3])
  })

  test('gives what is pending by seq, and the newest decisions first', async () => {
    const store = await open()
    await store.commit({
      outbox: { put: [entry(2), entry(1, { state: 'applied' }), entry(0, { state: 'doubtful' })] },
      decisions: {
        put: [0, 1, 2].map((n) => ({
          id: decisionIdOf(n),
          jobId: jobIdOf(n),
          seq: n,
          content: new Uint8Array(1),
        })),
      },
    })
    expect((await store.pendingOutbox()).map((row) => row.seq)).toEqual([0, 2])
    expect((await store.recentDecisions(2)).map((row) => row.seq)).toEqual([2, 1])
    expect(await store.highest()).toEqual({ order: -1, seq: 2 })
  })

  test('writes nothing at all when a patch that must fit does not', async () => {
    const store = await open()
    await store.commit({ jobs: { put: [job(1)] }, outbox: { put: [entry(1)] } })
    const before = store.tally()
    const written = await store.commit({
      outbox: {
        put: [entry(2)],
        patch: [{ id: decisionIdOf(1), when: { state: 'held' }, must: true, set: { state: 'sending' } }],
      },
      jobs: {
        patch: [{ id: jobIdOf(1), when: { state: 'decided' }, must: true, set: { state: 'lost' } }],
      },
    })
    expect(written).toEqual({ ok: true, value: false })
    expect(await store.get('outbox', decisionIdOf(1))).toMatchObject({ state: 'held' })
    expect(await store.get('outbox', decisionIdOf(2))).toBeUndefined()
    expect(store.tally()).toEqual(before)
  })

  test('leaves out a patch that does not fit when it need not', async () => {
    const store = await open()
    await store.commit({ jobs: { put: [job(1), job(2, { state: 'decided' })] } })
    const set = { state: 'lost' } as const
    await store.commit({
      jobs: {
        patch: [1, 2, 3].map((n) => ({
          id: jobIdOf(n),
          when: { state: 'ready' } as const,
          must: false,
          set,
        })),
      },
    })
    expect((await store.get('jobs', jobIdOf(1)))?.state).toBe('lost')
    expect((await store.get('jobs', jobIdOf(2)))?.state).toBe('decided')
    expect(await store.get('jobs', jobIdOf(3))).toBeUndefined()
  })

  test('keeps its tally right through puts, patches and removals', async () => {
    const store = await open()
    await store.commit({ jobs: { put: [job(1), job(2), job(3)] }, outbox: { put: [entry(1)] } })
    await store.commit({
      jobs: {
        put: [job(1, { state: 'decided' })],
        patch: [{ id: jobIdOf(2), when: {}, must: true, set: { state: 'lost' } }],
        remove: [jobIdOf(3), jobIdOf(9)],
      },
      attention: { put: [{ id: 'a', at: 1, content: new Uint8Array(1) }] },
    })
    expect(store.tally().jobs).toEqual({ ready: 0, decided: 1, lost: 1 })
    expect(store.tally().outbox.held).toBe(1)
    expect(store.tally().attention).toBe(1)
  })

  test('gives old decisions for removal, the oldest first', async () => {
    const store = await open()
    const decisions = [0, 1, 2, 3].map((n) => ({
      id: decisionIdOf(n),
      jobId: jobIdOf(n),
      seq: n,
      content: new Uint8Array(1),
    }))
    await store.commit({ decisions: { put: decisions } })
    expect((await store.oldDecisions(2, 9)).map((row) => row.seq)).toEqual([0, 1])
    expect(await store.oldDecisions(4, 9)).toEqual([])
  })

  test('writes nothing when what must hold of another row does not', async () => {
    const store = await open()
    const commit = (holds: boolean) =>
      store.commit({
        jobs: { put: [job(1)] },
        meta: { must: [{ id: 'sending', holds: () => holds }] },
      })
    expect(await commit(false)).toEqual({ ok: true, value: false })
    expect(await store.get('jobs', jobIdOf(1))).toBeUndefined()
    expect(await commit(true)).toEqual({ ok: true, value: true })
  })

  test('destroys the content of one job and of no other in the same row', async () => {
    const store = await open()
    const items = { [jobIdOf(1)]: new Uint8Array([1]), [jobIdOf(2)]: new Uint8Array([2]) }
    await store.commit({ contents: { put: [{ id: 'c', volatile: false, items }] } })
    await store.commit({ contents: withoutContentOf([job(1, { contentId: 'c' })]) })
    expect(Object.keys((await store.get('contents', 'c'))?.items ?? {})).toEqual([jobIdOf(2)])
    await store.commit({ contents: withoutContentOf([job(2, { contentId: 'c' })]) })
    expect(await store.get('contents', 'c')).toBeUndefined()
  })

  test('puts content only for jobs that it puts as well', async () => {
    const store = await open()
    await store.commit({ jobs: { put: [job(1, { state: 'decided' })] } })
    const items = { [jobIdOf(1)]: new Uint8Array([1]), [jobIdOf(2)]: new Uint8Array([2]) }
    await store.commit({
      jobs: { put: [job(1), job(2)], keep: (row) => row.state === 'decided' },
      contents: { put: [{ id: 'c', volatile: false, items }], onlyFor: contentOnlyFor },
    })
    expect(Object.keys((await store.get('contents', 'c'))?.items ?? {})).toEqual([jobIdOf(2)])
    expect((await store.get('jobs', jobIdOf(1)))?.state).toBe('decided')
  })

  test('is empty after it was wiped', async () => {
    const factoryStore = await open()
    await factoryStore.commit({ jobs: { put: [job(1)] } })
    await factoryStore.wipe()
  })
})

describe('the store on disk', () => {
  test('still holds after reopening what was committed, with its tally', async () => {
    const engine = { indexedDB: new IDBFactory(), IDBKeyRange }
    const first = await openDexieStore('test', engine)
    await first.commit({ jobs: { put: [job(1), job(2, { state: 'decided' })] }, outbox: { put: [entry(2)] } })
    first.close()
    const second = await openDexieStore('test', engine)
    expect((await second.readyJobs(9)).map((row) => row.order)).toEqual([1])
    expect(second.tally().jobs).toEqual({ ready: 1, decided: 1, lost: 0 })
    expect(second.tally().outbox.held).toBe(1)
    await second.wipe()
    const third = await openDexieStore('test', engine)
    expect(third.tally().jobs.ready).toBe(0)
  })

  test('writes decision, job and entry together or not at all when the disk refuses one of them', async () => {
    const store = await openDexieStore('test', { indexedDB: new IDBFactory(), IDBKeyRange })
    await store.commit({ jobs: { put: [job(1)] } })
    // A function cannot be stored: this write fails after the one before it went well.
    const unstorable = Object.assign(entry(1), { savedAt: () => 1 })
    const before = store.tally()
    const written = await store.commit({
      jobs: { patch: [{ id: jobIdOf(1), when: { state: 'ready' }, must: true, set: { state: 'decided' } }] },
      outbox: { put: [unstorable] },
    })
    expect(written.ok).toBe(false)
    expect((await store.get('jobs', jobIdOf(1)))?.state).toBe('ready')
    expect(await store.get('outbox', decisionIdOf(1))).toBeUndefined()
    expect(store.tally()).toEqual(before)
  })

  test('asks Chromium for strict durability', async () => {
    const factory = new IDBFactory()
    const asked: unknown[] = []
    const open = factory.open.bind(factory)
    factory.open = (...args: Parameters<IDBFactory['open']>) => {
      const request = open(...args)
      request.addEventListener('success', () => {
        const database = request.result
        const transaction = database.transaction.bind(database)
        database.transaction = (...call: Parameters<IDBDatabase['transaction']>) => {
          asked.push(call[1] === 'readwrite' ? call[2]?.durability : 'reading')
          return transaction(...call)
        }
      })
      return request
    }
    const store = await openDexieStore('test', { indexedDB: factory, IDBKeyRange })
    await store.commit({ jobs: { put: [job(1)] } })
    expect(asked.filter((one) => one !== 'reading')).toEqual(['strict'])
  })
})

describe('the split store', () => {
  test('never lets a job of a no-cache queue reach the disk', async () => {
    const disk = createMemoryStore()
    const store = createSplitStore(disk, createMemoryStore())
    await store.commit({ jobs: { put: [job(1, { volatile: true }), job(2)] } })
    await store.commit({
      jobs: { patch: [{ id: jobIdOf(1), when: { state: 'ready' }, must: true, set: { state: 'decided' } }] },
      outbox: { put: [entry(1)] },
    })
    expect(await disk.get('jobs', jobIdOf(1))).toBeUndefined()
    expect((await disk.readyJobs(9)).map((row) => row.order)).toEqual([2])
    expect((await store.get('jobs', jobIdOf(1)))?.state).toBe('decided')
    expect((await disk.get('outbox', decisionIdOf(1)))?.state).toBe('held')
    expect(store.tally().jobs).toEqual({ ready: 1, decided: 1, lost: 0 })
  })

  test('gives jobs of both places in one order', async () => {
    const store = createSplitStore(createMemoryStore(), createMemoryStore())
    await store.commit({ jobs: { put: [1, 2, 3, 4].map((n) => job(n, { volatile: n % 2 === 0 })) } })
    expect((await store.readyJobs(3)).map((row) => row.order)).toEqual([1, 2, 3])
  })

  test('changes nothing in memory when the disk refuses', async () => {
    const disk = createMemoryStore()
    const failing: Store = {
      ...disk,
      commit: async (writes) =>
        writes.outbox === undefined
          ? disk.commit(writes)
          : { ok: false, failure: { code: 'storage_full', message: 'full', retryable: true } },
    }
    const store = createSplitStore(failing, createMemoryStore())
    await store.commit({ jobs: { put: [job(1, { volatile: true })] } })
    await store.commit({
      jobs: { patch: [{ id: jobIdOf(1), when: { state: 'ready' }, must: true, set: { state: 'decided' } }] },
      outbox: { put: [entry(1)] },
    })
    expect((await store.get('jobs', jobIdOf(1)))?.state).toBe('ready')
  })
})
