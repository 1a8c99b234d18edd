import { MessageChannel } from 'node:worker_threads'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openLine } from '../../../../electron/ipc/line.ts'
import { type LineCalls, lineCalls } from '../../../../electron/ipc/line-calls.ts'
import { workerLines } from '../../../../electron/ipc/worker-lines.ts'
import { REFUSED } from '../../../../shared/contracts/ipc/bridge.ts'
import { lineInputs, SIGNED_OUT } from '../../../../shared/contracts/ipc/port.ts'
import { eventually } from '../support/eventually.ts'
import { listLog } from '../support/log.ts'

/** Both ends of a channel: main's as Electron gives it, and the worker's with what it has heard. */
function channel() {
  const { port1, port2 } = new MessageChannel()
  const heard: unknown[] = []
  port2.on('message', (message) => heard.push(message))
  onTestFinished(() => {
    port1.close()
    port2.close()
  })
  const near = {
    postMessage: (message: unknown) => port1.postMessage(message),
    on: (event: 'message' | 'close', hear: (event: { data: unknown }) => void) =>
      event === 'message'
        ? port1.on('message', (data) => hear({ data }))
        : port1.on('close', () => hear({ data: 0 })),
    start: () => port1.start(),
    close: () => port1.close(),
  }
  return { near, worker: port2, heard }
}

const nobody: LineCalls = lineCalls({
  session: () => null,
  graceSeconds: () => 10,
  log: listLog(),
})

describe('the line', () => {
  it('answers every method with a value, and each request once', async () => {
    const { near, worker, heard } = channel()
    openLine(near, nobody)
    for (const [id, method] of Object.keys(lineInputs).entries())
      worker.postMessage({ id, method, input: {} })
    await eventually(() => expect(heard.length).toBe(Object.keys(lineInputs).length))
    expect(new Set(heard.map((answer) => (answer as { id: number }).id)).size).toBe(heard.length)
  })

  it('gives nothing while nobody is signed in', async () => {
    const { near, worker, heard } = channel()
    openLine(near, nobody)
    worker.postMessage({ id: 1, method: 'open', input: {} })
    await eventually(() => expect(heard).toEqual([{ id: 1, result: { ok: false, failure: SIGNED_OUT } }]))
  })

  it.each([
    [{ id: 1, method: 'open', input: { more: 1 } }],
    [{ id: 1, method: 'open' }],
    [{ id: 1, method: 'nothing', input: {} }],
    [{ id: 1, method: 'constructor', input: {} }],
    [{ id: 1, method: 'contentKey', input: { packId: '../../etc' } }],
    [{ id: 1, method: 'renew', input: { leaseIds: [] } }],
    [{ id: 1, method: 'mediaBytes', input: { packId: 1 } }],
    [{ id: 1, method: 'open', input: {}, extra: 1 }],
  ])('refuses %j', async (message) => {
    const { near, worker, heard } = channel()
    openLine(near, nobody)
    worker.postMessage(message)
    await eventually(() => expect(heard).toEqual([{ id: 1, result: { ok: false, failure: REFUSED } }]))
  })

  it.each([[null], ['text'], [{ method: 'open', input: {} }], [{ id: 'x', method: 'open' }], [[]]])(
    'survives %j',
    async (message) => {
      const { near, worker, heard } = channel()
      openLine(near, nobody)
      worker.postMessage(message)
      worker.postMessage({ id: 2, method: 'open', input: {} })
      await eventually(() => expect(heard.length).toBe(1))
    },
  )

  it('turns a bug in main into an answer', async () => {
    const { near, worker, heard } = channel()
    const broken = lineCalls({
      session: () => {
        throw new Error('a bug that names a secret')
      },
      graceSeconds: () => 10,
      log: listLog(),
    })
    openLine(near, broken)
    worker.postMessage({ id: 1, method: 'open', input: {} })
    await eventually(() =>
      expect(heard).toMatchObject([{ id: 1, result: { ok: false, failure: { code: 'broken' } } }]),
    )
    expect(JSON.stringify(heard)).not.toContain('secret')
  })

  it('waits for the worker to finish, or for its end', async () => {
    const first = channel()
    const line = openLine(first.near, nobody)
    const finished = line.finish(2_000)
    await eventually(() => expect(first.heard).toEqual([{ event: 'finish', withinMs: 2_000 }]))
    first.worker.postMessage({ finished: true })
    await finished

    const second = channel()
    const gone = openLine(second.near, nobody).finish(2_000)
    second.worker.close()
    await gone
  })
})

describe('worker lines', () => {
  const stage = () => {
    const log = listLog()
    const lines = workerLines({ calls: nobody, reachable: () => true, onConnect: () => undefined, log })
    let made = 0
    const connect = () => {
      const ends = channel()
      lines.connect(() => {
        made++
        return ends.near
      })
      return ends
    }
    return { lines, connect, log, made: () => made }
  }

  it('are one for each page load: whoever asks second gets none', () => {
    const { connect, made, log } = stage()
    connect()
    connect()
    expect(made()).toBe(1)
    expect(log.lines).toEqual(['a second line of one page was refused'])
  })

  it('are given anew when the page loads, once', () => {
    const { lines, connect, made } = stage()
    connect()
    lines.pageLoads()
    connect()
    connect()
    expect(made()).toBe(2)
  })

  it('begin by saying whether the backend is reachable', async () => {
    const { connect } = stage()
    const { heard } = connect()
    await eventually(() => expect(heard).toEqual([{ event: 'reachable', reachable: true }]))
  })

  it('have nothing to finish when there is no worker', async () => {
    await stage().lines.finish(2_000)
  })
})
