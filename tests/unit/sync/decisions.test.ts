import { expect, test } from 'vitest'
import { HELD_READY } from '../../../renderer/data/worker-contract.ts'
import type { LeasedJob } from '../../../shared/contracts/http/leases.ts'
import type { Result } from '../../../shared/lib/failure.ts'
import { startedWith, viewOf } from '../../helpers/sync/page.ts'
import { createRig, type Rig } from '../../helpers/sync/rig.ts'
import { decisionIdOf, decisionOf, leasedJobOf, SPAM } from '../../helpers/sync/samples.ts'

async function started(count = 20): Promise<{ rig: Rig; jobs: readonly LeasedJob[]; job: LeasedJob }> {
  const rig = createRig()
  const { prepared } = await startedWith(rig, count)
  const [job] = prepared
  if (job === undefined) throw new Error('no job was prepared')
  return { rig, jobs: prepared, job }
}
const codeOf = (result: Result<unknown>) => (result.ok ? null : result.failure.code)

test('the page is given one undecided job more than it holds ready, in order, and one for each decision', async () => {
  const { rig, jobs, job } = await started()
  const first = Array.from({ length: HELD_READY + 1 }, (_, n) => n)
  expect(jobs.map((each) => each.position)).toEqual(first)
  await rig.call('decide', { decision: decisionOf(decisionIdOf(1), job) })
  await rig.settle()
  expect(viewOf(rig.posts).prepared.map((each) => each.position)).toEqual([...first, HELD_READY + 1])
})

test('P7: a decision stays here for its grace time and is then sent once', async () => {
  const { rig, job } = await started()
  await rig.call('decide', { decision: decisionOf(decisionIdOf(1), job) })
  await rig.time.advance(9_500)
  expect(rig.server.seen.size).toBe(0)
  await rig.time.advance(2_000)
  expect(rig.server.effects).toEqual([decisionIdOf(1)])
  expect(viewOf(rig.posts).status).toMatchObject({ pending: 0, acknowledged: 1, online: true })
})

test('the answer says until when it can be taken back, by this machine’s clock', async () => {
  const { rig, job } = await started()
  rig.time.jump(3 * 3_600_000)
  const result = await rig.call('decide', { decision: decisionOf(decisionIdOf(1), job) })
  expect(result).toEqual({ ok: true, value: { undoUntil: rig.time.now() + 3 * 3_600_000 + 10_000 } })
})

test('P1, P9: with a full disk nothing is half written, and the status says why', async () => {
  const { rig, job } = await started()
  rig.diskFailure = { code: 'storage_full', message: 'no room', retryable: true }
  const result = await rig.call('decide', { decision: decisionOf(decisionIdOf(1), job) })
  expect(codeOf(result)).toBe('storage_full')
  expect(await rig.store().get('jobs', job.id)).toMatchObject({ state: 'ready', decisionId: null })
  expect(await rig.store().get('decisions', decisionIdOf(1))).toBeUndefined()
  expect(await rig.store().get('outbox', decisionIdOf(1))).toBeUndefined()
  await rig.time.advance(200)
  expect(viewOf(rig.posts).status?.storeFailure?.code).toBe('storage_full')

  rig.diskFailure = null
  expect((await rig.call('decide', { decision: decisionOf(decisionIdOf(1), job) })).ok).toBe(true)
  await rig.time.advance(200)
  expect(viewOf(rig.posts).status?.storeFailure).toBeNull()
})

test('P1: a decision that was answered is there after a crash, and is sent', async () => {
  const { rig, job } = await started()
  await rig.call('decide', { decision: decisionOf(decisionIdOf(1), job) })
  rig.crash('now')
  await startedWith(rig, 0)
  await rig.time.advance(15_000)
  expect(rig.server.effects).toEqual([decisionIdOf(1)])
})

test('P2: asked for twice, a decision is saved once', async () => {
  const { rig, job } = await started()
  const decision = decisionOf(decisionIdOf(1), job)
  const both = await Promise.all([rig.call('decide', { decision }), rig.call('decide', { decision })])
  expect(both.map((result) => result.ok)).toEqual([true, true])
  expect(viewOf(rig.posts).status?.pending ?? (await rig.store().pendingOutbox()).length).toBeLessThanOrEqual(
    1,
  )
  expect((await rig.store().pendingOutbox()).length).toBe(1)
})

test('P2: the same id with another body is refused', async () => {
  const { rig, job } = await started()
  await rig.call('decide', { decision: decisionOf(decisionIdOf(1), job) })
  const other = decisionOf(decisionIdOf(1), job, { judgement: SPAM })
  expect(codeOf(await rig.call('decide', { decision: other }))).toBe('id_conflict')
})

test('a second verdict on a job must say that it supersedes the first', async () => {
  const { rig, job } = await started()
  await rig.call('decide', { decision: decisionOf(decisionIdOf(1), job) })
  const plain = decisionOf(decisionIdOf(2), job, { judgement: SPAM })
  expect(codeOf(await rig.call('decide', { decision: plain }))).toBe('already_decided')
  const superseding = decisionOf(decisionIdOf(2), job, { judgement: SPAM, supersedes: decisionIdOf(1) })
  expect((await rig.call('decide', { decision: superseding })).ok).toBe(true)
  await rig.time.advance(25_000)
  expect(rig.server.effects).toEqual([decisionIdOf(1), decisionIdOf(2)])
})

test('what is not a decision, or not of a job of ours, is refused', async () => {
  const { rig, job } = await started()
  const odd = { ...decisionOf(decisionIdOf(1), job), handleMs: -1 }
  expect(codeOf(await rig.call('decide', { decision: odd }))).toBe('invalid')
  const foreign = decisionOf(decisionIdOf(1), leasedJobOf(999))
  expect(codeOf(await rig.call('decide', { decision: foreign }))).toBe('unknown_job')
})

test('P5: a job that was lost while it is on the screen can still be decided', async () => {
  const { rig, job } = await started()
  const leaseId = rig.server.otherDecides(job.id)
  if (leaseId === null) throw new Error('no lease')
  rig.wire.tell({
    event: 'server',
    data: { type: 'lease_revoked', leaseId, jobId: job.id, reason: 'decided' },
  })
  await rig.settle()
  expect(viewOf(rig.posts).lost).toEqual([job.id])
  expect((await rig.call('decide', { decision: decisionOf(decisionIdOf(1), job) })).ok).toBe(true)
  await rig.time.advance(15_000)
  expect(rig.server.held.get(decisionIdOf(1))?.outcome).toBe('second_opinion')
  const kinds = viewOf(rig.posts).attention.map((entry) => entry.kind)
  expect(kinds.toSorted()).toEqual(['lease_lost', 'second_opinion'])
})

test('P6: a refused decision is shown, and its job is the next to be decided again', async () => {
  const { rig, job, jobs } = await started()
  await rig.call('decide', { decision: decisionOf(decisionIdOf(1), job, { judgement: SPAM, note: 'bad' }) })
  await rig.time.advance(15_000)
  expect(viewOf(rig.posts).attention).toMatchObject([
    { kind: 'rejected', failure: { code: 'unknown_clause' } },
  ])
  const [, second] = jobs
  if (second === undefined) throw new Error('no second job')
  await rig.call('decide', { decision: decisionOf(decisionIdOf(2), second) })
  await rig.settle()
  expect(viewOf(rig.posts).prepared.at(-1)?.id).toBe(job.id)
  expect((await rig.call('decide', { decision: decisionOf(decisionIdOf(3), job) })).ok).toBe(true)
})

test('P6: a decision that supersedes a refused one is sent on its own feet', async () => {
  const { rig, job } = await started()
  await rig.call('decide', { decision: decisionOf(decisionIdOf(1), job, { judgement: SPAM, note: 'bad' }) })
  const next = decisionOf(decisionIdOf(2), job, { supersedes: decisionIdOf(1) })
  await rig.call('decide', { decision: next })
  await rig.time.advance(30_000)
  expect(rig.server.effects).toEqual([decisionIdOf(2)])
})

test('history shows the newest first, with what can be undone and what was superseded', async () => {
  const { rig, job } = await started()
  await rig.call('decide', { decision: decisionOf(decisionIdOf(1), job) })
  await rig.time.advance(20_000)
  await rig.call('decide', { decision: decisionOf(decisionIdOf(2), job, { supersedes: decisionIdOf(1) }) })
  const result = await rig.call('history', { limit: 10 })
  if (!result.ok) throw new Error(result.failure.code)
  expect(result.value).toMatchObject([
    {
      decision: { id: decisionIdOf(2) },
      state: 'held',
      undoUntil: rig.time.now() + 10_000,
      supersededBy: null,
    },
    { decision: { id: decisionIdOf(1) }, state: 'applied', undoUntil: null, supersededBy: decisionIdOf(2) },
  ])
  expect(result.value[0]?.title).toBe(job.item.title)
})
