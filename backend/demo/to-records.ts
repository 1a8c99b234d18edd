import { type EpochMs, HOUR } from '../../shared/lib/time.ts'
import type { DemoItem, IngestRecord } from './types.ts'

/**
 * A demo item as a line of the import format: ages count back from `now`, deadlines forward; every time is
 * ISO 8601 in UTC.
 *
 * @param now when the demo is loaded, in milliseconds since 1970 UTC.
 */
export function toRecord(demo: DemoItem, now: EpochMs): IngestRecord {
  const { reports, author, createdHoursAgo, legalDeadlineHours, internalDeadlineHours, ...rest } = demo
  const { createdHoursAgo: authorHoursAgo, history, ...authorRest } = author
  const at = (hoursFromNow: number): string => new Date(now + hoursFromNow * HOUR).toISOString()
  return {
    ...rest,
    reports: reports.map(({ hoursAgo, ...report }) => ({ ...report, at: at(-hoursAgo) })),
    author: {
      ...authorRest,
      createdAt: at(-authorHoursAgo),
      history: history.map(({ hoursAgo, ...entry }) => ({ ...entry, at: at(-hoursAgo) })),
    },
    createdAt: at(-createdHoursAgo),
    ...(legalDeadlineHours === undefined ? {} : { legalDeadline: at(legalDeadlineHours) }),
    ...(internalDeadlineHours === undefined ? {} : { internalDeadline: at(internalDeadlineHours) }),
  }
}
