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

/** What a stream needs of the services. */
export interface StreamServices extends Pick<Services, 'clock' | 'log'> {
  readonly hub: Pick<Services['hub'], 'subscribe'>
  readonly database: Pick<Services['database'], 'db'>
}

/** A reviewer's stream of events; it errors when the database cannot tell the time for the greeting. */
export function openStream(services: StreamServices, reviewer: Reviewer): ReadableStream<Uint8Array> {
  const { hub, database, clock, log } = services
  let heartbeat: NodeJS.Timeout | undefined
  let unsubscribe: () => void = () => undefined
  let open = true
  /** Nothing is written to the stream any more. False: that was so already. */
  const leave = (): boolean => {
    const was = open
    open = false
    clearInterval(heartbeat)
    unsubscribe()
    return was
  }

  return new ReadableStream<Uint8Array>(
    {
      async start(controller) {
        const end = (): void => {
          if (leave()) controller.close()
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
        try {
          await hello()
        } catch (error) {
          // The stream ends with this error, and nobody cancels it: whoever still wrote to it would throw.
          leave()
          throw error
        }
      },
      cancel() {
        leave()
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
