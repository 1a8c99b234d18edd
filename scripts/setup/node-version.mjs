import { SetupError } from './say.mjs'

/** Oldest Node that can run npm and this set-up; everything after it runs on the Node 24 that npm installs. */
const oldest = [20, 19]

/**
 * Refuses a Node too old to install the dependencies.
 * @param {string} version such as `20.20.2`
 * @throws {SetupError}
 */
export function checkNodeVersion(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldMajor = 0, oldMinor = 0] = oldest
  if (major > oldMajor || (major === oldMajor && minor >= oldMinor)) return
  throw new SetupError(
    `Node ${version} is too old: npm and the set-up need Node ${oldest.join('.')} or newer.`,
    'install Node 20.19 or newer and type the command again (the project brings its own Node 24 for the rest).',
  )
}
