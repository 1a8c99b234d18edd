import { chmodSync, chownSync, lstatSync, mkdirSync, mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { isRoot } from '../../scripts/setup/paths.mjs'

/**
 * Chromium refuses its sandbox to root, and PostgreSQL refuses root altogether. Tests started by root
 * (a container, CI) therefore run both as `nobody`: every Debian has it and nothing is created on the machine.
 */
const nobody = { uid: 65_534, gid: 65_534 }

/** The words to put before a command so that an ordinary user runs it; none when we are one. */
export const asOrdinaryUser: readonly string[] = isRoot
  ? ['setpriv', `--reuid=${nobody.uid}`, `--regid=${nobody.gid}`, '--clear-groups', '--']
  : []

/** A fresh folder in the temporary folder, owned by and closed to all but the ordinary user. */
export function ordinaryUsersFolder(prefix: string): string {
  return handOver(mkdtempSync(join(tmpdir(), prefix)))
}

/** A folder inside one, made and owned alike. Existing ones are kept as they are. */
export function ordinaryUsersSubfolder(parent: string, name: string): string {
  const folder = join(parent, name)
  mkdirSync(folder, { recursive: true })
  return handOver(folder)
}

function handOver(folder: string): string {
  chmodSync(folder, 0o700)
  if (isRoot) chownSync(folder, nobody.uid, nobody.gid)
  return folder
}

/** Whether the ordinary user can read a file or enter a folder: its own mode and every folder above it. */
export function openToOrdinaryUser(path: string): boolean {
  if (!isRoot) return true
  const own = statSync(path)
  const need = own.isDirectory() ? 0o005 : 0o004
  if ((own.mode & need) !== need) return false
  for (let above = dirname(path); ; above = dirname(above)) {
    if ((lstatSync(above).mode & 0o001) === 0) return false
    if (above === dirname(above)) return true
  }
}
