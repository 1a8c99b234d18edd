import { open, readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isMissing } from '../lib/atomic-file.ts'
import type { Log } from '../lib/log.ts'
import { wholeLength } from './whole-length.ts'

/** The files that LevelDB writes on at their end; its tables are written once. */
const CONTINUED = /^(\d+\.log|MANIFEST-\d+)$/

/**
 * Cuts a half-written record off the page's databases. Chromium lets LevelDB write on in the log of the run before,
 * also behind a record that a kill or a power cut left half-written. The start after that finds a damaged middle and
 * deletes the whole database, unsent decisions and all (google/leveldb issue 1287). What is cut off here was never
 * reported as saved.
 *
 * To be called before anything opens the page's databases, by the only instance of a profile. A file that cannot be
 * read or cut is logged and left as it is.
 */
export async function mendPageStorage(profile: string, log: Log): Promise<void> {
  for (const path of await continuedFiles(join(profile, 'IndexedDB'), log)) {
    const file = basename(path)
    try {
      const cut = await cutTorn(path)
      if (cut > 0) log.warn('a half-written record was cut off the database', { file, bytes: cut })
    } catch (error) {
      log.error('the database could not be looked at', { file, error: String(error) })
    }
  }
}

async function continuedFiles(root: string, log: Log): Promise<readonly string[]> {
  try {
    const entries = await readdir(root, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile() && CONTINUED.test(entry.name))
    return files.map((entry) => join(entry.parentPath, entry.name))
  } catch (error) {
    if (!isMissing(error)) log.error('the databases could not be listed', { error: String(error) })
    return []
  }
}

/** @returns how many bytes were cut off */
async function cutTorn(path: string): Promise<number> {
  const file = await open(path, 'r+')
  try {
    const bytes = await file.readFile()
    const whole = wholeLength(bytes)
    if (whole === bytes.length) return 0
    await file.truncate(whole)
    await file.sync()
    return bytes.length - whole
  } finally {
    await file.close()
  }
}
