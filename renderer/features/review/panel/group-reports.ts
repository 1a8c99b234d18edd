import type { Item } from '../../../../shared/contracts/http/item.ts'

type Report = Item['reports'][number]

export interface ReportGroup {
  readonly reason: string
  readonly count: number
  /** Most frequent first. */
  readonly reporters: readonly (readonly [Report['reporter'], number])[]
  /** What they wrote, as it came; equal words once. */
  readonly comments: readonly string[]
}

/** Reports by reason, the most frequent first; equal ones keep the order in which they came. */
export function groupReports(reports: readonly Report[]): readonly ReportGroup[] {
  const reasons = [...new Set(reports.map((report) => report.reason))]
  return reasons
    .map((reason) =>
      groupOf(
        reason,
        reports.filter((report) => report.reason === reason),
      ),
    )
    .toSorted((a, b) => b.count - a.count)
}

function groupOf(reason: string, reports: readonly Report[]): ReportGroup {
  const reporters = new Map<Report['reporter'], number>()
  for (const { reporter } of reports) reporters.set(reporter, (reporters.get(reporter) ?? 0) + 1)
  const written = reports.flatMap(({ comment }) => (comment === undefined ? [] : [comment]))
  return {
    reason,
    count: reports.length,
    reporters: [...reporters].toSorted((a, b) => b[1] - a[1]),
    comments: [...new Set(written)],
  }
}
