import { describe, expect, it } from 'vitest'
import type { BackendChild } from '../../../../electron/backend/child.ts'
import { embeddedBackend } from '../../../../electron/backend/embedded-backend.ts'
import { embeddedOrder } from '../../../../shared/contracts/ipc/embedded.ts'
import { listLog } from '../support/log.ts'
import { manualTimers } from '../support/manual-timers.ts'

interface FakeChild extends BackendChild {
  readonly orders: unknown[]
  say(message: unknown): void
  exit(code: number): void
  killed: boolean
}

function fakeChild(): FakeChild {
  const hear: ((message: unknown) => void)[] = []
  const exits: ((code: number) => void)[] = []
  const child: FakeChild = {
    orders: [],
    killed: false,
    postMessage: (message) => child.orders.push(message),
    onMessage: (listener) => hear.push(listener),
    onExit: (listener) => exits.push(listener),
    kill: () => {
      child.killed = true
    },
    say: (message) => {
      for (const listener of hear) listener(message)
    },
    exit: (code) => {
      for (const listener of exits) listener(code)
    },
  }
  return child
}

function stage() {
  const children: FakeChild[] = []
  const timers = manualTimers()
  let secrets = 0
  const backend = embeddedBackend({
    fork: () => {
      const child = fakeChild()
      children.push(child)
      return child
    },
    dataDir: '/data',
    preparedDir: null,
    newSecret: () => `secret-${++secrets}`.padEnd(40, '.'),
    timers,
    log: listLog(),
  })
  const last = (): FakeChild => {
    const child = children.at(-1)
    if (child === undefined) throw new Error('nothing was started')
    return child
  }
  return { backend, children, timers, last }
}

const READY = { type: 'ready', url: 'http://127.0.0.1:9' }

describe('the embedded backend', () => {
  it('is started once, with an order of the contract, and found where it says it is', async () => {
    const { backend, children, last } = stage()
    const both = Promise.all([backend.start(), backend.start()])
    expect(embeddedOrder.parse(last().orders[0])).toMatchObject({
      type: 'start',
      dataDir: '/data',
      demo: true,
    })
    expect(backend.address()).toBeNull()
    last().say(READY)
    const address = { url: READY.url, secret: 'secret-1'.padEnd(40, '.') }
    expect(await both).toEqual([
      { ok: true, value: address },
      { ok: true, value: address },
    ])
    expect(children.length).toBe(1)
  })

  it('is started again when it dies, with another secret, after growing waits', async () => {
    const { backend, children, timers, last } = stage()
    void backend.start()
    last().say(READY)
    last().exit(1)
    expect(backend.address()).toBeNull()
    await timers.pass(1_000)
    expect(children.length).toBe(2)
    last().exit(1)
    await timers.pass(1_000)
    expect(children.length).toBe(2)
    await timers.pass(1_000)
    expect(children.length).toBe(3)
    let ready = 0
    backend.onReady(() => ready++)
    last().say(READY)
    expect(ready).toBe(1)
    expect(backend.address()?.secret).toBe('secret-3'.padEnd(40, '.'))
  })

  it('says that it failed, without saying where its folder is', async () => {
    const { backend, last } = stage()
    const started = backend.start()
    last().say({ type: 'failed', message: 'the folder /home/somebody is locked' })
    const answer = await started
    expect(answer.ok).toBe(false)
    expect(JSON.stringify(answer)).not.toContain('/home')
  })

  it('that failed is ended, and tried again after growing waits or when somebody asks', async () => {
    const { backend, children, timers, last } = stage()
    const first = backend.start()
    last().say({ type: 'failed', message: 'locked' })
    expect((await first).ok).toBe(false)
    expect(last().killed).toBe(true)
    last().exit(0)
    await timers.pass(1_000)
    expect(children.length).toBe(2)
    last().say({ type: 'failed', message: 'locked' })
    last().exit(0)
    await timers.pass(1_500)
    expect(children.length).toBe(2)

    const asked = backend.start()
    expect(children.length).toBe(3)
    last().say(READY)
    expect((await asked).ok).toBe(true)
    await timers.pass(60_000)
    expect(children.length).toBe(3)
  })

  it('does not keep anybody waiting for ever', async () => {
    const { backend, timers } = stage()
    const started = backend.start()
    await timers.pass(60_000)
    expect((await started).ok).toBe(false)
  })

  it('does not listen to what is not of the contract', () => {
    const { backend, last } = stage()
    void backend.start()
    last().say({ type: 'ready' })
    last().say('ready')
    expect(backend.address()).toBeNull()
  })

  it('is asked to stop, and killed when it does not', async () => {
    const { backend, children, timers, last } = stage()
    void backend.start()
    last().say(READY)
    const stopped = backend.stop()
    expect(last().orders.at(-1)).toEqual({ type: 'stop' })
    await timers.pass(3_000)
    await stopped
    expect(last().killed).toBe(true)
    last().exit(0)
    await timers.pass(60_000)
    expect(children.length).toBe(1)
    expect((await backend.start()).ok).toBe(false)
  })
})
