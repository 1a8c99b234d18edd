import { Dexie, type Table } from 'dexie'
import type { JobRow } from './records.ts'

/** Reads the next ready jobs. */
export interface ReadyRange {
  read(limit: number): Promise<readonly JobRow[]>
  /** Rows as a commit left them. */
  note(rows: readonly JobRow[]): void
}

/**
 * Reads ready jobs from the lowest order at which one can be. Each job that was decided leaves a gravestone
 * in the browser's index until that is compacted: read from the very beginning, "the next job" took three
 * times as long after three thousand decisions.
 */
export function createReadyRange(jobs: Table<JobRow, string>): ReadyRange {
  let from: number | null = null
  /** Raised by every commit that makes a job ready: a reading that began before says nothing about it. */
  let changes = 0
  return {
    read: async (limit) => {
      const before = changes
      const lower = ['ready', from ?? Dexie.minKey]
      const rows = await jobs
        .where('[state+order]')
        .between(lower, ['ready', Dexie.maxKey])
        .limit(limit)
        .toArray()
      const [first] = rows
      if (first !== undefined && before === changes) from = first.order
      return rows
    },
    note: (rows) => {
      for (const { state, order } of rows) {
        if (state !== 'ready') continue
        changes += 1
        if (from !== null && order < from) from = order
      }
    },
  }
}
