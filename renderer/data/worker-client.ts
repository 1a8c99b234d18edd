import type { Bridge } from '../../shared/contracts/ipc/bridge.ts'
import { WORKER_LINE } from '../../shared/contracts/ipc/bridge.ts'
import { type Failure, failed } from '../../shared/lib/failure.ts'
import type { WorkerBug } from '../lib/page-bug.ts'
import type { FromWorker, ToWorker, WorkerInput, WorkerMethod, WorkerOutput } from './worker-contract.ts'

export type Push = Exclude<FromWorker, { readonly type: 'answer' }>
export type PushType = Push['type']
export type PushOf<Type extends PushType> = Extract<Push, { readonly type: Type }>

/** The page's side of the worker: typed calls and subscriptions. */
export interface WorkerClient {
  /** Answered once, with a failure at the latest when the worker ends. */
  call<Method extends WorkerMethod>(method: Method, input: WorkerInput<Method>): Promise<WorkerOutput<Method>>
  on<Type extends PushType>(type: Type, listener: (push: PushOf<Type>) => void): () => void
  /** The worker met a bug: `failure` for the one screen that shows it, `at` for the log. What is saved is saved. */
  onBug(listener: (failure: Failure, at: WorkerBug) => void): () => void
  /** Tells that the reviewer is at work. */
  active(): void
  close(): void
}

/** As much of a Worker as the client needs. */
export interface WorkerLike {
  postMessage(message: ToWorker, transfer?: Transferable[]): void
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  terminate(): void
}

const ENDED: Failure = { code: 'worker_ended', message: 'the worker has ended', retryable: false }

export function createWorkerClient(worker: WorkerLike): WorkerClient {
  const waiting = new Map<number, (result: FromWorker & { readonly type: 'answer' }) => void>()
  const listeners = new Map<PushType, Set<(push: Push) => void>>()
  const bugs = new Set<(failure: Failure, at: WorkerBug) => void>()
  let lastId = 0
  let ended = false

  worker.onmessage = ({ data }) => {
    if (data.type === 'answer') {
      waiting.get(data.id)?.(data)
      waiting.delete(data.id)
      return
    }
    for (const listener of listeners.get(data.type) ?? []) listener(data)
  }
  worker.onerror = (event) => {
    const failure: Failure = { code: 'worker_bug', message: event.message, retryable: false }
    for (const listener of bugs) listener(failure, event)
  }

  return {
    call: <Method extends WorkerMethod>(method: Method, input: WorkerInput<Method>) =>
      new Promise<WorkerOutput<Method>>((resolve) => {
        lastId += 1
        // The worker answers a method with that method's output: one typed table at both ends.
        const settle = (result: unknown) => resolve(result as WorkerOutput<Method>)
        if (ended) return settle(failed(ENDED))
        waiting.set(lastId, (answer) => settle(answer.result))
        worker.postMessage({ type: 'call', id: lastId, method, input } as ToWorker)
      }),
    on: <Type extends PushType>(type: Type, listener: (push: PushOf<Type>) => void) => {
      const all = listeners.get(type) ?? new Set()
      listeners.set(type, all)
      const typed = (push: Push) => {
        if (isOf(push, type)) listener(push)
      }
      all.add(typed)
      return () => all.delete(typed)
    },
    onBug: (listener) => {
      bugs.add(listener)
      return () => bugs.delete(listener)
    },
    active: () => worker.postMessage({ type: 'active' }),
    close: () => {
      ended = true
      worker.terminate()
      for (const [id, settle] of waiting) settle({ type: 'answer', id, result: failed(ENDED) })
      waiting.clear()
    },
  }
}

function isOf<Type extends PushType>(push: Push, type: Type): push is PushOf<Type> {
  return push.type === type
}

/** Starts the worker, and gives it its line to main unread as soon as main has made it. */
export function startWorkerClient(bridge: Bridge): WorkerClient {
  const worker = new Worker(new URL('../sync/sync.worker.ts', import.meta.url), { type: 'module' })
  const client = createWorkerClient(worker)
  const passOn = (event: MessageEvent) => {
    const [line] = event.ports
    if (event.source !== window || event.data !== WORKER_LINE || line === undefined) return
    window.removeEventListener('message', passOn)
    const message: ToWorker = { type: 'connect', line }
    worker.postMessage(message, [line])
  }
  window.addEventListener('message', passOn)
  bridge.connectWorker()
  return client
}
