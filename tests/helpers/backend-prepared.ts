import { preparedFolder, prepareDemo } from '../../scripts/setup/prepare-demo.mjs'

let known: string | null = null

/**
 * The prepared database with the demo in it, brought up to date once for each process: starting a test's backend
 * from a copy of it saves the seconds that a new database takes.
 */
export function preparedDemo(): string {
  if (known === null) {
    prepareDemo()
    known = preparedFolder
  }
  return known
}
