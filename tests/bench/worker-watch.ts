import type { Page } from '@playwright/test'

/** One call of the page to its worker: from the message to the answer, in milliseconds. */
export interface WorkerCall {
  readonly method: string
  readonly ms: number
}

/**
 * Wraps `Worker` before the page's own scripts run, reloads, and from then on times every call. With
 * `startDeciding` the wrapper answers each prepared job with a decision by itself: the worker, IndexedDB and the
 * encryption are the real ones, only the person is missing.
 */
export async function watchWorker(page: Page): Promise<void> {
  await page.context().addInitScript(() => {
    const calls: { method: string; ms: number }[] = []
    const began = new Map<number, { at: number; method: string }>()
    const state = {
      worker: null as Worker | null,
      deciding: false,
      left: 0,
      made: 0,
    }
    const undecided = new Map<string, Job>()
    type Job = { id: string; item: { id: string; language: string }; lease: { id: string; fence: number } }
    const decide = (job: Job): void => {
      if (!state.deciding || state.left <= 0 || state.worker === null) return
      undecided.delete(job.id)
      state.left -= 1
      state.made += 1
      const decision = {
        id: crypto.randomUUID(),
        jobId: job.id,
        itemId: job.item.id,
        leaseId: job.lease.id,
        fence: job.lease.fence,
        judgement: { type: 'no_violation' },
        note: null,
        supersedes: null,
        policyVersion: 1,
        decidedAt: new Date().toISOString(),
        handleMs: 900,
        contentLanguage: job.item.language,
        interfaceLocale: 'en',
        deepestReveal: null,
      }
      state.worker.postMessage({
        type: 'call',
        id: 1_000_000 + state.made,
        method: 'decide',
        input: { decision },
      })
    }
    const Original = window.Worker
    window.Worker = class extends Original {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options)
        state.worker = this
        this.addEventListener('message', (event: MessageEvent) => {
          const message = event.data as { type: string; id?: number; prepared?: { job: Job } }
          if (message.type === 'answer' && message.id !== undefined) {
            const start = began.get(message.id)
            if (start !== undefined) calls.push({ method: start.method, ms: performance.now() - start.at })
            began.delete(message.id)
          }
          if (message.type === 'prepared' && message.prepared !== undefined) {
            const job = message.prepared.job
            undecided.set(job.id, job)
            decide(job)
          }
        })
      }
      override postMessage(message: unknown, ...rest: never[]): void {
        const call = message as {
          type?: string
          id?: number
          method?: string
          input?: { decision?: { jobId: string } }
        }
        if (call.method === 'decide') undecided.delete(call.input?.decision?.jobId ?? '')
        if (call.type === 'call' && call.method !== undefined && call.id !== undefined)
          began.set(call.id, { at: performance.now(), method: call.method })
        super.postMessage(message, ...rest)
      }
    }
    window.benchWorker = {
      takeCalls: () => calls.splice(0),
      /** Begins with what the worker prepared last and nobody has decided; each answer brings the next. */
      startDeciding(count: number) {
        state.deciding = true
        state.left = count
        for (const job of [...undecided.values()]) decide(job)
      },
      made: () => state.made,
    }
  })
  // A page that is still loading cannot be loaded again.
  await page.getByTestId('sync-status').waitFor()
  await page.reload()
}

interface Handle {
  takeCalls(): WorkerCall[]
  startDeciding(count: number): void
  made(): number
}

declare global {
  interface Window {
    /** There from the first script of a page that is loaded after `watchWorker`. */
    benchWorker?: Handle
  }
}

/** Every call answered since the last time. */
export async function takeCalls(page: Page): Promise<WorkerCall[]> {
  return await page.evaluate(() => {
    if (window.benchWorker === undefined) throw new Error('nobody watches the worker')
    return window.benchWorker.takeCalls()
  })
}

/** Lets the wrapper decide the next `count` jobs as fast as the worker prepares them, and waits for it. */
export async function decideMany(page: Page, count: number): Promise<void> {
  await page.evaluate((wanted) => {
    if (window.benchWorker === undefined) throw new Error('nobody watches the worker')
    window.benchWorker.startDeciding(wanted)
  }, count)
  await page.waitForFunction((wanted) => (window.benchWorker?.made() ?? 0) >= wanted, count, {
    timeout: 600_000,
    polling: 250,
  })
}
