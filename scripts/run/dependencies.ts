/** The dependency rule (.dependency-cruiser.mjs) over the folders named, or over all of the project. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../setup/paths.mjs'

const all = ['electron', 'renderer', 'shared', 'backend', 'locales', 'scripts', 'tests']
const asked = process.argv.length > 2 ? process.argv.slice(2) : all
// A folder that does not exist yet holds no wrong import; the tool would stop at it.
const folders = asked.filter((folder) => existsSync(join(root, folder)))
const tool = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
const ended = spawnSync(process.execPath, [tool, '--config', '.dependency-cruiser.mjs', ...folders], {
  cwd: root,
  stdio: 'inherit',
})
process.exit(ended.status ?? 1)
