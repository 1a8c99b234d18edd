import type { TableChanges } from './store.ts'

export interface TablePlan<Row> {
  readonly put: readonly Row[]
  readonly remove: readonly string[]
  /** The rows concerned as they were, and as they will be: for the tally. */
  readonly before: readonly Row[]
  readonly after: readonly Row[]
}

/** True when the changes depend on what the rows hold. */
export function dependsOnRows<Row>({ patch = [], edit = [], must = [], keep }: TableChanges<Row>): boolean {
  return patch.length + edit.length + must.length > 0 || keep !== undefined
}

/** Every id that the changes touch: what must be read in the transaction before they can be planned. */
export function touchedIds<Row extends { readonly id: string }>(changes: TableChanges<Row>): string[] {
  const { put = [], patch = [], edit = [], must = [], remove = [] } = changes
  const named = [put, patch, edit, must].flatMap((list) => list.map(({ id }) => id))
  return [...new Set([...named, ...remove])]
}

/** The changes with what their rows are to hold, given the jobs that the same commit puts. */
export function fittedToJobs<Row extends { readonly id: string }>(
  changes: TableChanges<Row>,
  jobs: TablePlan<{ readonly id: string }> | null,
): TableChanges<Row> {
  const { onlyFor, put } = changes
  if (onlyFor === undefined || put === undefined) return changes
  const jobIds = new Set(jobs?.put.map((job) => job.id))
  return { ...changes, put: put.flatMap((row) => onlyFor(row, jobIds) ?? []) }
}

/**
 * What a table's changes come to, given the rows as they are now. Applied in the order put, patch, edit, remove.
 *
 * @returns null when something that must hold does not.
 */
export function planTable<Row extends { readonly id: string }>(
  changes: TableChanges<Row>,
  current: ReadonlyMap<string, Row>,
): TablePlan<Row> | null {
  const { put = [], patch = [], edit = [], must = [], remove = [], keep } = changes
  if (must.some(({ id, holds }) => !holds(current.get(id)))) return null
  const rows = new Map(current)
  const changed = new Set<string>()
  const set = (id: string, row: Row | null) => {
    if (row === null) rows.delete(id)
    else rows.set(id, row)
    changed.add(id)
  }
  for (const row of put) {
    const existing = rows.get(row.id)
    if (existing === undefined || keep?.(existing) !== true) set(row.id, row)
  }
  for (const { id, when, must: isMust, set: fields } of patch) {
    const row = rows.get(id)
    if (row !== undefined && fits(row, when)) set(id, { ...row, ...fields })
    else if (isMust) return null
  }
  for (const { id, change } of edit) {
    const row = rows.get(id)
    if (row !== undefined) set(id, change(row))
  }
  for (const id of remove) set(id, null)
  const ids = [...changed]
  const before = ids.flatMap((id) => current.get(id) ?? [])
  const after = ids.flatMap((id) => rows.get(id) ?? [])
  return { put: after, remove: ids.filter((id) => !rows.has(id)), before, after }
}

function fits<Row>(row: Row, when: Partial<Row>): boolean {
  for (const field in when) {
    if (row[field] !== when[field]) return false
  }
  return true
}
