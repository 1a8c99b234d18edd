import type { TableChanges } from './store.ts'

export interface TablePlan<Row> {
  readonly put: readonly Row[]
  readonly remove: readonly string[]
  /** The rows concerned as they were, and as they will be: for the tally. */
  readonly before: readonly Row[]
  readonly after: readonly Row[]
}

/** True when the changes depend on what the rows hold. */
export function dependsOnRows<Row>(changes: TableChanges<Row>): boolean {
  return (changes.patch?.length ?? 0) > 0 || changes.keep !== undefined
}

/** Every id that the changes touch: what must be read in the transaction before they can be planned. */
export function touchedIds<Row extends { readonly id: string }>(changes: TableChanges<Row>): string[] {
  const ids = new Set<string>()
  for (const row of changes.put ?? []) ids.add(row.id)
  for (const patch of changes.patch ?? []) ids.add(patch.id)
  for (const id of changes.remove ?? []) ids.add(id)
  return [...ids]
}

/** The changes without the rows whose job is not put by the same commit, where that is asked for. */
export function withTheirJobs<Row extends { readonly id: string }>(
  changes: TableChanges<Row>,
  jobs: TablePlan<{ readonly id: string }> | null,
): TableChanges<Row> {
  if (changes.withJob !== true || changes.put === undefined) return changes
  const put = new Set(jobs?.put.map((job) => job.id))
  return { ...changes, put: changes.put.filter((row) => put.has(row.id)) }
}

/**
 * What a table's changes come to, given the rows as they are now. Applied in the order put, patch, remove.
 *
 * @returns null when a patch that must fit does not.
 */
export function planTable<Row extends { readonly id: string }>(
  changes: TableChanges<Row>,
  current: ReadonlyMap<string, Row>,
): TablePlan<Row> | null {
  const rows = new Map(current)
  const changed = new Set<string>()
  for (const row of changes.put ?? []) {
    const existing = rows.get(row.id)
    if (existing !== undefined && changes.keep?.(existing) === true) continue
    rows.set(row.id, row)
    changed.add(row.id)
  }
  for (const patch of changes.patch ?? []) {
    const row = rows.get(patch.id)
    if (row === undefined || !fits(row, patch.when)) {
      if (patch.must) return null
      continue
    }
    rows.set(patch.id, { ...row, ...patch.set })
    changed.add(patch.id)
  }
  const remove = changes.remove ?? []
  for (const id of remove) {
    rows.delete(id)
    changed.add(id)
  }
  const before = [...changed].flatMap((id) => current.get(id) ?? [])
  const after = [...changed].flatMap((id) => rows.get(id) ?? [])
  return { put: after, remove, before, after }
}

function fits<Row>(row: Row, when: Partial<Row>): boolean {
  for (const field in when) {
    if (row[field] !== when[field]) return false
  }
  return true
}
