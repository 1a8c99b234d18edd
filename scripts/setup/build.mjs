import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pinnedNode, root } from './paths.mjs'
import { run } from './run.mjs'
import { SetupError, say } from './say.mjs'

const inputs = [
  'electron',
  'renderer',
  'shared',
  'backend',
  'locales',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
]
/** Read at run time, never bundled: a change needs no build. */
const unbuilt = /^backend\/demo\/(media\/|.*\.jsonl$)/
const stamp = join(root, 'out/.sources')
const products = [
  'out/main/main.js',
  'out/main/backend.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
]

/**
 * @param {string} path
 * @returns {string[]} the files in it, in a stable order
 */
function filesUnder(path) {
  if (!existsSync(path)) return []
  const entries = (() => {
    try {
      return readdirSync(path, { withFileTypes: true, recursive: true })
    } catch {
      return undefined
    }
  })()
  if (!entries) return [path]
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/**
 * One value for everything the build reads. By content: a checkout changes times without changing files.
 * @returns {string}
 */
export function sourcesDigest() {
  const hash = createHash('sha256')
  for (const file of inputs.flatMap((input) => filesUnder(join(root, input)))) {
    const name = relative(root, file).replaceAll('\\', '/')
    if (unbuilt.test(name)) continue
    const content = readFileSync(file)
    hash.update(`${name}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/**
 * Builds the app when its sources changed since the last build.
 * @throws {SetupError} when the build fails
 */
export function build() {
  const digest = sourcesDigest()
  const whole = products.every((product) => existsSync(join(root, product)))
  if (whole && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return
  say('Building the app…')
  rmSync(stamp, { force: true })
  const tool = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const env = { ...process.env, NODE_ENV: 'production' }
  if (!run(pinnedNode, [tool, 'build', '--logLevel', 'warn'], { cwd: root, env })) {
    throw new SetupError(
      'The app could not be built (the message is above).',
      'correct the source and type the command again.',
    )
  }
  writeFileSync(stamp, digest)
}
