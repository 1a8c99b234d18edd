import { join } from 'node:path'
import { pinnedNode } from './paths.mjs'
import { run } from './run.mjs'
import { say } from './say.mjs'

/**
 * Tries Electron's own download (checksums are those of the `electron` package).
 * The work is done by a child on the pinned Node: Electron's downloader refuses Node 20.
 * @param {string} folder to fill
 * @param {string} version
 * @returns {Promise<boolean>} false when the network does not give it: a usual thing, not an error
 */
export async function fetchOfficialRuntime(folder, version) {
  const child = join(import.meta.dirname, 'runtime-official-child.mjs')
  const done = run(pinnedNode, [child, folder, version])
  if (!done) say("Electron's own download is out of reach from here.")
  return done
}
