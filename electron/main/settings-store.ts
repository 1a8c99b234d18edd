import { rename } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import { REFUSED } from '../../shared/contracts/ipc/bridge.ts'
import { type Settings, type SettingsPatch, settings } from '../../shared/contracts/ipc/settings.ts'
import { failed, type Result, success } from '../../shared/lib/failure.ts'
import { serially } from '../../shared/lib/serial.ts'
import { readIfThere, writeAtomically } from '../lib/atomic-file.ts'
import { diskFailure } from '../lib/disk-failure.ts'
import type { Log } from '../lib/log.ts'

export interface SettingsStore {
  current(): Settings
  /** Saves what changed. On a failure nothing has changed. */
  set(patch: SettingsPatch): Promise<Result<Settings>>
}

/**
 * What a person set, in one JSON file. A file that cannot be read is kept beside it as `.broken`, and the
 * defaults are used: settings never keep the app from starting.
 */
export async function openSettings(path: string, log: Log): Promise<SettingsStore> {
  let current = await load(path, log)
  const oneByOne = serially()
  return {
    current: () => current,
    set: async (patch) =>
      await oneByOne(async () => {
        const next = { ...current, ...patch }
        try {
          await writeAtomically(path, `${JSON.stringify(next, null, 2)}\n`)
        } catch (error) {
          return diskFailure(error)
        }
        current = next
        return success(current)
      }),
  }
}

async function load(path: string, log: Log): Promise<Settings> {
  try {
    const bytes = await readIfThere(path)
    if (bytes === null) return settings.parse({})
    const parsed = parse(bytes)
    if (parsed !== null) return parsed
    await rename(path, `${path}.broken`)
    log.warn('the settings could not be read; defaults are used')
  } catch (error) {
    // Not ours to read, or the disk is read-only: the app starts all the same.
    log.warn('the settings could not be read or put aside; defaults are used', { error: String(error) })
  }
  return settings.parse({})
}

/** Null when the file is not what was written. */
function parse(bytes: Buffer): Settings | null {
  try {
    return settings.parse(JSON.parse(bytes.toString('utf8')))
  } catch {
    return null
  }
}

/**
 * A patch that is wholly valid, or a refusal. The schema itself heals an older file by putting defaults where a
 * value is wrong or missing; a caller who sends a wrong value must hear of it instead, and what was not sent stays.
 */
export function checkedPatch(raw: unknown): Result<SettingsPatch> {
  if (typeof raw !== 'object' || raw === null) return failed(REFUSED)
  const healed = settings.safeParse(raw)
  if (!healed.success) return failed(REFUSED)
  const sent = Object.entries(raw)
  const taken = sent.filter(([name, value]) =>
    Object.entries(healed.data).some(([n, v]) => n === name && isDeepStrictEqual(v, value)),
  )
  if (taken.length !== sent.length) return failed(REFUSED)
  return success(Object.fromEntries(taken))
}
