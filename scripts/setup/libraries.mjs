import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { aptInstall } from './apt.mjs'
import { read } from './run.mjs'
import { SetupError } from './say.mjs'

/** @typedef {import('./runtime.mjs').Runtime} Runtime */

/** What Electron needs on Debian; installed as one set, since ldd names files, not packages. */
const electronPackages = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libatk-bridge2.0-0',
  'libxss1',
  'libnotify4',
  'libsecret-1-0',
]

/**
 * @param {string} program
 * @returns {boolean} whether it is on the PATH
 */
export function hasProgram(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)))
}

/**
 * @param {string} executable
 * @returns {string[]} shared libraries the system lacks
 */
function missingLibraries(executable) {
  const listing = read('ldd', [executable])
  if (listing === undefined) {
    throw new SetupError(
      `${executable} cannot run on this system (ldd refuses it).`,
      'use a Linux with glibc (Debian 12 or Ubuntu 22.04 and newer are known to work).',
    )
  }
  return [...listing.matchAll(/^\s*(\S+) => not found/gm)].map((line) => line[1] ?? '')
}

/**
 * Makes sure that Electron finds its shared libraries and, when nobody looks at a display here, an invisible one.
 * @param {Runtime} runtime
 * @throws {SetupError}
 */
export function ensureLibraries(runtime) {
  if (process.platform !== 'linux') return
  const missing = missingLibraries(runtime.executable)
  if (missing.length > 0) aptInstall(electronPackages, `Electron cannot start without ${missing.join(', ')}.`)
  const left = missing.length > 0 ? missingLibraries(runtime.executable) : []
  if (left.length > 0) {
    throw new SetupError(
      `Electron still lacks ${left.join(', ')} after installing.`,
      `find which package of your system holds ${left[0]} and install it.`,
    )
  }
  if (!hasDisplay(process.env) && !hasProgram('Xvfb')) {
    aptInstall(['xvfb', 'xauth'], 'There is no display here, and no virtual one (Xvfb) either.')
  }
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {boolean} whether a window could be shown
 */
export function hasDisplay(env) {
  return process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/**
 * The folder of the newest PostgreSQL server's programs.
 * @returns {string | undefined} undefined when no server is installed
 */
export function postgresPrograms() {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).map(Number).filter(Number.isInteger) : []
  const newest = versions
    .sort((one, other) => other - one)
    .map((version) => join(debian, String(version), 'bin'))
    .find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
  if (newest) return newest
  return (process.env.PATH ?? '')
    .split(delimiter)
    .find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
}

/**
 * What the tests start besides the app: a PostgreSQL server, and a secret store on its own message bus.
 * @throws {SetupError}
 */
export function ensureTestPrograms() {
  if (process.platform !== 'linux') return
  const lacks = [
    ...(postgresPrograms() ? [] : ['postgresql']),
    ...(hasProgram('dbus-run-session') ? [] : ['dbus']),
    ...(hasProgram('gnome-keyring-daemon') ? [] : ['gnome-keyring']),
    // End-to-end tests always have a display of their own, so that nobody's windows are in the way.
    ...(hasProgram('Xvfb') ? [] : ['xvfb', 'xauth']),
    // Keys of other keyboards, pressed as a person presses them.
    ...(hasProgram('xdotool') ? [] : ['xdotool']),
    ...(hasProgram('setxkbmap') ? [] : ['x11-xkb-utils']),
  ]
  if (lacks.length > 0)
    aptInstall(lacks, `The tests need system packages that are not here: ${lacks.join(', ')}.`)
}
