import { describe, expect, test } from 'vitest'
import { createCipher } from '../../../renderer/data/cipher.ts'
import { createMemoryStore } from '../../../renderer/data/memory-store.ts'
import type { JobRow, OutboxRow, PackRow } from '../../../renderer/data/records.ts'
import type { Store } from '../../../renderer/data/store.ts'
import { fetchMediaAhead } from '../../../renderer/sync/media-ahead.ts'
import { markIfOver } from '../../../renderer/sync/pack-ending.ts'
import type { LineMethod } from '../../../shared/contracts/ipc/port.ts'
import type { MediaId, PackId } from '../../../shared/domain/ids.ts'
import type { Fault } from '../../helpers/sync/fake-line.ts'
import { QUEUES, startedWith, viewOf } from '../../helpers/sync/page.ts'
import { createRig, type Rig } from '../../helpers/sync/rig.ts'
import { decisionIdOf, jobIdOf, leaseIdOf, uuid } from '../../helpers/sync/samples.ts'

const claim = { queueIds: QUEUES, languages: [], count: 20 }
const other = { ...claim, count: 5 }
const FULL = { code: 'storage_full', message: 'no room', retryable: true }

/** A claim and enough time for it. */
async function claimed(rig: Rig, input: typeof claim) {
  const answer = rig.call('claim', input)
  await rig.time.advance(2_000)
  return await answer
}

describe('claims', () => {
  test('run one after the other: what the last run left and a new one do not destroy each other', async () => {
    const rig = createRig()
    await startedWith(rig, 0)
    void rig.call('claim', claim)
    await rig.settle()
    rig.crash('before_commit')
    await rig.time.advance(2_000)
    rig.boot()
    rig.wire.calls.length = 0
    void rig.call('start', {})
    const again = rig.call('claim', claim)
    await rig.time.advance(5_000)
    expect(await again).toMatchObject({ ok: true })
    // Asked for twice at once, the later answer would be written over the pack that the earlier one made.
    const asked = rig.wire.calls.flatMap(({ method, input }) =>
      method === 'claim' && input instanceof Object && 'claimId' in input ? [input.claimId] : [],
    )
    expect(new Set(asked).size).toBe(asked.length)
    expect(rig.wire.destroyed.size).toBe(0)
    const packs = await rig.store().all('packs')
    expect(rig.store().tally().jobs.ready).toBe(packs.length * 20)
    expect(viewOf(rig.posts).attention).toEqual([])
  })

  test.each<[string, Fault]>([
    ['times out', 'late'],
    ['fails on the server', 'status_500'],
  ])('that %s twice does not keep another from being made', async (_what, fault) => {
    const rig = createRig()
    await startedWith(rig, 0)
    rig.wire.faults.set('claim', [fault, fault])
    expect(await claimed(rig, claim)).toMatchObject({ ok: false })
    expect(await claimed(rig, other)).toEqual({ ok: true, value: { claimed: 5 } })
    expect(await rig.store().get('meta', 'claiming')).toBeUndefined()
  })

  test('that the network or the sign-in keeps from completing are kept, however often', async () => {
    const rig = createRig()
    await startedWith(rig, 0)
    rig.wire.faults.set('claim', ['drop_after', 'status_401', 'drop_after', 'status_401'])
    for (let tries = 0; tries < 4; tries += 1) {
      expect(await claimed(rig, claim)).toMatchObject({ ok: false })
    }
    expect(await claimed(rig, claim)).toEqual({ ok: true, value: { claimed: 20 } })
    expect(rig.server.jobs.size).toBe(20)
  })

  test('P9: that met a full disk can be made again when there is room', async () => {
    const rig = createRig()
    await startedWith(rig, 0)
    const first = rig.call('claim', claim)
    await rig.settle()
    rig.diskFailure = FULL
    await rig.time.advance(2_000)
    expect(await first).toMatchObject({ ok: false, failure: { code: 'storage_full' } })
    rig.diskFailure = null
    expect(await claimed(rig, claim)).toEqual({ ok: true, value: { claimed: 20 } })
    expect(rig.store().tally().jobs.ready).toBe(20)
  })

  test('S6: that are noted say nothing of queues and languages', async () => {
    const rig = createRig({ createCipher })
    await startedWith(rig, 0)
    void rig.call('claim', claim)
    await rig.settle()
    const note = await rig.store().get('meta', 'claiming')
    if (note?.id !== 'claiming' || !('content' in note)) throw new Error('nothing is noted')
    expect(Object.keys(note).sort()).toEqual(['claimId', 'content', 'id'])
    expect(new TextDecoder().decode(note.content)).not.toContain('queueIds')
  })

  test('that are noted and cannot be read are passed over', async () => {
    const rig = createRig()
    await startedWith(rig, 0)
    const claimId = uuid(8, 1) as PackId
    await rig.store().commit({ meta: { put: [{ id: 'claiming', claimId, content: new Uint8Array([1]) }] } })
    expect(await claimed(rig, claim)).toEqual({ ok: true, value: { claimed: 20 } })
  })
})

describe('giving everything back', () => {
  test('also gives back what a claim under way brings', async () => {
    const rig = createRig()
    await startedWith(rig, 0)
    const claiming = rig.call('claim', claim)
    const released = rig.call('release', { jobIds: 'all' })
    await rig.time.advance(3_000)
    expect(await claiming).toEqual({ ok: true, value: { claimed: 20 } })
    expect(await released).toEqual({ ok: true, value: { released: 20 } })
    expect(rig.store().tally().jobs.ready).toBe(0)
  })

  test('also gives back what a claim leased whose answer was lost', async () => {
    const rig = createRig()
    await startedWith(rig, 0)
    rig.wire.faults.set('claim', ['drop_after'])
    expect(await claimed(rig, claim)).toMatchObject({ ok: false })
    const released = rig.call('release', { jobIds: 'all' })
    await rig.time.advance(3_000)
    expect(await released).toEqual({ ok: true, value: { released: 20 } })
    expect(await rig.store().get('meta', 'claiming')).toBeUndefined()
  })

  test('says so when the items of such a claim may still come', async () => {
    const rig = createRig()
    await startedWith(rig, 0)
    rig.wire.faults.set('claim', ['drop_after', 'drop_after'])
    await claimed(rig, claim)
    const released = rig.call('release', { jobIds: 'all' })
    await rig.time.advance(3_000)
    expect(await released).toMatchObject({ ok: false })
  })
})

describe('media of a claim', () => {
  const mediaOf = (n: number) => n.toString(16).padStart(64, '0') as MediaId
  const named = (calls: readonly { readonly method: LineMethod; readonly input: unknown }[]) =>
    calls.filter(({ method }) => method === 'allowMedia' || method === 'prefetchMedia')

  test('is fetched ahead, also when the first jobs have none', async () => {
    const rig = createRig()
    rig.server.media.set(30, [mediaOf(30)])
    await startedWith(rig, 50)
    const mediaIds = [mediaOf(30)]
    expect(named(rig.wire.calls)).toMatchObject([
      { method: 'allowMedia', input: { noCache: false, mediaIds } },
      { method: 'prefetchMedia', input: { mediaIds } },
    ])
  })

  test('S7: that must not touch the disk is named before anything is fetched, and never fetched ahead', async () => {
    const calls: { method: LineMethod; input: unknown }[] = []
    const line = {
      call: async (method: LineMethod, input: unknown) => {
        calls.push({ method, input })
        return { ok: true, value: null } as never
      },
    }
    const job = (noCache: boolean, n: number) => ({ noCache, item: { media: [{ id: mediaOf(n) }] } })
    await fetchMediaAhead(line, uuid(7, 1) as PackId, [job(false, 1), job(true, 2)])
    expect(calls).toMatchObject([
      { method: 'allowMedia', input: { noCache: true, mediaIds: [mediaOf(2)] } },
      { method: 'allowMedia', input: { noCache: false, mediaIds: [mediaOf(1)] } },
      { method: 'prefetchMedia', input: { mediaIds: [mediaOf(1)] } },
    ])
  })
})

describe('S6, P3: a pack', () => {
  const pack: PackRow = { id: uuid(7, 1) as PackId, total: 1, firstOrder: 0, lastOrder: 0, over: false }
  const job: JobRow = {
    id: jobIdOf(1),
    packId: pack.id,
    order: 0,
    state: 'decided',
    leaseId: leaseIdOf(1),
    fence: 1,
    renewAt: 0,
    expiresAt: 0,
    decisionId: decisionIdOf(1),
    volatile: false,
    contentId: null,
  }
  const entry: OutboxRow = {
    id: decisionIdOf(2),
    jobId: job.id,
    packId: pack.id,
    seq: 2,
    state: 'held',
    savedAt: 0,
    supersedes: decisionIdOf(1),
  }
  const anew = async (store: Store) => {
    const patch = [{ id: job.id, when: {}, must: true, set: { decisionId: entry.id } }]
    await store.commit({ jobs: { patch }, outbox: { put: [entry] } })
  }
  const takenBack = async (store: Store) => {
    const patch = [{ id: job.id, when: {}, must: true, set: { state: 'ready', decisionId: null } as const }]
    await store.commit({ jobs: { patch } })
  }

  async function stored() {
    const store = createMemoryStore()
    await store.commit({ packs: { put: [pack] }, jobs: { put: [job] } })
    return store
  }

  test('in which nothing is left to do is over', async () => {
    const store = await stored()
    expect(await markIfOver(store, pack)).toEqual({ ok: true, value: true })
  })

  test.each([
    ['decided anew', anew],
    ['taken back', takenBack],
  ])(
    'of which a job is %s while it is looked at goes on, before the outbox is read and after',
    async (_what, happens) => {
      for (const when of ['before', 'after']) {
        const store = await stored()
        const watched: Store = {
          ...store,
          pendingOutbox: async () => {
            if (when === 'before') await happens(store)
            const rows = await store.pendingOutbox()
            if (when === 'after') await happens(store)
            return rows
          },
        }
        expect(await markIfOver(watched, pack)).toEqual({ ok: true, value: false })
        expect(await store.all('packs')).toEqual([pack])
      }
    },
  )
})
