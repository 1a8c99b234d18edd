import { describe, expect, test } from 'vitest'
import { createMemoryStore } from '../../../renderer/data/memory-store.ts'
import { HELD_READY } from '../../../renderer/data/worker-contract.ts'
import { stripJobs } from '../../../renderer/sync/stripping.ts'
import type { LeasedJob } from '../../../shared/contracts/http/leases.ts'
import { HOUR, MINUTE } from '../../../shared/lib/time.ts'
import { QUEUES, startedWith, viewOf } from '../../helpers/sync/page.ts'
import { createRig, type Rig } from '../../helpers/sync/rig.ts'
import { decisionIdOf, decisionOf, leaseIdOf } from '../../helpers/sync/samples.ts'

const claim = { queueIds: QUEUES, languages: [], count: 20 }
const firstOf = (jobs: readonly LeasedJob[]): LeasedJob => {
  const [job] = jobs
  if (job === undefined) throw new Error('no job was prepared')
  return job
}
const goOffline = (rig: Rig, offline: boolean) => {
  rig.wire.offline = offline
  rig.wire.tell({ event: 'reachable', reachable: !offline })
}
/** Which of these jobs' content is stored. */
async function contentsIn(rig: Rig, jobs: readonly LeasedJob[]): Promise<readonly string[]> {
  const stored = new Set((await rig.store().all('contents')).flatMap((row) => Object.keys(row.items)))
  return jobs.map((job) => job.id).filter((id) => stored.has(id))
}
/** Time in which the reviewer does something every minute. */
async function atWork(rig: Rig, minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    void rig.call('history', { limit: 1 })
    await rig.time.advance(MINUTE)
  }
}

describe('a pack', () => {
  test('can be claimed by a key that comes while the store still opens', async () => {
    const rig = createRig()
    rig.boot()
    const starting = rig.call('start', {})
    const claiming = rig.call('claim', claim)
    await rig.time.advance(2_000)
    expect(await starting).toMatchObject({ ok: true })
    expect(await claiming).toEqual({ ok: true, value: { claimed: 20 } })
  })

  test('is there after a restart without a network', async () => {
    const rig = createRig()
    const before = await startedWith(rig, 20)
    goOffline(rig, true)
    rig.crash('now')
    const after = await startedWith(rig, 0)
    expect(after.prepared.map((job) => job.id)).toEqual(before.prepared.map((job) => job.id))
    const started = await rig.call('start', {})
    expect(started).toMatchObject({ ok: true, value: { counts: { total: 20, remaining: 20 } } })
  })

  test('P4: a claim whose answer was lost is repeated by its id, and leases nothing twice', async () => {
    const rig = createRig()
    await startedWith(rig, 0)
    rig.wire.faults.set('claim', ['drop_after'])
    const first = rig.call('claim', claim)
    await rig.time.advance(2_000)
    expect(await first).toMatchObject({ ok: false, failure: { code: 'offline' } })
    const second = rig.call('claim', claim)
    await rig.time.advance(2_000)
    expect(await second).toEqual({ ok: true, value: { claimed: 20 } })
    expect(rig.server.jobs.size).toBe(20)
  })

  test('P4: a claim that a crash cut off is finished at the next start', async () => {
    const rig = createRig()
    await startedWith(rig, 0)
    void rig.call('claim', claim)
    await rig.settle()
    rig.crash('before_commit')
    await rig.time.advance(2_000)
    expect(rig.isDead()).toBe(true)
    const after = await startedWith(rig, 0)
    expect(rig.server.jobs.size).toBe(20)
    expect(after.prepared.length).toBe(HELD_READY + 1)
  })

  test('is stored once, however often its claim is repeated', async () => {
    const rig = createRig()
    await startedWith(rig, 20)
    const [pack] = await rig.store().all('packs')
    if (pack === undefined) throw new Error('no pack')
    const before = (await rig.store().all('contents')).length
    await rig.store().commit({ meta: { put: [{ id: 'claiming', claimId: pack.id, input: claim }] } })
    rig.crash('now')
    await startedWith(rig, 0)
    expect(await rig.store().get('meta', 'claiming')).toBeUndefined()
    expect((await rig.store().all('contents')).length).toBe(before)
    expect(rig.store().tally().jobs).toEqual({ ready: 20, decided: 0, lost: 0 })
  })

  test('is not taken away by the news that an older lease of the same job is over', async () => {
    const rig = createRig()
    const { prepared } = await startedWith(rig, 20)
    const row = await rig.store().get('jobs', firstOf(prepared).id)
    if (row === undefined) throw new Error('no job')
    const older = { ...row, leaseId: leaseIdOf(999) }
    expect(await stripJobs(rig.store(), [older])).toEqual({ ok: true, value: [] })
    expect(await rig.store().get('jobs', row.id)).toEqual(row)
    expect(await contentsIn(rig, [firstOf(prepared)])).toEqual([row.id])
  })

  test('S6: when all of it is answered its rows go, and then its key', async () => {
    const rig = createRig()
    const { prepared } = await startedWith(rig, 3)
    for (const [n, job] of prepared.entries()) {
      await rig.call('decide', { decision: decisionOf(decisionIdOf(n), job) })
    }
    await rig.time.advance(5_000)
    expect(rig.wire.destroyed.size).toBe(0)
    await rig.time.advance(10_000)
    expect(rig.wire.destroyed.size).toBe(1)
    expect(await rig.store().all('packs')).toEqual([])
    expect(rig.store().tally().jobs).toEqual({ ready: 0, decided: 0, lost: 0 })
    expect(await rig.call('reopen', { jobId: firstOf(prepared).id })).toMatchObject({
      ok: false,
      failure: { code: 'content_gone' },
    })
  })

  test('a job that is given back goes, and its content with it', async () => {
    const rig = createRig()
    const { prepared } = await startedWith(rig, 20)
    const job = firstOf(prepared)
    const released = rig.call('release', { jobIds: [job.id] })
    await rig.time.advance(200)
    expect(await released).toEqual({ ok: true, value: { released: 1 } })
    expect(await contentsIn(rig, [job])).toEqual([])
    expect(rig.server.holdsLiveLease(job.id, job.lease.id)).toBe(false)
    expect(viewOf(rig.posts).prepared.length).toBe(HELD_READY + 2)
  })

  test('a record that cannot be read is shown and passed over', async () => {
    const rig = createRig()
    await startedWith(rig, 20)
    const [row] = await rig.store().readyJobs(1)
    const content = row?.contentId == null ? undefined : await rig.store().get('contents', row.contentId)
    if (row === undefined || content === undefined) throw new Error('not stored')
    const items = { ...content.items, [row.id]: new Uint8Array([9]) }
    await rig.store().commit({ contents: { put: [{ ...content, items }] } })
    rig.crash('now')
    const after = await startedWith(rig, 0)
    expect(after.prepared.map((job) => job.id)).not.toContain(row.id)
    expect(after.prepared.length).toBe(HELD_READY + 1)
    expect(after.attention).toMatchObject([{ kind: 'unreadable', jobId: row.id }])
    // Somebody else can do the work: its lease went back.
    expect(rig.server.holdsLiveLease(row.id, row.leaseId)).toBe(false)
    expect(rig.bugs).toEqual([])
  })
})

describe('S7: a queue that is never written to disk', () => {
  test('leaves neither its jobs nor their titles there', async () => {
    const disk = createMemoryStore()
    const rig = createRig({ disk })
    rig.wire.noCache = true
    const { prepared } = await startedWith(rig, 10)
    const job = firstOf(prepared)
    await rig.call('decide', { decision: decisionOf(decisionIdOf(1), job) })
    const [second] = viewOf(rig.posts).prepared.slice(1)
    if (second === undefined) throw new Error('no second job')
    const leaseId = rig.server.otherDecides(second.id)
    if (leaseId === null) throw new Error('no lease')
    const revoked = { type: 'lease_revoked', leaseId, jobId: second.id, reason: 'decided' } as const
    rig.wire.tell({ event: 'server', data: revoked })
    await rig.settle()

    expect(await disk.all('jobs')).toEqual([])
    expect(await disk.all('contents')).toEqual([])
    const written = [...(await disk.all('decisions')), ...(await disk.all('attention'))]
    const text = written.map((row) => new TextDecoder().decode(row.content)).join('\n')
    expect(text).toContain(decisionIdOf(1))
    expect(text).not.toContain('Komentar')
    expect(text).not.toContain('example.com')
    expect(await rig.call('history', { limit: 1 })).toMatchObject({ value: [{ title: job.item.title }] })
  })

  test('a session without a secret store keeps everything in memory', async () => {
    const disk = createMemoryStore()
    const rig = createRig({ disk })
    rig.wire.persist = false
    const { prepared } = await startedWith(rig, 10)
    await rig.call('decide', { decision: decisionOf(decisionIdOf(1), firstOf(prepared)) })
    await rig.time.advance(15_000)
    expect(rig.server.effects).toEqual([decisionIdOf(1)])
    expect(await disk.all('packs')).toEqual([])
    expect(disk.tally().jobs.ready).toBe(0)
  })
})

describe('P9: a token that runs out in the middle of the work', () => {
  test('costs a session in memory neither its unsent decisions nor its jobs', async () => {
    const rig = createRig()
    rig.wire.persist = false
    const { prepared } = await startedWith(rig, 10)
    rig.wire.faults.set('submit', ['status_401'])
    await rig.call('decide', { decision: decisionOf(decisionIdOf(1), firstOf(prepared)) })
    await rig.time.advance(10_200)
    expect(rig.server.effects).toEqual([])
    const again = rig.call('start', {})
    await rig.settle()
    expect(await again).toMatchObject({ ok: true, value: { counts: { total: 10, remaining: 9 } } })
    await rig.time.advance(MINUTE)
    expect(rig.server.effects).toEqual([decisionIdOf(1)])
    expect(rig.bugs).toEqual([])
  })

  test('costs nobody the jobs of queues that are never written to disk', async () => {
    const rig = createRig()
    rig.wire.noCache = true
    const { prepared } = await startedWith(rig, 10)
    await rig.call('decide', { decision: decisionOf(decisionIdOf(1), firstOf(prepared)) })
    rig.posts.length = 0
    const again = rig.call('start', {})
    await rig.settle()
    expect(await again).toMatchObject({ value: { counts: { remaining: 9 } } })
    expect(viewOf(rig.posts).prepared.map((job) => job.id)).toEqual(
      expect.arrayContaining(prepared.slice(1).map((job) => job.id)),
    )
    const undone = rig.call('undo', { decisionId: decisionIdOf(1) })
    await rig.settle()
    expect(await undone).toMatchObject({ value: { outcome: 'withdrawn' } })
    expect(rig.bugs).toEqual([])
  })
})

describe('Q1: a lease', () => {
  test('is renewed for hours while somebody is at work, and the page is told', async () => {
    const rig = createRig()
    const { prepared } = await startedWith(rig, 8)
    await atWork(rig, 120)
    for (const { id, lease } of prepared) expect(rig.server.holdsLiveLease(id, lease.id)).toBe(true)
    const told = rig.posts.filter((post) => post.type === 'lease')
    expect(told.length).toBeGreaterThanOrEqual(8 * 10)
    expect(Date.parse(told.at(-1)?.expiresAt ?? '')).toBeGreaterThan(rig.time.now())
    expect(viewOf(rig.posts).lost).toEqual([])
  })

  test('runs out when nobody is there: the content goes, and the reviewer is told why', async () => {
    const rig = createRig()
    const { prepared } = await startedWith(rig, 8)
    await rig.time.advance(HOUR)
    expect(rig.server.holdsLiveLease(firstOf(prepared).id, firstOf(prepared).lease.id)).toBe(false)
    expect(viewOf(rig.posts).lost.length).toBe(HELD_READY + 1)
    expect(viewOf(rig.posts).attention.length).toBe(8)
    expect(viewOf(rig.posts).attention[0]).toMatchObject({ kind: 'lease_lost', reason: 'expired' })
    expect(await contentsIn(rig, prepared)).toEqual([])
    expect(rig.wire.destroyed.size).toBe(1)
  })

  test('P5: outlives its end while offline, and the late decision counts', async () => {
    const rig = createRig()
    const { prepared } = await startedWith(rig, 8)
    goOffline(rig, true)
    await atWork(rig, 120)
    expect(viewOf(rig.posts).lost).toEqual([])
    await rig.call('decide', { decision: decisionOf(decisionIdOf(1), firstOf(prepared)) })
    goOffline(rig, false)
    await rig.time.advance(MINUTE)
    expect(rig.server.effects).toEqual([decisionIdOf(1)])
  })

  test('is asked about as soon as the network is back: nobody works on what is somebody else’s', async () => {
    const rig = createRig()
    const { prepared } = await startedWith(rig, 8)
    goOffline(rig, true)
    rig.server.otherDecides(firstOf(prepared).id)
    await rig.time.advance(MINUTE)
    goOffline(rig, false)
    await rig.time.advance(1_000)
    expect(viewOf(rig.posts).lost).toEqual([firstOf(prepared).id])
  })

  test('that could not be noted as lost for a full disk is asked about again', async () => {
    const rig = createRig()
    const { prepared } = await startedWith(rig, 8)
    rig.server.otherDecides(firstOf(prepared).id)
    rig.diskFailure = { code: 'storage_full', message: 'no room', retryable: true }
    await atWork(rig, 15)
    expect(viewOf(rig.posts).lost).toEqual([])
    rig.diskFailure = null
    await atWork(rig, 1)
    expect(viewOf(rig.posts).lost).toEqual([firstOf(prepared).id])
  })

  test('reading or listening without any call is work too', async () => {
    const rig = createRig()
    const { prepared } = await startedWith(rig, 8)
    for (let minute = 0; minute < 60; minute += 1) {
      rig.active()
      await rig.time.advance(MINUTE)
    }
    const { id, lease } = firstOf(prepared)
    expect(rig.server.holdsLiveLease(id, lease.id)).toBe(true)
  })
})

describe('the end', () => {
  test('a closing window sends what is held and gives the leases back, in its time', async () => {
    const rig = createRig()
    const { prepared } = await startedWith(rig, 8)
    await rig.call('decide', { decision: decisionOf(decisionIdOf(1), firstOf(prepared)) })
    rig.wire.tell({ event: 'finish', withinMs: 2_500 })
    await rig.time.advance(2_500)
    expect(rig.wire.finished).toBe(1)
    expect(rig.server.effects).toEqual([decisionIdOf(1)])
    for (const { id, lease } of prepared) expect(rig.server.holdsLiveLease(id, lease.id)).toBe(false)
    expect(rig.wire.destroyed.size).toBe(1)
  })

  test('a closing window without a network keeps everything for the next start', async () => {
    const rig = createRig()
    const { prepared } = await startedWith(rig, 8)
    await rig.call('decide', { decision: decisionOf(decisionIdOf(1), firstOf(prepared)) })
    goOffline(rig, true)
    rig.wire.tell({ event: 'finish', withinMs: 2_500 })
    await rig.time.advance(2_500)
    expect(rig.wire.finished).toBe(1)
    goOffline(rig, false)
    const after = await startedWith(rig, 0)
    expect(after.prepared.length).toBe(HELD_READY + 1)
    await rig.time.advance(15_000)
    expect(rig.server.effects).toEqual([decisionIdOf(1)])
  })

  test('a window that closes before anybody signed in is answered', async () => {
    const rig = createRig()
    rig.boot()
    rig.wire.tell({ event: 'finish', withinMs: 2_500 })
    await rig.settle()
    expect(rig.wire.finished).toBe(1)
  })

  test('P1: what is decided while a sign-out is under way is never saved and then destroyed', async () => {
    const disk = createMemoryStore()
    const rig = createRig({ disk })
    const { prepared } = await startedWith(rig, 8)
    const finished = rig.call('finish', {})
    await rig.settle()
    const decided = rig.call('decide', { decision: decisionOf(decisionIdOf(1), firstOf(prepared)) })
    await rig.time.advance(2_000)
    expect(await finished).toEqual({ ok: true, value: null })
    expect(await decided).toMatchObject({ ok: false, failure: { code: 'not_started' } })
  })

  test('P3: a decision that was being saved when the sign-out began keeps it from destroying anything', async () => {
    const disk = createMemoryStore()
    const rig = createRig({ disk })
    const { prepared } = await startedWith(rig, 8)
    goOffline(rig, true)
    const decided = rig.call('decide', { decision: decisionOf(decisionIdOf(1), firstOf(prepared)) })
    const finished = rig.call('finish', {})
    await rig.time.advance(2_000)
    expect(await decided).toMatchObject({ ok: true })
    expect(await finished).toMatchObject({ ok: false, failure: { code: 'unsent' } })
    goOffline(rig, false)
    await rig.time.advance(15_000)
    expect(rig.server.effects).toEqual([decisionIdOf(1)])
  })

  test('a sign-out that is refused leaves the session at work, also for what waited meanwhile', async () => {
    const rig = createRig()
    const { prepared } = await startedWith(rig, 8)
    await rig.call('decide', { decision: decisionOf(decisionIdOf(1), firstOf(prepared)) })
    rig.wire.faults.set('submit', ['late', 'late'])
    const finished = rig.call('finish', {})
    await rig.settle()
    const second = prepared[1]
    if (second === undefined) throw new Error('no second job')
    const decided = rig.call('decide', { decision: decisionOf(decisionIdOf(2), second) })
    await rig.time.advance(2_000)
    expect(await finished).toMatchObject({ ok: false, failure: { code: 'unsent' } })
    expect(await decided).toMatchObject({ ok: true })
    await rig.time.advance(MINUTE)
    expect(rig.server.effects).toEqual([decisionIdOf(1), decisionIdOf(2)])
  })

  test('signing out is refused while a decision is unsent, and leaves nothing behind after', async () => {
    const disk = createMemoryStore()
    const rig = createRig({ disk })
    const { prepared } = await startedWith(rig, 8)
    await rig.call('decide', { decision: decisionOf(decisionIdOf(1), firstOf(prepared)) })
    goOffline(rig, true)
    expect(await rig.call('finish', {})).toMatchObject({
      ok: false,
      failure: { code: 'unsent', detail: { pending: 1 } },
    })
    goOffline(rig, false)
    const finished = rig.call('finish', {})
    await rig.time.advance(2_000)
    expect(await finished).toEqual({ ok: true, value: null })
    expect(rig.server.effects).toEqual([decisionIdOf(1)])
    expect(await disk.recentDecisions(9)).toEqual([])
    expect(await rig.call('history', { limit: 1 })).toMatchObject({
      ok: false,
      failure: { code: 'not_started' },
    })
  })
})
