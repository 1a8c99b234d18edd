import type { ContentRow, JobRow, Sealed } from './records.ts'
import type { Store, TableChanges } from './store.ts'

/** Jobs whose content shares a row. */
const IN_A_ROW = 25
/** A row is closed when it holds this much: one long transcript does not drag others along. */
const BYTES_IN_A_ROW = 64 * 1_024

/** The content of one job, encrypted. */
export interface SealedJob {
  readonly id: string
  readonly volatile: boolean
  readonly sealed: Sealed
}

/**
 * Content rows for jobs in their order, each job in one of them.
 *
 * @param newId gives each row its id, opaque.
 */
export function toContentRows(jobs: readonly SealedJob[], newId: () => string): readonly ContentRow[] {
  const rows: {
    id: string
    volatile: boolean
    items: Record<string, Sealed>
    count: number
    bytes: number
  }[] = []
  for (const volatile of [false, true]) {
    for (const job of jobs) {
      if (job.volatile !== volatile) continue
      let row = rows.at(-1)
      if (
        row === undefined ||
        row.volatile !== volatile ||
        row.count >= IN_A_ROW ||
        row.bytes >= BYTES_IN_A_ROW
      ) {
        row = { id: newId(), volatile, items: {}, count: 0, bytes: 0 }
        rows.push(row)
      }
      row.items[job.id] = job.sealed
      row.count += 1
      row.bytes += job.sealed.byteLength
    }
  }
  return rows.map(({ id, volatile, items }) => ({ id, volatile, items }))
}

/** The row that holds a job's content; undefined when it was destroyed. */
export async function contentOf(store: Store, job: JobRow): Promise<ContentRow | undefined> {
  return job.contentId === null ? undefined : store.get('contents', job.contentId)
}

/** What is left of a row for the jobs that stay; null when none of them is in it. */
function withOnly(row: ContentRow, stays: (jobId: string) => boolean): ContentRow | null {
  const kept = Object.entries(row.items).filter(([id]) => stays(id))
  return kept.length === 0 ? null : { ...row, items: Object.fromEntries(kept) }
}

/** What is left of a row for these jobs; null when none of them is in it. */
export function contentOnlyFor(row: ContentRow, jobIds: ReadonlySet<string>): ContentRow | null {
  return withOnly(row, (id) => jobIds.has(id))
}

/** Destroys the content of these jobs, and of no other in the same rows. */
export function withoutContentOf(jobs: readonly JobRow[]): TableChanges<ContentRow> {
  const gone = new Set<string>(jobs.map((job) => job.id))
  const ids = new Set(jobs.flatMap((job) => job.contentId ?? []))
  const change = (row: ContentRow): ContentRow | null => withOnly(row, (id) => !gone.has(id))
  return { edit: [...ids].map((id) => ({ id, change })) }
}
