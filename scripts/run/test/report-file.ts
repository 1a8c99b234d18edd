import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../../setup/paths.mjs'

/** Where a stage's runner writes its result; an older one is removed so that it cannot be taken for this run's. */
export function freshReport(name: string): string {
  const file = join(root, 'test-results', `${name}.json`)
  mkdirSync(dirname(file), { recursive: true })
  rmSync(file, { force: true })
  return file
}

/** What the runner wrote, or undefined when it broke before it wrote anything. */
export function readReport(file: string): unknown {
  if (!existsSync(file)) return undefined
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** A count out of a report, 0 when it is not there. */
export function count(report: unknown, ...path: readonly string[]): number {
  let value: unknown = report
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return 0
    value = Reflect.get(value, key)
  }
  return typeof value === 'number' ? value : Array.isArray(value) ? value.length : 0
}
