import { expect, test } from 'vitest'
import { createMemoryStore } from '../../../renderer/data/memory-store.ts'
import type { Store } from '../../../renderer/data/store.ts'
import type { LeasedJob } from '../../../shared/contracts/http/leases.ts'
import { MINUTE } from '../../../shared/lib/time.ts'
import { startedWith, viewOf } from '../../helpers/sync/page.ts'
import { createRig, type Rig } from '../../helpers/sync/rig.ts'
import { decisionIdOf, decisionOf } from '../../helpers/sync/samples.ts'

/** Decides the next `count` jobs as they are given, in order. */
async function decideSome(
  rig: Rig,
  count: number,
  note: (n: number) => string | null = () => null,
): Promise<void> {
  const done = new Set<string>()
  for (let n = 1; n <= count; n += 1) {
    await rig.settle()
    const job = viewOf(rig.posts).prepared.find((each: LeasedJob) => !done.has(each.id))
    if (job === undefined) throw new Error('no job was prepared')
    done.add(job.id)
    await rig.call('decide', { decision: decisionOf(decisionIdOf(n), job, { note: note(n) }) })
  }
}
const submits = (rig: Rig) => rig.wire.calls.filter((call) => call.method === 'submit')
const goOffline = (rig: Rig, offline: boolean) => {
  rig.wire.offline = offline
  rig.wire.tell({ event: 'reachable', reachable: !offline })
}

test('while offline nothing is sent, and everything is when the backend is there again', async () => {
  const rig = createRig()
  await startedWith(rig, 40)
  goOffline(rig, true)
  await decideSome(rig, 20)
  await rig.time.advance(30 * MINUTE)
  expect(submits(rig)).toEqual([])
  expect(viewOf(rig.posts).status).toMatchObject({ online: false, pending: 20 })
  goOffline(rig, false)
  await rig.time.advance(1_000)
  expect(rig.server.effects.length).toBe(20)
  expect(submits(rig).length).toBe(1)
  expect(viewOf(rig.posts).status).toMatchObject({ online: true, pending: 0, acknowledged: 20 })
})

test('a thousand decisions leave in batches of two hundred, each once', async () => {
  const rig = createRig()
  await startedWith(rig, 500)
  goOffline(rig, true)
  await decideSome(rig, 450)
  goOffline(rig, false)
  await rig.time.advance(MINUTE)
  const sizes = submits(rig).map(({ input }) =>
    input instanceof Object && 'decisions' in input ? input.decisions : [],
  )
  expect(sizes.map((batch) => (Array.isArray(batch) ? batch.length : 0))).toEqual([200, 200, 50])
  expect(rig.server.effects.length).toBe(450)
})

test('what comes due within five seconds leaves together, and the first of it at once', async () => {
  const rig = createRig()
  await startedWith(rig, 40)
  const done = new Set<string>()
  const decideOne = async (n: number): Promise<void> => {
    await rig.settle()
    const job = viewOf(rig.posts).prepared.find((each: LeasedJob) => !done.has(each.id))
    if (job === undefined) throw new Error('no job was prepared')
    done.add(job.id)
    await rig.call('decide', { decision: decisionOf(decisionIdOf(n), job) })
  }
  for (let n = 1; n <= 10; n += 1) {
    await decideOne(n)
    await rig.time.advance(1_000)
  }
  // Ten seconds after the first of them, and an exchange.
  await rig.time.advance(200)
  expect(rig.server.effects.length).toBe(1)
  await rig.time.advance(4_700)
  expect(submits(rig).length).toBe(1)
  await rig.time.advance(500)
  expect(submits(rig).length).toBe(2)
  expect(rig.server.effects.length).toBeGreaterThanOrEqual(5)
  await rig.time.advance(10_000)
  expect(rig.server.effects.length).toBe(10)
  expect(submits(rig).length).toBeLessThanOrEqual(4)
})

test('P3: a reply that was lost after the commit is asked for again, and takes effect once', async () => {
  const rig = createRig()
  await startedWith(rig, 20)
  rig.wire.faults.set('submit', ['drop_after'])
  await decideSome(rig, 3)
  await rig.time.advance(20_000)
  expect(submits(rig).length).toBe(2)
  expect(rig.server.effects.length).toBe(3)
  expect(viewOf(rig.posts).status).toMatchObject({ pending: 0, acknowledged: 3 })
})

test('P9: an expired token keeps everything, and it is sent after the next sign-in', async () => {
  const rig = createRig()
  await startedWith(rig, 20)
  rig.wire.faults.set(
    'submit',
    Array.from({ length: 5 }, () => 'status_401' as const),
  )
  await decideSome(rig, 1)
  await rig.time.advance(10_100)
  expect(viewOf(rig.posts).status).toMatchObject({ pending: 1, acknowledged: 0 })
  expect(viewOf(rig.posts).attention).toEqual([])
  await rig.time.advance(2 * MINUTE)
  expect(rig.server.effects).toEqual([decisionIdOf(1)])
})

test('a server that asks to wait is not asked sooner', async () => {
  const rig = createRig()
  await startedWith(rig, 20)
  rig.wire.faults.set('submit', ['status_429'])
  await decideSome(rig, 1)
  await rig.time.advance(10_100)
  expect(submits(rig).length).toBe(1)
  await rig.time.advance(2_900)
  expect(submits(rig).length).toBe(1)
  await rig.time.advance(1_000)
  expect(submits(rig).length).toBe(2)
})

test('P6: one entry for which the whole request is refused is found and set aside, and the others arrive', async () => {
  const rig = createRig()
  await startedWith(rig, 20)
  await decideSome(rig, 12, (n) => (n === 5 ? 'toxic400' : null))
  await rig.time.advance(5 * MINUTE)
  expect(rig.server.effects.length).toBe(11)
  expect(viewOf(rig.posts).attention).toMatchObject([{ kind: 'rejected', decisionId: decisionIdOf(5) }])
  expect(viewOf(rig.posts).status?.pending).toBe(0)
})

test('P6: one entry on which the server fails for ever waits alone', async () => {
  const rig = createRig()
  await startedWith(rig, 20)
  await decideSome(rig, 12, (n) => (n === 5 ? 'toxic500' : null))
  await rig.time.advance(10 * MINUTE)
  expect(rig.server.effects.length).toBe(11)
  expect(viewOf(rig.posts).status?.pending).toBe(1)
  expect(viewOf(rig.posts).attention).toEqual([])
})

test('P6: an entry whose record cannot be read is shown, and the others arrive', async () => {
  const rig = createRig()
  await startedWith(rig, 20)
  await decideSome(rig, 3)
  const row = await rig.store().get('decisions', decisionIdOf(2))
  if (row === undefined) throw new Error('not stored')
  await rig.store().commit({ decisions: { put: [{ ...row, content: new Uint8Array([1, 2, 3]) }] } })
  await rig.time.advance(20_000)
  expect(rig.server.effects).toEqual([decisionIdOf(1), decisionIdOf(3)])
  expect(viewOf(rig.posts).attention).toMatchObject([{ kind: 'unreadable' }])
})

test('nothing leaves before it is on disk that it does', async () => {
  const rig = createRig()
  await startedWith(rig, 20)
  await decideSome(rig, 1)
  rig.diskFailure = { code: 'storage_full', message: 'no room', retryable: true }
  await rig.time.advance(5 * MINUTE)
  expect(submits(rig)).toEqual([])
  rig.diskFailure = null
  await rig.time.advance(2 * MINUTE)
  expect(rig.server.effects).toEqual([decisionIdOf(1)])
})

test('P7: nothing is sent before it is noted what the last run may have sent', async () => {
  const memory = createMemoryStore()
  let refuses = false
  const disk: Store = {
    ...memory,
    commit: async (writes) => {
      const isRecovery = writes.meta?.remove?.includes('sending') === true
      if (!refuses || !isRecovery) return await memory.commit(writes)
      return { ok: false, failure: { code: 'storage_failed', message: 'refused', retryable: true } }
    },
  }
  const rig = createRig({ disk })
  await startedWith(rig, 20)
  await decideSome(rig, 1)
  await rig.time.advance(10_010)
  expect(submits(rig).length).toBe(1)
  rig.crash('now')
  refuses = true
  await startedWith(rig, 0)
  await rig.time.advance(MINUTE)
  expect(submits(rig).length).toBe(1)
  expect(await rig.call('undo', { decisionId: decisionIdOf(1) })).toMatchObject({
    value: { outcome: 'sent' },
  })
  refuses = false
  await rig.time.advance(2 * MINUTE)
  expect(rig.server.effects).toEqual([decisionIdOf(1)])
})

test('P9: a clock put back by hours between two runs holds nothing for hours', async () => {
  const rig = createRig()
  await startedWith(rig, 20)
  await decideSome(rig, 1)
  rig.crash('now')
  rig.time.jump(-5 * 60 * MINUTE)
  await startedWith(rig, 0)
  await rig.time.advance(11_000)
  expect(rig.server.effects).toEqual([decisionIdOf(1)])
})

test('P9: a clock that jumps during a run changes no waiting', async () => {
  const rig = createRig()
  await startedWith(rig, 20)
  await decideSome(rig, 1)
  rig.time.jump(-5 * 60 * MINUTE)
  await rig.time.advance(9_000)
  expect(rig.server.effects).toEqual([])
  await rig.time.advance(2_000)
  expect(rig.server.effects).toEqual([decisionIdOf(1)])
})

test('a grace time of 0 s still leaves 10 s for the newest decision', async () => {
  const rig = createRig()
  rig.wire.graceSeconds = 0
  await startedWith(rig, 20)
  await decideSome(rig, 2)
  await rig.time.advance(1_000)
  expect(rig.server.effects).toEqual([decisionIdOf(1)])
  await rig.time.advance(8_000)
  expect(rig.server.effects).toEqual([decisionIdOf(1)])
  await rig.time.advance(2_000)
  expect(rig.server.effects).toEqual([decisionIdOf(1), decisionIdOf(2)])
})

test('two windows on one store never drain at the same time', async () => {
  const disk = createMemoryStore()
  const rig = createRig({ disk })
  await startedWith(rig, 20)
  await decideSome(rig, 1)
  const second = rig.bootBeside()
  await rig.time.advance(1_000)
  await rig.time.advance(20_000)
  expect(submits(rig).length).toBe(1)
  expect(rig.server.effects).toEqual([decisionIdOf(1)])
  second.die()
})
