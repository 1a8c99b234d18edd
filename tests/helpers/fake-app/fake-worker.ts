import { demoPolicySet } from '../../../backend/demo/policies.ts'
import type {
  HistoryEntry,
  PreparedJob,
  SyncStatus,
  Veil,
  WorkerCalls,
} from '../../../renderer/data/worker-contract.ts'
import { HELD_READY } from '../../../renderer/data/worker-contract.ts'
import type { ReviewWorker, WorkerPush } from '../../../renderer/stores/review-worker.ts'
import { createReader } from '../../../renderer/sync/reading/read-item.ts'
import type { Decision } from '../../../shared/contracts/http/decisions.ts'
import { dayOf, EMPTY_LEDGER, withLook } from '../../../shared/domain/exposure.ts'
import type { DecisionId, JobId } from '../../../shared/domain/ids.ts'
import type { RevealLevel } from '../../../shared/domain/vocabulary.ts'
import { failed, success } from '../../../shared/lib/failure.ts'
import type { FakeItem } from './fake-items.ts'

type Calls = {
  readonly [Method in keyof WorkerCalls]: (
    input: Parameters<WorkerCalls[Method]>[0],
  ) => Promise<ReturnType<WorkerCalls[Method]>>
}

const GRACE_MS = 10_000

/** A worker that is a few arrays: it keeps the promises of the contract that the screen can see. */
export function createFakeWorker(items: readonly FakeItem[], options: URLSearchParams): ReviewWorker {
  const listeners = new Set<(push: WorkerPush) => void>()
  const push = (message: WorkerPush): void => {
    for (const listener of listeners) listener(message)
  }
  let total = 0
  let given = 0
  let acknowledged = 0
  const decided = new Map<
    DecisionId,
    { readonly decision: Decision; readonly until: number; state: HistoryEntry['state'] }
  >()
  const open = () => [...decided.values()].filter((entry) => entry.state === 'held')
  const prepared = new Map<JobId, PreparedJob>()

  const status = (): SyncStatus => ({
    online: !options.has('offline'),
    pending: open().length,
    acknowledged,
    attention: options.has('attention') ? 4 : 0,
    clockOffsetMs: 0,
    storeFailure: options.has('full') ? { code: 'disk_full', message: '', retryable: true } : null,
  })
  const said = (): void => {
    const done = [...decided.values()].filter((e) => e.state !== 'withdrawn').length
    push({ type: 'counts', counts: { total, decided: done, remaining: total - done } })
    push({ type: 'sync', status: status() })
  }
  const read = createReader(async () => ({ language: 'und', likelihood: 0 }))
  const prepare = async (entry: FakeItem, order: number): Promise<PreparedJob> => {
    const veils: Veil[] = []
    for (const file of entry.files.filter((one) => one.type.startsWith('image/'))) {
      veils.push({ mediaId: file.id, bitmap: await pictureAt(file.url, 'veil'), failure: null })
    }
    return {
      job: entry.job,
      order,
      veils,
      reading: await read(entry.job.item, demoPolicySet.termLists ?? []),
    }
  }
  const topUp = async (): Promise<void> => {
    const live = [...decided.values()].filter((e) => e.state !== 'withdrawn').length
    while (given < total && given - live < HELD_READY + 1) {
      const entry = items[given]
      if (entry === undefined) return
      const job = await prepare(entry, given)
      given += 1
      prepared.set(job.job.id, job)
      push({ type: 'prepared', prepared: job })
    }
  }
  setInterval(() => {
    for (const entry of open()) {
      if (options.has('offline') || entry.until > Date.now()) continue
      entry.state = 'applied'
      acknowledged += 1
    }
    push({ type: 'sync', status: status() })
  }, 1_000)

  let ledger = EMPTY_LEDGER
  const calls: Calls = {
    start: async () => {
      if (options.get('state') === 'review') total = Math.min(50, items.length)
      setTimeout(() => {
        said()
        push({ type: 'translation', offer: { never: [] } })
        push({ type: 'attention', entries: options.has('attention') ? attention(items) : [] })
        void topUp()
      })
      return success({ counts: { total, decided: 0, remaining: total }, policies: demoPolicySet })
    },
    exposure: async ({ look }) => {
      const now = Date.now()
      if (look !== null) ledger = withLook(ledger, look, now, dayOf(now))
      return success(ledger)
    },
    claim: async ({ count }) => {
      const before = total
      total = Math.min(items.length, total + count)
      said()
      void topUp()
      return success({ claimed: total - before })
    },
    decide: async ({ decision }) => {
      if (options.has('full')) return failed({ code: 'disk_full', message: '', retryable: true })
      const until = Date.now() + GRACE_MS
      decided.set(decision.id, { decision, until, state: 'held' })
      said()
      void topUp()
      return success({ undoUntil: until })
    },
    undo: async ({ decisionId }) => {
      const entry = decided.get(decisionId)
      if (entry === undefined || entry.state !== 'held') return success({ outcome: 'sent' as const })
      entry.state = 'withdrawn'
      said()
      return success({ outcome: 'withdrawn' as const, inForce: entry.decision.supersedes })
    },
    reopen: async (input) => {
      const made = [...decided.values()].findLast((entry) =>
        'jobId' in input ? entry.decision.jobId === input.jobId : entry.decision.id === input.decisionId,
      )
      const job = made === undefined ? undefined : prepared.get(made.decision.jobId)
      return made === undefined || job === undefined
        ? failed({ code: 'unknown_job', message: '', retryable: false })
        : success({ prepared: job, inForce: made.decision.id })
    },
    release: async ({ jobIds }) => {
      total -= jobIds === 'all' ? 0 : jobIds.length
      given -= jobIds === 'all' ? 0 : jobIds.length
      said()
      void topUp()
      return success({ released: 1 })
    },
    history: async () =>
      success(
        [...decided.values()].toReversed().map((entry) => ({
          decision: entry.decision,
          title: prepared.get(entry.decision.jobId)?.job.item.title ?? '',
          state: entry.state,
          undoUntil: entry.state === 'held' ? entry.until : null,
          supersededBy: null,
        })),
      ),
    dismiss: async () => success(null),
    picture: async ({ mediaId, level }) => {
      const file = items.flatMap((entry) => entry.files).find((one) => one.id === mediaId)
      return file === undefined
        ? failed({ code: 'not_found', message: '', retryable: false })
        : success({ bitmap: await pictureAt(file.url, level), moves: false })
    },
    whyMissing: async () => success(null),
    translate: async ({ texts, to }) => success({ texts: texts.map((text) => `[${to}] ${text}`) }),
    peaks: async () => success(null),
    drain: async () => success({ pending: 0 }),
    finish: async () => success(null),
  }
  return {
    call: (method, input) => calls[method](input),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

async function pictureAt(url: string, level: RevealLevel): Promise<ImageBitmap> {
  const blob = await (await fetch(url)).blob()
  const width = level === 'veil' ? 20 : level === 'reduced' ? 96 : null
  const bitmap = await createImageBitmap(
    blob,
    width === null ? {} : { resizeWidth: width, resizeQuality: 'medium' },
  )
  if (level === 'full' || level === 'reduced') return bitmap
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  const context = canvas.getContext('2d')
  if (context === null) return bitmap
  context.filter = 'grayscale(1)'
  context.drawImage(bitmap, 0, 0)
  return canvas.transferToImageBitmap()
}

function attention(items: readonly FakeItem[]) {
  const titles = items.map((entry) => entry.job.item.title)
  const jobs = items.map((entry) => entry.job.id)
  const at = Date.now() - 8 * 60_000
  const decisionId = '20000000-0000-4000-8000-000000000001' as string as DecisionId
  const first = jobs[0]
  if (first === undefined) return []
  return [
    {
      id: 'a1',
      at,
      title: titles[3] ?? '',
      kind: 'second_opinion' as const,
      decisionId,
      judgement: { type: 'no_violation' as const },
    },
    {
      id: 'a2',
      at,
      title: titles[8] ?? '',
      kind: 'rejected' as const,
      decisionId,
      failure: { code: 'unknown_clause', message: '', retryable: false },
      judgement: { type: 'escalate' as const, reasonId: 'legal' },
    },
    {
      id: 'a3',
      at,
      title: titles[12] ?? '',
      kind: 'lease_lost' as const,
      jobId: first,
      reason: 'expired' as const,
    },
    { id: 'a4', at, title: titles[20] ?? '', kind: 'unreadable' as const, jobId: first },
  ]
}
