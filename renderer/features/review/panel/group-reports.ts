import type { Item } from '../../../../shared/contracts/http/item.ts'

type Report = Item['reports'][number]

export interface ReportGroup {
  readonly reason: string
  readonly count: number
  /** Most frequent first. */
  readonly reporters: readonly (readonly [Report['reporter'], number])[]
}

/** Reports by reason, the most frequent first; equal ones keep the order in which they came. */
export function groupReports(reports: readonly Report[]): readonly ReportGroup[] {
  const groups = new Map<string, Map<Report['reporter'], number>>()
  for (const { reason, reporter } of reports) {
    const group = groups.get(reason) ?? new Map<Report['reporter'], number>()
    group.set(reporter, (group.get(reporter) ?? 0) + 1)
    groups.set(reason, group)
  }
  return [...groups]
    .map(([reason, reporters]) => ({
      reason,
      count: [...reporters.values()].reduce((sum, count) => sum + count, 0),
      reporters: [...reporters].toSorted((a, b) => b[1] - a[1]),
    }))
    .toSorted((a, b) => b.count - a.count)
}
