import { describe, expect, test } from 'vitest'
import { HELD_READY } from '../../../renderer/data/worker-contract.ts'
import { createLineClient, type LinePort } from '../../../renderer/sync/line-client.ts'
import type { LineFinished, LineRequest } from '../../../shared/contracts/ipc/port.ts'
import { createFakeTime } from '../../helpers/sync/fake-clock.ts'
import { startedWith } from '../../helpers/sync/page.ts'
import { createRig } from '../../helpers/sync/rig.ts'
import { decisionIdOf, decisionOf } from '../../helpers/sync/samples.ts'

const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

function linked() {
  const sent: (LineRequest | LineFinished)[] = []
  const port: LinePort = { postMessage: (message) => void sent.push(message), onmessage: null }
  const time = createFakeTime(settle)
  const line = createLineClient(
    port,
    time.clockFor(() => true),
  )
  const answer = (data: unknown) => port.onmessage?.(new MessageEvent('message', { data }))
  return { line, sent, time, answer }
}

describe('the line to main', () => {
  test('matches answers to requests by their number, in any order', async () => {
    const { line, sent, answer } = linked()
    const first = line.call('release', { leaseIds: [] })
    const second = line.call('contentKey', { packId: 'p' })
    expect(sent).toMatchObject([
      { id: 1, method: 'release' },
      { id: 2, method: 'contentKey' },
    ])
    answer({ id: 2, result: { ok: true, value: { key: 'k' } } })
    answer({ id: 1, result: { ok: true, value: { released: 3 } } })
    expect(await first).toEqual({ ok: true, value: { released: 3 } })
    expect(await second).toEqual({ ok: true, value: { key: 'k' } })
  })

  test('answers by itself when main is gone, and hears no second answer', async () => {
    const { line, time, answer } = linked()
    const call = line.call('policies', { since: 0 })
    await time.advance(130_000)
    expect(await call).toMatchObject({ ok: false, failure: { code: 'timed_out', retryable: true } })
    answer({ id: 1, result: { ok: true, value: null } })
  })

  test('tells a late listener whether the backend is reachable', () => {
    const { line, answer } = linked()
    answer({ event: 'reachable', reachable: true })
    const heard: unknown[] = []
    const stop = line.subscribe((event) => heard.push(event))
    answer({ event: 'graceChanged', graceSeconds: 3 })
    stop()
    answer({ event: 'reachable', reachable: false })
    expect(heard).toEqual([
      { event: 'reachable', reachable: true },
      { event: 'graceChanged', graceSeconds: 3 },
    ])
  })

  test('ignores what is no message of the line', () => {
    const { answer } = linked()
    for (const odd of [null, 'text', {}, { id: 99, result: { ok: true, value: 1 } }]) answer(odd)
  })
})

describe('status', () => {
  test('is pushed ten times a second at most, and only when it changed', async () => {
    const rig = createRig()
    const { prepared } = await startedWith(rig, 20)
    await rig.time.advance(1_000)
    const pushes = () => rig.posts.filter((post) => post.type === 'sync').length
    const before = pushes()
    for (const [n, job] of prepared.entries()) {
      await rig.call('decide', { decision: decisionOf(decisionIdOf(n), job) })
    }
    await rig.time.advance(99)
    expect(pushes() - before).toBeLessThanOrEqual(1)
    await rig.time.advance(5_000)
    expect(pushes() - before).toBeLessThanOrEqual(2)
    expect(rig.posts.filter((post) => post.type === 'counts').at(-1)).toMatchObject({
      counts: { total: 20, decided: HELD_READY + 1, remaining: 19 - HELD_READY },
    })
  })

  test('P9: the server’s clock is told against this machine’s, right or wrong', async () => {
    const rig = createRig()
    rig.time.jump(-2 * 3_600_000)
    await startedWith(rig, 5)
    await rig.time.advance(1_000)
    const status = rig.posts.filter((post) => post.type === 'sync').at(-1)?.status
    expect(status?.clockOffsetMs).toBe(2 * 3_600_000)
  })
})
