import { describe, expect, test } from 'vitest'
import { createActivity } from '../../../renderer/data/activity.ts'
import { storeFailure } from '../../../renderer/data/store-failure.ts'
import { createWorkerClient, type WorkerLike } from '../../../renderer/data/worker-client.ts'
import type { FromWorker, ToWorker } from '../../../renderer/data/worker-contract.ts'

/** As much of an ErrorEvent as Node lacks. */
const BOOM = { message: 'boom', filename: '', lineno: 0, colno: 0, error: null }

interface FakeWorker extends WorkerLike {
  readonly sent: ToWorker[]
  ended: boolean
  says(data: FromWorker): void
}

function createFakeWorker(): FakeWorker {
  const worker: FakeWorker = {
    sent: [],
    ended: false,
    onmessage: null,
    onerror: null,
    postMessage: (message) => void worker.sent.push(message),
    terminate: () => {
      worker.ended = true
    },
    says: (data) => worker.onmessage?.(new MessageEvent('message', { data })),
  }
  return worker
}

describe('the page’s side of the worker', () => {
  test('matches answers to calls, in any order', async () => {
    const worker = createFakeWorker()
    const client = createWorkerClient(worker)
    const first = client.call('history', { limit: 1 })
    const second = client.call('drain', { ignoreGrace: true })
    expect(worker.sent).toMatchObject([
      { type: 'call', id: 1, method: 'history', input: { limit: 1 } },
      { type: 'call', id: 2, method: 'drain' },
    ])
    worker.says({ type: 'answer', id: 2, result: { ok: true, value: { pending: 4 } } })
    worker.says({ type: 'answer', id: 1, result: { ok: true, value: [] } })
    expect(await first).toEqual({ ok: true, value: [] })
    expect(await second).toEqual({ ok: true, value: { pending: 4 } })
  })

  test('gives each push to those who asked for its kind, until they stop', () => {
    const worker = createFakeWorker()
    const client = createWorkerClient(worker)
    const heard: number[] = []
    const stop = client.on('counts', ({ counts }) => heard.push(counts.remaining))
    worker.says({ type: 'counts', counts: { total: 9, decided: 4, remaining: 5 } })
    worker.says({ type: 'attention', entries: [] })
    stop()
    worker.says({ type: 'counts', counts: { total: 9, decided: 5, remaining: 4 } })
    expect(heard).toEqual([5])
  })

  test('leaves no call unanswered when the worker ends', async () => {
    const worker = createFakeWorker()
    const client = createWorkerClient(worker)
    const call = client.call('drain', { ignoreGrace: true })
    client.close()
    expect(await call).toMatchObject({ ok: false, failure: { code: 'worker_ended' } })
    expect(await client.call('finish', {})).toMatchObject({ ok: false, failure: { code: 'worker_ended' } })
    expect(worker.ended).toBe(true)
  })

  test('tells of a bug in the worker', () => {
    const worker = createFakeWorker()
    const client = createWorkerClient(worker)
    const bugs: string[] = []
    client.onBug((failure) => bugs.push(failure.code))
    worker.onerror?.(Object.assign(new Event('error'), BOOM))
    expect(bugs).toEqual(['worker_bug'])
  })
})

test('activity is told at once, and then at most every 15 s', () => {
  const target = new EventTarget()
  let now = 0
  let told = 0
  const activity = createActivity(
    () => now,
    () => {
      told += 1
    },
  )
  const stop = activity.watch(target)
  const press = () => target.dispatchEvent(new Event('keydown'))
  press()
  press()
  expect(told).toBe(1)
  now = 14_999
  press()
  expect(told).toBe(1)
  now = 15_000
  activity.noticed()
  expect(told).toBe(2)
  stop()
  now = 60_000
  press()
  expect(told).toBe(2)
})

test('P9: a full disk is told apart from a broken database, however deep the cause is', () => {
  const quota = Object.assign(new Error('full'), { name: 'QuotaExceededError' })
  const aborted = Object.assign(new Error('aborted'), { name: 'AbortError', inner: quota })
  expect(storeFailure(quota).code).toBe('storage_full')
  expect(storeFailure(aborted).code).toBe('storage_full')
  expect(storeFailure(Object.assign(new Error(), { name: 'UnknownError' })).code).toBe('storage_failed')
  expect(storeFailure('odd').code).toBe('storage_failed')
})
