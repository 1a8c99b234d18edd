import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { digestOf } from './digest.mjs'
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
 * Builds the app when its sources changed since the last build.
 * @throws {SetupError} when the build fails
 */
export function build() {
  const digest = digestOf(inputs, unbuilt)
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
