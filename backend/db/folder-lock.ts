import { constants, copyFileSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { DurationMs } from '../../shared/lib/time.ts'
import { StartFailure } from '../start-failure.ts'
import { isSameProcess, type ProcessMark, processMark } from './process-mark.ts'

export interface FolderLock {
  readonly release: () => void
}

/** Another living process has the folder. */
export class FolderTaken extends StartFailure {}

const AGAIN_MS: DurationMs = 100

function readMark(file: string): ProcessMark | null {
  try {
    const [pid = '', born = ''] = readFileSync(file, 'utf8').trim().split(' ')
    return /^[1-9]\d{0,9}$/.test(pid) ? { pid: Number(pid), born } : null
  } catch {
    return null
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** A file system without hard links. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'])

/** Gives a whole file its name, unless the name is taken. */
function linkOnce(from: string, file: string): void {
  try {
    linkSync(from, file)
  } catch (error) {
    if (!NO_LINKS.has(codeOf(error))) throw error
    copyFileSync(from, file, constants.COPYFILE_EXCL)
  }
}

/**
 * Written aside and then linked, so that nobody ever reads a lock that is not written yet: it would look
 * like a dead one, and be removed from under a living process.
 */
function create(file: string): boolean {
  const { pid, born } = processMark(process.pid)
  const aside = `${file}.new.${process.pid}`
  try {
    writeFileSync(aside, `${pid} ${born}\n`)
    linkOnce(aside, file)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    const message = error instanceof Error ? error.message : String(error)
    throw new StartFailure(`The folder cannot be written: ${message}`)
  } finally {
    rmSync(aside, { force: true })
  }
}

/** Moves the dead lock away, and puts it back when another process was quicker and it is a living one by now. */
function removeStale(file: string, seen: ProcessMark | null): void {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
    if (readMark(aside)?.pid !== seen?.pid) linkSync(aside, file)
  } catch {
    // Somebody else moved it first: the next attempt sees what is there now.
  }
  rmSync(aside, { force: true })
}

const heldHere = new Set<string>()

/** Two attempts to take over a dead lock, and one to see who won. */
const ATTEMPTS = 3

/**
 * Takes the folder for this process: two PGlite processes in one folder would destroy it. The lock of a
 * process that died is taken over, also when its number was given to another program since.
 *
 * @throws FolderTaken while another process has it
 */
export function lockFolder(folder: string): FolderLock {
  const file = join(folder, 'lock')
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (create(file)) {
      heldHere.add(file)
      return {
        release: () => {
          heldHere.delete(file)
          if (readMark(file)?.pid === process.pid) rmSync(file, { force: true })
        },
      }
    }
    const holder = readMark(file)
    const isHeld =
      holder !== null && (holder.pid === process.pid ? heldHere.has(file) : isSameProcess(holder))
    if (isHeld) {
      throw new FolderTaken(
        `Another process (number ${holder.pid}) is using ${folder}. Close it and try again.`,
      )
    }
    removeStale(file, holder)
  }
  throw new FolderTaken(`Another process is taking ${folder} at this moment. Try again.`)
}

/**
 * The same, but waits for somebody who is about to end, such as the backend of an app that was killed.
 *
 * @throws FolderTaken when the folder is still taken after `patience`
 */
export async function lockFolderPatiently(folder: string, patience: DurationMs): Promise<FolderLock> {
  for (let waited = 0; ; waited += AGAIN_MS) {
    try {
      return lockFolder(folder)
    } catch (error) {
      if (!(error instanceof FolderTaken) || waited >= patience) throw error
    }
    await wait(AGAIN_MS)
  }
}
