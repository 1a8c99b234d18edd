import type { PushType, WorkerClient } from '../data/worker-client.ts'
import type { ReviewWorker } from '../stores/review-worker.ts'

/** Every one there is: one that is not listened to is lost without a word. */
const PUSHES: Readonly<Record<PushType, true>> = {
  prepared: true,
  counts: true,
  sync: true,
  attention: true,
  lease: true,
  lost: true,
  policies: true,
  translation: true,
  read: true,
}

function isPush(type: string): type is PushType {
  return Object.hasOwn(PUSHES, type)
}

/** The worker's client as the stores want it: one listener for everything it says. */
export function reviewWorkerOf(client: WorkerClient): ReviewWorker {
  return {
    call: (method, input) => client.call(method, input),
    subscribe: (listener) => {
      const stops = Object.keys(PUSHES)
        .filter(isPush)
        .map((type) => client.on(type, listener))
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}
