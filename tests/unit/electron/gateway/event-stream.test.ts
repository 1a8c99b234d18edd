import type { ServerResponse } from 'node:http'
import { describe, expect, it, onTestFinished } from 'vitest'
import { eventStream } from '../../../../electron/gateway/event-stream.ts'
import { httpClient } from '../../../../electron/gateway/http-client.ts'
import { systemTimers } from '../../../../electron/lib/timers.ts'
import type { ServerEvent } from '../../../../shared/contracts/http/events.ts'
import { json, littleServer } from '../../../helpers/little-server.ts'
import { eventually } from '../support/eventually.ts'
import { manualTimers } from '../support/manual-timers.ts'

async function stage() {
  const open: ServerResponse[] = []
  const server = await littleServer((_request, response) => {
    if (status.code !== 200) return json(response, { error: status.error }, status.code)
    response.writeHead(200, { 'Content-Type': 'text/event-stream' }).flushHeaders()
    open.push(response)
  })
  const status = { code: 200, error: { code: 'x', message: 'x', retryable: false } }
  const timers = manualTimers()
  const events: ServerEvent[] = []
  const broken: (string | null)[] = []
  const stream = eventStream({
    http: httpClient({
      fetch: async (url, init) => await fetch(url, init),
      address: () => ({ url: server.url, secret: null }),
      token: () => 'tok',
      timers: systemTimers,
      onExchange: () => undefined,
    }),
    timers,
    random: () => 0,
    onEvent: (event) => events.push(event),
    onBroken: (failure) => broken.push(failure?.code ?? null),
  })
  onTestFinished(() => stream.stop())
  const connections = async (count: number) => await eventually(() => expect(open.length).toBe(count))
  return { server, stream, timers, events, broken, open, status, connections }
}

const hello = 'event: hello\ndata: {"type":"hello","serverTime":"2026-01-01T00:00:00Z"}\n\n'

describe('the event stream', () => {
  it('hands on what the backend says, and skips what it does not know', async () => {
    const { stream, events, open, connections } = await stage()
    stream.connect()
    await connections(1)
    open[0]?.write(`${hello}data: {"type":"a_newer_kind"}\n\ndata: not json\n\n`)
    open[0]?.write('event: policy_changed\ndata: {"type":"policy_changed","version":3}\n\n')
    await eventually(() => expect(events.length).toBe(2))
    expect(events[1]).toEqual({ type: 'policy_changed', version: 3 })
  })

  it('is opened again when it breaks', async () => {
    const { stream, timers, broken, open, connections } = await stage()
    stream.connect()
    await connections(1)
    open[0]?.destroy()
    await eventually(() => expect(broken).toEqual([null]))
    await timers.pass(1_000)
    await connections(2)
  })

  it('is opened again after 40 s without a word', async () => {
    const { stream, timers, events, broken, open, connections } = await stage()
    stream.connect()
    await connections(1)
    open[0]?.write(hello)
    await eventually(() => expect(events.length).toBe(1))
    await timers.pass(39_000)
    expect(broken).toEqual([])
    await timers.pass(1_000)
    await eventually(() => expect(broken).toEqual([null]))
    await timers.pass(1_000)
    await connections(2)
  })

  it('says why it was refused', async () => {
    const { stream, broken, status } = await stage()
    status.code = 401
    stream.connect()
    await eventually(() => expect(broken).toEqual(['unauthorised']))
  })

  it('is opened once, however often that is asked', async () => {
    const { stream, server, connections } = await stage()
    stream.connect()
    stream.connect()
    await connections(1)
    stream.connect()
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(server.requests.length).toBe(1)
  })

  it('stays closed after its end', async () => {
    const { stream, timers, broken, open, connections } = await stage()
    stream.connect()
    await connections(1)
    stream.stop()
    await eventually(() => expect(open[0]?.destroyed).toBe(true))
    await timers.pass(120_000)
    expect(broken).toEqual([])
    expect(open.length).toBe(1)
  })
})
