import { mkdirSync } from 'node:fs'
import { type FolderLock, FolderTaken, lockFolder } from '../../backend/db/folder-lock.ts'
import { prepareDemo, preparedFolder } from '../../scripts/setup/prepare-demo.mjs'

const AGAIN_MS = 100
const LONGEST_WAIT_MS = 60_000

/** Test workers start together: one prepares, and the others must not replace the folder under its copies. */
function lockPreparing(): FolderLock {
  const folder = `${preparedFolder}.making`
  mkdirSync(folder, { recursive: true })
  const sleeper = new Int32Array(new SharedArrayBuffer(4))
  for (let waited = 0; ; waited += AGAIN_MS) {
    try {
      return lockFolder(folder)
    } catch (error) {
      if (!(error instanceof FolderTaken) || waited >= LONGEST_WAIT_MS) throw error
    }
    Atomics.wait(sleeper, 0, 0, AGAIN_MS)
  }
}

let known: string | null = null

/**
 * The prepared database with the demo in it, brought up to date once for each process: starting a test's backend
 * from a copy of it saves the seconds that a new database takes.
 */
export function preparedDemo(): string {
  if (known !== null) return known
  const lock = lockPreparing()
  try {
    prepareDemo()
  } finally {
    lock.release()
  }
  known = preparedFolder
  return known
}
