import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { digestOf } from './digest.mjs'
import { pinnedNode, root } from './paths.mjs'
import { run } from './run.mjs'
import { SetupError, say } from './say.mjs'

/** A database folder that the first start of a backend is copied from: making one takes seconds. */
export const preparedFolder = join(root, 'out/backend-prepared')
const stamp = `${preparedFolder}.sources`

/**
 * Makes the prepared database when what it is made from changed.
 * @throws {SetupError} when the backend cannot make it
 */
export function prepareDemo() {
  const digest = digestOf(['backend', 'shared', 'package-lock.json'])
  if (existsSync(preparedFolder) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return
  say('Preparing the built-in backend…')
  rmSync(stamp, { force: true })
  if (!run(pinnedNode, [join(root, 'backend/prepare.ts'), preparedFolder], { cwd: root })) {
    throw new SetupError(
      'The built-in backend could not be prepared (the message is above).',
      'correct the source and type the command again.',
    )
  }
  writeFileSync(stamp, digest)
}
