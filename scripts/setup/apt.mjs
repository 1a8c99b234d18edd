import { existsSync } from 'node:fs'
import { isRoot } from './paths.mjs'
import { read, run } from './run.mjs'
import { SetupError, say } from './say.mjs'

/** Debian, Ubuntu and their relatives. */
export const hasApt = process.platform === 'linux' && existsSync('/usr/bin/apt-get')

let listsAreFresh = false

/**
 * Newer Ubuntu and Debian carry some libraries under a name ending in t64; the old name may then be a mere wish.
 * @param {string} name
 */
function nameHere(name) {
  const known = read('apt-cache', ['show', '--no-all-versions', `${name}t64`])
  return known ? `${name}t64` : name
}

/**
 * Installs Debian packages when this process may, else says the line to type.
 * @param {readonly string[]} packages
 * @param {string} why what does not work without them, as a sentence
 * @throws {SetupError} when they are still missing afterwards
 */
export function aptInstall(packages, why) {
  if (!hasApt) {
    throw new SetupError(
      why,
      `install with your system's package manager what Debian calls ${packages.join(' ')}, then type the command again.`,
    )
  }
  if (!isRoot) {
    throw new SetupError(why, `type: sudo apt-get update && sudo apt-get install --yes ${packages.join(' ')}`)
  }
  if (!listsAreFresh) {
    say('Refreshing the lists of system packages (apt-get update)…')
    // A stale list still often installs: go on and let the installation judge.
    run('apt-get', ['update', '-qq'], { quiet: true })
    listsAreFresh = true
  }
  const names = packages.map(nameHere)
  say(`Installing system packages: ${names.join(' ')}…`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const args = ['install', '--yes', '--no-install-recommends', '-qq', ...names]
  if (!run('apt-get', args, { env, quiet: true })) {
    throw new SetupError(
      `${why} Installing it failed (apt's own message is above).`,
      `type: apt-get install ${names.join(' ')}`,
    )
  }
}
