import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pinnedNode, root } from './paths.mjs'
import { run } from './run.mjs'
import { SetupError, say } from './say.mjs'

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, optionalDependencies?: Record<string, string> }} LockedPackage
 * @typedef {Record<string, LockedPackage>} LockedPackages
 */

/**
 * Whether what npm says it installed is what the lockfile asks for.
 * npm writes its own record last, so a broken-off install never looks complete.
 * @param {LockedPackages} wanted `packages` of package-lock.json
 * @param {LockedPackages} installed `packages` of node_modules/.package-lock.json
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted).every(([place, want]) => {
    if (place === '') return true
    const have = installed[place]
    // Packages for other systems are optional and rightly absent.
    if (!have) return want.optional === true
    return have.version === want.version && have.integrity === want.integrity
  })
}

/**
 * Whether the lockfile names every optional package, as `npm ci` demands. One written against a registry that holds
 * no packages for other systems cannot.
 * @param {LockedPackages} wanted
 */
export function namesEveryOption(wanted) {
  const names = new Set(Object.keys(wanted).map((place) => place.replace(/^.*node_modules\//, '')))
  return Object.values(wanted).every((one) =>
    Object.keys(one.optionalDependencies ?? {}).every((name) => names.has(name)),
  )
}

/**
 * @param {string} file
 * @returns {LockedPackages}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

function isCurrent() {
  const record = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(record) || !existsSync(pinnedNode)) return false
  return isInstalled(packagesOf(join(root, 'package-lock.json')), packagesOf(record))
}

/**
 * Installs the dependencies when the lockfile and node_modules differ. Either way of installing takes the locked
 * versions, and what came is compared with the lockfile afterwards, checksums included.
 * @throws {SetupError} when npm fails: no network to the registry, or a full disk
 */
export function installDependencies() {
  if (isCurrent()) return
  const complete = namesEveryOption(packagesOf(join(root, 'package-lock.json')))
  const args = [
    ...(complete ? ['ci'] : ['install', '--no-save']),
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  say(`Installing the dependencies (npm ${args[0]})…`)
  // npm start was run by some npm: use that one, so that its settings and version are the person's own.
  const own = process.env.npm_execpath
  const done = own?.endsWith('.js')
    ? run(process.execPath, [own, ...args], { cwd: root })
    : run('npm', args, { cwd: root })
  if (!done || !isCurrent()) {
    throw new SetupError(
      'npm could not install the locked dependencies (its own message is above).',
      'check that the npm registry can be reached (npm ping), that the disk has 1 GB free and that package-lock.json belongs to package.json; then type the command again.',
    )
  }
}
