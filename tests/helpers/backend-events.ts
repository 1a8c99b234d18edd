import { type ServerEvent, serverEvent } from '../../shared/contracts/http/events.ts'
import type { BackendClient } from './backend-client.ts'

export interface EventsListener {
  /** Everything so far. */
  readonly seen: readonly ServerEvent[]
  /** The next event of this type, or the one that came since the last call. */
  readonly next: (type: ServerEvent['type'], withinMs?: number) => Promise<ServerEvent>
  /** Resolves when the server ends the stream. */
  readonly ended: Promise<void>
  readonly close: () => void
}

/** Listens to `GET /v1/events`; resolves once the server has greeted. */
export async function openEvents(client: BackendClient): Promise<EventsListener> {
  const abort = new AbortController()
  const response = await client.request('/v1/events', { signal: abort.signal })
  if (!response.ok || response.body === null) throw new Error(`events: ${response.status}`)
  const seen: ServerEvent[] = []
  const wakers = new Set<() => void>()
  let read = 0

  const ended = (async () => {
    let text = ''
    const decoder = new TextDecoder()
    for await (const piece of response.body ?? []) {
      text += decoder.decode(piece, { stream: true })
      const frames = text.split('\n\n')
      text = frames.pop() ?? ''
      for (const frame of frames) {
        const [kind, data] = frame.split('\n')
        const event = serverEvent.parse(JSON.parse(data?.replace(/^data: /, '') ?? ''))
        if (kind !== `event: ${event.type}`) throw new Error(`the event line says ${kind}`)
        seen.push(event)
        for (const wake of wakers) wake()
      }
    }
  })().catch((error: unknown) => {
    if (!abort.signal.aborted) throw error
  })

  async function next(type: ServerEvent['type'], withinMs = 5_000): Promise<ServerEvent> {
    const until = Date.now() + withinMs
    for (;;) {
      for (; read < seen.length; read += 1) {
        const event = seen[read]
        if (event?.type === type) {
          read += 1
          return event
        }
      }
      const left = until - Date.now()
      if (left <= 0) throw new Error(`no ${type} within ${withinMs} ms; seen: ${JSON.stringify(seen)}`)
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          wakers.delete(wake)
          clearTimeout(timer)
          resolve()
        }
        const timer = setTimeout(wake, left)
        wakers.add(wake)
      })
    }
  }

  await next('hello')
  return { seen, next, ended, close: () => abort.abort() }
}
