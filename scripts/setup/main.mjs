/**
 * Set-up, run before the npm scripts that need it: `node scripts/setup/main.mjs [runtime] [test-programs] [build]`.
 * The dependencies come first, always. runtime: an Electron that runs here. test-programs: what the tests start
 * besides it. build: the app and its
 * prepared backend, when their sources changed.
 * Runs on plain Node 20 with nothing installed. A second run only looks, in about a tenth of a second.
 */
import { installDependencies } from './dependencies.mjs'
import { checkNodeVersion } from './node-version.mjs'
import { SetupError } from './say.mjs'

/** @type {Record<string, () => Promise<void>>} */
const steps = {
  runtime: async () => {
    const { prepareRuntime } = await import('./runtime.mjs')
    const { ensureLibraries } = await import('./libraries.mjs')
    ensureLibraries(await prepareRuntime())
  },
  'test-programs': async () => {
    const { ensureTestPrograms } = await import('./libraries.mjs')
    ensureTestPrograms()
  },
  build: async () => {
    const { build } = await import('./build.mjs')
    build()
    const { prepareDemo } = await import('./prepare-demo.mjs')
    prepareDemo()
  },
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in steps))
if (unknown.length > 0) {
  process.stderr.write(
    `Unknown set-up step: ${unknown.join(', ')}. Known: ${Object.keys(steps).join(', ')}.\n`,
  )
  process.exit(2)
}
try {
  checkNodeVersion(process.versions.node)
  installDependencies()
  for (const name of asked) await steps[name]?.()
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  process.stderr.write(`\n${error.message}\n`)
  process.exit(1)
}
