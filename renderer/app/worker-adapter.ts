import type { PushType, WorkerClient } from '../data/worker-client.ts'
import type { ReviewWorker } from '../stores/review-worker.ts'

const PUSHES: readonly PushType[] = ['prepared', 'counts', 'sync', 'attention', 'lease', 'lost', 'policies']

/** The worker's client as the stores want it: one listener for everything it says. */
export function reviewWorkerOf(client: WorkerClient): ReviewWorker {
  return {
    call: (method, input) => client.call(method, input),
    subscribe: (listener) => {
      const stops = PUSHES.map((type) => client.on(type, listener))
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}
