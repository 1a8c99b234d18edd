import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartFailure } from '../start-failure.ts'

export interface FolderLock {
  readonly release: () => void
}

/** Another living process has the folder. */
export class FolderTaken extends StartFailure {}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function holder(file: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10)
    return Number.isSafeInteger(pid) && pid > 0 ? pid : null
  } catch {
    return null
  }
}

function create(file: string): boolean {
  try {
    writeFileSync(file, `${process.pid}\n`, { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    const message = error instanceof Error ? error.message : String(error)
    throw new StartFailure(`The folder cannot be written: ${message}`)
  }
}

/** Moves the dead lock away, and puts it back when another process was quicker and it is a living one by now. */
function removeStale(file: string, pid: number | null): void {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
    if (holder(aside) !== pid) linkSync(aside, file)
  } catch {
    // Somebody else moved it first: the next attempt sees what is there now.
  }
  rmSync(aside, { force: true })
}

const heldHere = new Set<string>()

/**
 * Takes the folder for this process: two PGlite processes in one folder would destroy it.
 * The lock of a process that died is taken over; the worst case is a process id that was given to
 * another program since, and then the message names it.
 *
 * @throws FolderTaken while another process has it
 */
export function lockFolder(folder: string): FolderLock {
  const file = join(folder, 'lock')
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (create(file)) {
      heldHere.add(file)
      return {
        release: () => {
          heldHere.delete(file)
          if (holder(file) === process.pid) rmSync(file, { force: true })
        },
      }
    }
    const pid = holder(file)
    // After a restart of the machine our own number may stand there from before.
    const stale = pid === null || (pid === process.pid ? !heldHere.has(file) : !isAlive(pid))
    if (!stale) {
      throw new FolderTaken(`Another process (number ${pid}) is using ${folder}. Close it and try again.`)
    }
    removeStale(file, pid)
  }
  throw new FolderTaken(`Another process is taking ${folder} at this moment. Try again.`)
}
