import type { z } from 'zod'
import type { KeyPress } from '../../../renderer/commands/key-press.ts'
import { NOTHING_READ } from '../../../renderer/data/reading.ts'
import type {
  PreparedJob,
  WorkerInput,
  WorkerMethod,
  WorkerOutput,
} from '../../../renderer/data/worker-contract.ts'
import type { ReviewWorker, WorkerPush } from '../../../renderer/stores/review-worker.ts'
import { item } from '../../../shared/contracts/http/item.ts'
import { leasedJob } from '../../../shared/contracts/http/leases.ts'
import { policySet } from '../../../shared/contracts/http/policies.ts'

export const EARLY = '2026-11-20T08:00:00.000Z'

type ItemInput = z.input<typeof item>

export function anItem(change: Partial<ItemInput> = {}) {
  return item.parse({
    id: 'item-1',
    kind: 'comment',
    language: 'en',
    title: 'A title',
    reports: [],
    author: { id: 'author-1' },
    createdAt: EARLY,
    media: [],
    ...change,
  })
}

const uuid = (head: number, number: number): string =>
  `${head}0000000-0000-4000-8000-${number.toString().padStart(12, '0')}`

/** A job as the worker hands it over; `order` is its number too. */
export function aJob(order: number, change: Partial<ItemInput> = {}): PreparedJob {
  const job = leasedJob.parse({
    id: uuid(1, order),
    queueId: 'text',
    position: order,
    reasons: [],
    severity: 'low',
    deadlineAt: null,
    deadlineKind: null,
    noCache: false,
    lease: { id: uuid(2, order), fence: 1, grantedAt: EARLY, expiresAt: '2026-11-20T09:00:00.000Z' },
    item: { ...anItem({ id: `item-${order}`, title: `Item ${order}`, ...change }) },
  })
  return { job, order, veils: [], reading: NOTHING_READ }
}

export function aPolicySet(clauses: readonly { id: string; hints?: string[]; retiredAt?: string }[]) {
  return policySet.parse({
    version: 7,
    skipReasons: [],
    escalationReasons: [],
    policies: [
      {
        id: 'policy',
        title: { en: 'Policy' },
        clauses: clauses.map(({ id, hints = [], retiredAt }) => ({
          id,
          version: 1,
          harmClass: 'other',
          defaultActions: ['remove_content'],
          hints,
          retiredAt: retiredAt ?? null,
          translations: {
            en: { title: id, text: '', guidance: '', violating: [], notViolating: [], translatedFrom: 1 },
          },
        })),
      },
    ],
  })
}

type AnyCall = { [Method in WorkerMethod]: { method: Method; input: WorkerInput<Method> } }[WorkerMethod]

/** A worker that answers when the test says so. */
export function aWorker() {
  const waiting: { readonly call: AnyCall; readonly answer: (result: unknown) => void }[] = []
  const calls: AnyCall[] = []
  const worker: ReviewWorker = {
    call: <Method extends WorkerMethod>(method: Method, input: WorkerInput<Method>) =>
      new Promise<WorkerOutput<Method>>((resolve) => {
        const call = { method, input } as AnyCall
        calls.push(call)
        waiting.push({ call, answer: (result) => resolve(result as WorkerOutput<Method>) })
      }),
    subscribe: (_listener: (push: WorkerPush) => void) => () => undefined,
  }
  return {
    worker,
    calls,
    /** Answers the oldest open call of this method, and lets what waits for it run. */
    async answer<Method extends WorkerMethod>(method: Method, result: WorkerOutput<Method>): Promise<void> {
      const at = waiting.findIndex(({ call }) => call.method === method)
      const [found] = at === -1 ? [] : waiting.splice(at, 1)
      if (found === undefined) throw new Error(`nobody asked for ${method}`)
      found.answer(result)
      await new Promise((resolve) => setTimeout(resolve))
    },
    asked: (method: WorkerMethod): number => calls.filter((call) => call.method === method).length,
  }
}

/** A press of one key, alone, outside any input method. */
export function aPress(code: string, change: Partial<KeyPress> = {}): KeyPress {
  return {
    code,
    key: '',
    keyCode: 0,
    repeat: false,
    isComposing: false,
    defaultPrevented: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    getModifierState: () => false,
    ...change,
  }
}
