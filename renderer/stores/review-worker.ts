import type { FromWorker, WorkerInput, WorkerMethod, WorkerOutput } from '../data/worker-contract.ts'

/** What the worker says without being asked. */
export type WorkerPush = Exclude<FromWorker, { readonly type: 'answer' }>

/** The page's view of its worker; the real one is a thread, a test's is a map. */
export interface ReviewWorker {
  /** Never rejects: what can go wrong is in the answer. */
  readonly call: <Method extends WorkerMethod>(
    method: Method,
    input: WorkerInput<Method>,
  ) => Promise<WorkerOutput<Method>>
  readonly subscribe: (listener: (push: WorkerPush) => void) => () => void
}
