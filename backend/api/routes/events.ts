import type { ServerEvent } from '../../../shared/contracts/http/events.ts'
import type { Reviewer } from '../../../shared/contracts/http/reviewer.ts'
import { SECOND } from '../../../shared/lib/time.ts'
import { serverTime } from '../../domain/leased-jobs.ts'
import { errorFields } from '../../log.ts'
import type { Services } from '../../services.ts'
import { route } from '../route.ts'

const HEARTBEAT = 15 * SECOND
/** A reader this far behind is gone or stuck: it is cut off and comes back by itself. */
const MOST_UNREAD = 1_000

function frame(event: ServerEvent): Uint8Array {
  return new TextEncoder().encode(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`)
}

function openStream(services: Services, reviewer: Reviewer): ReadableStream<Uint8Array> {
  const { hub, database, clock, log } = services
  let heartbeat: NodeJS.Timeout | undefined
  let unsubscribe: () => void = () => undefined
  let open = true

  return new ReadableStream<Uint8Array>(
    {
      async start(controller) {
        const end = (): void => {
          if (!open) return
          open = false
          clearInterval(heartbeat)
          unsubscribe()
          controller.close()
        }
        const send = (event: ServerEvent): void => {
          if (!open) return
          controller.enqueue(frame(event))
          if ((controller.desiredSize ?? 0) < -MOST_UNREAD) end()
        }
        const hello = async (): Promise<void> =>
          send({ type: 'hello', serverTime: await serverTime(database.db, clock) })
        // Subscribed first: what changes while we greet must not be missed.
        unsubscribe = hub.subscribe({ reviewer, send, end })
        heartbeat = setInterval(() => {
          hello().catch((error: unknown) => {
            log.error('heartbeat failed', errorFields(error))
            end()
          })
        }, HEARTBEAT)
        await hello()
      },
      cancel() {
        open = false
        clearInterval(heartbeat)
        unsubscribe()
      },
    },
    new CountQueuingStrategy({ highWaterMark: 0 }),
  )
}

export const events = route({
  name: 'events',
  method: 'get',
  path: '/v1/events',
  summary: 'Server-sent events: hello as a heartbeat, changed queues, revoked leases, changed policies',
  answer: null,
  handle: async ({ services, reviewer }) =>
    new Response(openStream(services, reviewer), {
      headers: {
        'Content-Type': 'text/event-stream',
        'Cache-Control': 'no-store',
        'X-Accel-Buffering': 'no',
      },
    }),
})
