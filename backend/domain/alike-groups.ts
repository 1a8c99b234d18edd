import { nearSame } from '../../shared/domain/alike.ts'

/** What tells which jobs belong side by side. */
export interface Grouped {
  readonly content_key: string | null
  readonly likeness: string | null
}

/**
 * Jobs that show the same, by their content, or by a told likeness near to that of the first of them. Groups and what is
 * in them keep the order of the rows; grouping what was put in this order gives the same groups again, so that a
 * claim that is repeated needs no memory of them.
 */
export function alikeGroups<Row extends Grouped>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups: [Row, ...Row[]][] = []
  const byContent = new Map<string, [Row, ...Row[]]>()
  for (const row of rows) {
    const group =
      (row.content_key === null ? undefined : byContent.get(row.content_key)) ??
      groups.find(([first]) => nearSame(first.likeness ?? '', row.likeness ?? ''))
    const own: [Row, ...Row[]] = group ?? [row]
    if (group === undefined) groups.push(own)
    else group.push(row)
    if (row.content_key !== null) byContent.set(row.content_key, own)
  }
  return groups
}
