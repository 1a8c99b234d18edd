import type { ServerEvent } from '../../shared/contracts/http/events.ts'
import type { Reviewer } from '../../shared/contracts/http/reviewer.ts'
import type { QueueId } from '../../shared/domain/ids.ts'
import type { DurationMs } from '../../shared/lib/time.ts'
import type { Database } from '../db/database.ts'
import { errorFields, type Log } from '../log.ts'
import { type BusMessage, busMessage } from './bus.ts'

/** Queue counts change with every decision of everybody: clients hear of it at most this often. */
const QUEUE_PAUSE: DurationMs = 250

export interface Subscriber {
  readonly reviewer: Reviewer
  readonly send: (event: ServerEvent) => void
  /** The server ends: no more will come. */
  readonly end: () => void
}

/** Hands what the database's channel says to those who listen on this process and may know it. */
export interface EventHub {
  readonly subscribe: (subscriber: Subscriber) => () => void
  readonly stop: () => Promise<void>
}

function parseMessage(payload: string): BusMessage | null {
  try {
    const parsed = busMessage.safeParse(JSON.parse(payload))
    // A newer process may say things that this one does not know.
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

export async function startEventHub(database: Database, log: Log): Promise<EventHub> {
  const subscribers = new Set<Subscriber>()
  const changed = new Set<QueueId>()
  let pause: NodeJS.Timeout | undefined

  function tellQueues(): void {
    pause = undefined
    const all = [...changed]
    changed.clear()
    for (const { reviewer, send } of subscribers) {
      const own = reviewer.queueIds
      const queueIds = own === null ? all : all.filter((id) => own.includes(id))
      if (queueIds.length > 0) send({ type: 'queues_changed', queueIds })
    }
  }

  function receive(payload: string): void {
    const message = parseMessage(payload)
    switch (message?.type) {
      case 'queues_changed':
        for (const id of message.queueIds) changed.add(id)
        pause ??= setTimeout(tellQueues, QUEUE_PAUSE)
        break
      case 'lease_revoked': {
        const { leaseId, jobId, reason } = message
        for (const one of subscribers) {
          if (one.reviewer.id === message.holder) one.send({ type: 'lease_revoked', leaseId, jobId, reason })
        }
        break
      }
      case 'policy_changed':
        for (const { send } of subscribers) send({ type: 'policy_changed', version: message.version })
        break
      case undefined:
        break
    }
  }

  /** Something was missed: whoever is connected comes back and asks for everything again. */
  function afterGap(): void {
    for (const { end } of subscribers) end()
    subscribers.clear()
  }

  const listening = await database.listen(receive, afterGap)
  return {
    subscribe: (subscriber) => {
      subscribers.add(subscriber)
      return () => subscribers.delete(subscriber)
    },
    stop: async () => {
      clearTimeout(pause)
      for (const { end } of subscribers) end()
      subscribers.clear()
      await listening
        .stop()
        .catch((error: unknown) => log.error('could not stop listening', errorFields(error)))
    },
  }
}
