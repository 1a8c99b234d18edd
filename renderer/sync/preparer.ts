import type { TermList } from '../../shared/contracts/http/term-lists.ts'
import type { JobId } from '../../shared/domain/ids.ts'
import { type Failure, failed, type Result, success } from '../../shared/lib/failure.ts'
import { openJob } from '../data/codec.ts'
import { contentOf } from '../data/contents.ts'
import type { JobRow } from '../data/records.ts'
import type { PreparedJob } from '../data/worker-contract.ts'
import { createAlikeAhead } from './alike-ahead.ts'
import type { Core } from './core.ts'
import { fetchMediaAhead } from './media-ahead.ts'
import { veilsOf } from './pictures.ts'
import { createReader } from './reading/read-item.ts'

const GONE: Failure = {
  code: 'content_gone',
  message: 'the content of this job is no longer on this machine',
  retryable: false,
}
/** How many upcoming jobs' media are fetched ahead after a restart. */
const MEDIA_AHEAD = 200

/** Keeps the page supplied with jobs that are ready to be painted. */
export interface Preparer {
  /** Pushes jobs until the page holds as many undecided ones as it wants. */
  topUp(): void
  /** A job that the page already saw, made ready again. */
  reopen(jobId: JobId): Promise<Result<PreparedJob>>
  /** Asks main for the media of jobs that come later. */
  fetchAhead(): Promise<void>
  /** Reads anew what the page holds: the term lists are others. */
  readAgain(): Promise<void>
}

export interface PreparerHooks {
  /** A record that does not open: half written, or from another key. False when that could not be noted. */
  readonly unreadable: (row: JobRow) => Promise<boolean>
  readonly termLists: () => readonly TermList[]
}

export function createPreparer(core: Core, hooks: PreparerHooks): Preparer {
  const { outside, store, keys, shelf } = core
  const alike = createAlikeAhead(core)
  const read = createReader(outside.detectLanguage)
  let running = false
  let again = false

  /** Null: its content is gone or cannot be read. A failure: main did not give the key, which may pass. */
  const prepare = async (row: JobRow): Promise<Result<PreparedJob | null>> => {
    const cipher = await keys.of(row.packId)
    if (!cipher.ok) return cipher
    const job = await openJob(cipher.value, row, await contentOf(store, row))
    if (job === null) return success(null)
    shelf.put(job, row.packId)
    const mediaIds = job.item.media.map((media) => media.id)
    if (mediaIds.length > 0) {
      await outside.line.call('allowMedia', { packId: row.packId, noCache: row.volatile, mediaIds })
    }
    const [veils, reading] = await Promise.all([
      veilsOf(core, job, row.packId),
      read(job.item, hooks.termLists()),
    ])
    return success({ job, order: row.order, veils, reading })
  }

  const nextRows = async (): Promise<readonly JobRow[]> => {
    const missing = shelf.missing()
    if (missing === 0) {
      const row = await alike.next()
      return row === null ? [] : [row]
    }
    const rows = await store.readyJobs(missing + shelf.held())
    return rows.filter((row) => !shelf.isHeld(row.id)).slice(0, missing)
  }

  /** Prepared side by side, pushed in order: the reviewer's next job is never behind a later one. */
  const pushSome = async (): Promise<boolean> => {
    const rows = await nextRows()
    const waiting = rows.map(async (row) => ({ row, result: await prepare(row) }))
    // Each is awaited in its turn: one that fails before that is no error nobody looks at.
    for (const next of waiting) next.catch(() => undefined)
    try {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const { row, result } = await next
        if (!result.ok) return false
        if (result.value !== null) await push(row, result.value)
        else if (!(await hooks.unreadable(row))) return false
      }
    } finally {
      for (const left of await Promise.allSettled(waiting)) {
        const result = left.status === 'fulfilled' ? left.value.result : null
        if (result?.ok === true && result.value !== null) closeBitmaps(result.value)
      }
    }
    return rows.length > 0
  }

  const push = async (row: JobRow, job: PreparedJob): Promise<void> => {
    const now = await store.get('jobs', row.id)
    if (now?.state !== 'ready' || shelf.isHeld(row.id)) return closeBitmaps(job)
    shelf.holds(row.id)
    outside.post({ type: 'prepared', prepared: job }, bitmapsOf(job))
  }

  const run = async (): Promise<void> => {
    running = true
    try {
      do {
        again = false
        while (await pushSome());
      } while (again)
    } finally {
      running = false
    }
  }

  return {
    topUp: () => {
      again = true
      if (!running) run().catch(outside.bug)
    },
    reopen: async (jobId) => {
      const row = await store.get('jobs', jobId)
      const prepared = row === undefined ? success(null) : await prepare(row)
      if (!prepared.ok) return prepared
      return prepared.value === null ? failed(GONE) : success(prepared.value)
    },
    readAgain: async () => {
      for (const row of await store.readyJobs(shelf.held())) {
        if (!shelf.isHeld(row.id)) continue
        const cipher = await keys.of(row.packId)
        const job = cipher.ok ? await openJob(cipher.value, row, await contentOf(store, row)) : null
        if (job === null) continue
        const reading = await read(job.item, hooks.termLists())
        outside.post({ type: 'read', jobId: row.id, reading })
      }
    },
    fetchAhead: async () => {
      for (const row of await store.readyJobs(MEDIA_AHEAD)) {
        const cipher = await keys.of(row.packId)
        const job = cipher.ok ? await openJob(cipher.value, row, await contentOf(store, row)) : null
        if (job !== null) await fetchMediaAhead(outside.line, row.packId, [job])
      }
    },
  }
}

/** Pixels of a job that nobody is given are not left to the garbage collector. */
function closeBitmaps(job: PreparedJob): void {
  for (const bitmap of bitmapsOf(job)) bitmap.close()
}

/** Bitmaps are handed over, not copied. */
export function bitmapsOf(job: PreparedJob): ImageBitmap[] {
  return job.veils.flatMap((veil) => veil.bitmap ?? [])
}
