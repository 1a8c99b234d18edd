/**
 * The shape of the demo content before it has a time.
 *
 * Ages and deadlines are hours relative to the moment of loading, so that the demo looks equally fresh
 * whenever somebody starts it; `toRecord` turns them into the import format of docs/IMPORT.md.
 */
import type { z } from 'zod'
import type { ingestItem } from '../../shared/contracts/http/ingest.ts'

/** A line of the import format, as it is before the receiver has parsed it. */
export type IngestRecord = z.input<typeof ingestItem>

type Author = IngestRecord['author']
type Report = IngestRecord['reports'][number]
type HistoryEntry = NonNullable<Author['history']>[number]

/** Hours before the moment of loading. */
type Ago = { hoursAgo: number }

export type DemoReport = Omit<Report, 'at'> & Ago
export type DemoAuthor = Omit<Author, 'createdAt' | 'history'> & {
  createdHoursAgo: number
  history: (Omit<HistoryEntry, 'at'> & Ago)[]
}

export type DemoItem = Omit<
  IngestRecord,
  'reports' | 'author' | 'createdAt' | 'legalDeadline' | 'internalDeadline'
> & {
  reports: DemoReport[]
  author: DemoAuthor
  createdHoursAgo: number
  /** Hours after the moment of loading. */
  legalDeadlineHours?: number
  /** Hours after the moment of loading. */
  internalDeadlineHours?: number
}
