import { expect, test } from 'vitest'
import type { LeasedJob } from '../../../shared/contracts/http/leases.ts'
import { startedWith, viewOf } from '../../helpers/sync/page.ts'
import { createRig, type Rig } from '../../helpers/sync/rig.ts'
import { decisionIdOf, decisionOf } from '../../helpers/sync/samples.ts'

async function decided(): Promise<{ rig: Rig; job: LeasedJob }> {
  const rig = createRig()
  const [job] = (await startedWith(rig, 20)).prepared
  if (job === undefined) throw new Error('no job was prepared')
  await rig.call('decide', { decision: decisionOf(decisionIdOf(1), job) })
  return { rig, job }
}
const outcomeOf = async (rig: Rig, n: number) => rig.call('undo', { decisionId: decisionIdOf(n) })

test('P7: taken back in its grace time, a decision never leaves and the job is undecided again', async () => {
  const { rig, job } = await decided()
  expect(await outcomeOf(rig, 1)).toEqual({ ok: true, value: { outcome: 'withdrawn', inForce: null } })
  await rig.time.advance(60_000)
  expect(rig.server.seen.size).toBe(0)
  expect(await rig.store().get('jobs', job.id)).toMatchObject({ state: 'ready', decisionId: null })
  expect(viewOf(rig.posts).status?.pending).toBe(0)
  expect((await rig.call('decide', { decision: decisionOf(decisionIdOf(2), job) })).ok).toBe(true)
})

test('P7: while offline it can be taken back long after its grace time', async () => {
  const { rig } = await decided()
  rig.wire.offline = true
  rig.wire.tell({ event: 'reachable', reachable: false })
  await rig.time.advance(10 * 60_000)
  expect(await outcomeOf(rig, 1)).toEqual({ ok: true, value: { outcome: 'withdrawn', inForce: null } })
})

test('P7: once sent it cannot be taken back, even when no answer came', async () => {
  const { rig } = await decided()
  rig.wire.faults.set('submit', ['drop_after'])
  await rig.time.advance(10_500)
  expect(rig.server.held.size).toBe(1)
  expect(await outcomeOf(rig, 1)).toEqual({ ok: true, value: { outcome: 'sent' } })
})

test('a decision that another supersedes is not taken back before it', async () => {
  const { rig, job } = await decided()
  await rig.call('decide', { decision: decisionOf(decisionIdOf(2), job, { supersedes: decisionIdOf(1) }) })
  expect(await outcomeOf(rig, 1)).toMatchObject({ ok: false, failure: { code: 'superseded' } })
  expect(await outcomeOf(rig, 2)).toEqual({
    ok: true,
    value: { outcome: 'withdrawn', inForce: decisionIdOf(1) },
  })
  expect(await rig.store().get('jobs', job.id)).toMatchObject({
    state: 'decided',
    decisionId: decisionIdOf(1),
  })
  expect((await outcomeOf(rig, 1)).ok).toBe(true)
  await rig.time.advance(60_000)
  expect(rig.server.seen.size).toBe(0)
})

test('taking back twice is the same as once, and an unknown decision is none', async () => {
  const { rig } = await decided()
  await outcomeOf(rig, 1)
  expect(await outcomeOf(rig, 1)).toEqual({ ok: true, value: { outcome: 'withdrawn', inForce: null } })
  expect(await outcomeOf(rig, 7)).toMatchObject({ ok: false, failure: { code: 'unknown_decision' } })
})

test('a decided job can be opened again while its pack is here', async () => {
  const { rig, job } = await decided()
  await rig.time.advance(20_000)
  const reopened = await rig.call('reopen', { jobId: job.id })
  expect(reopened).toMatchObject({
    ok: true,
    value: {
      prepared: { job: { id: job.id, item: { title: job.item.title } } },
      inForce: decisionIdOf(1),
    },
  })
})

test('after a superseding decision was taken back, the job can be decided again', async () => {
  const { rig, job } = await decided()
  await rig.time.advance(20_000)
  await rig.call('decide', { decision: decisionOf(decisionIdOf(2), job, { supersedes: decisionIdOf(1) }) })
  const undone = await outcomeOf(rig, 2)
  const inForce = undone.ok && undone.value.outcome === 'withdrawn' ? undone.value.inForce : null
  expect(inForce).toBe(decisionIdOf(1))
  const third = decisionOf(decisionIdOf(3), job, { supersedes: inForce })
  expect((await rig.call('decide', { decision: third })).ok).toBe(true)
  await rig.time.advance(60_000)
  expect([...rig.server.held.keys()]).toEqual([decisionIdOf(1), decisionIdOf(3)])
})

test('P6: what a refused decision left behind stands in nobody’s way', async () => {
  const rig = createRig()
  const [job] = (await startedWith(rig, 20)).prepared
  if (job === undefined) throw new Error('no job was prepared')
  await rig.call('decide', { decision: decisionOf(decisionIdOf(1), job, { note: 'bad' }) })
  await rig.time.advance(10_000)
  await rig.call('decide', { decision: decisionOf(decisionIdOf(2), job, { supersedes: decisionIdOf(1) }) })
  await rig.time.advance(2_000)
  expect(rig.server.rejected.has(decisionIdOf(1))).toBe(true)
  expect(await outcomeOf(rig, 2)).toEqual({ ok: true, value: { outcome: 'withdrawn', inForce: null } })
  expect(await rig.store().get('jobs', job.id)).toMatchObject({ state: 'ready', decisionId: null })
  expect((await rig.call('decide', { decision: decisionOf(decisionIdOf(3), job) })).ok).toBe(true)
})

test('a refused decision opens its job by its own id, with what stands in its place', async () => {
  const { rig, job } = await decided()
  await rig.time.advance(20_000)
  const second = decisionOf(decisionIdOf(2), job, { supersedes: decisionIdOf(1), note: 'bad' })
  await rig.call('decide', { decision: second })
  await rig.time.advance(20_000)
  expect(await rig.call('reopen', { decisionId: decisionIdOf(2) })).toMatchObject({
    ok: true,
    value: { prepared: { job: { id: job.id } }, inForce: decisionIdOf(1) },
  })
  expect(await rig.call('reopen', { decisionId: decisionIdOf(7) })).toMatchObject({
    ok: false,
    failure: { code: 'unknown_decision' },
  })
})
