import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** The checkout's root folder. */
export const root = resolve(import.meta.dirname, '../..')

/** Whether this process has root's powers (never on Windows, where the question has no meaning). */
export const isRoot = process.getuid?.() === 0

/** The Node that the project pins (24), once the dependencies are installed. */
export const pinnedNode = join(root, 'node_modules/.bin', process.platform === 'win32' ? 'node.cmd' : 'node')

/**
 * Where things outlive node_modules: one folder for each user.
 * Root's home is closed to others, and end-to-end tests started by root run the app as an ordinary user,
 * so root's cache lies where everybody can read it.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string} absolute path; not created yet
 */
export function cacheFolder(env = process.env) {
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, 'teduh')
  if (process.platform === 'linux' && isRoot) return '/var/cache/teduh'
  if (process.platform === 'darwin') return join(homedir(), 'Library/Caches/teduh')
  return join(homedir(), '.cache/teduh')
}
