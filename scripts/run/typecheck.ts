/** `npm run typecheck`: each part of the project in the world it runs in (see the tsconfig files). */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../setup/paths.mjs'

const projects = ['shared', 'node', 'web', 'worker', 'tests']
const compiler = join(root, 'node_modules/typescript/bin/tsc')

const failed = projects.filter((project) => {
  const args = [compiler, '--noEmit', '--project', join(root, `tsconfig.${project}.json`)]
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status !== 0
})
if (failed.length > 0) {
  process.stderr.write(`Types do not hold in: ${failed.join(', ')}\n`)
  process.exit(1)
}
