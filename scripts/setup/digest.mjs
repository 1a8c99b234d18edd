import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from './paths.mjs'

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
 * One value for everything that something is made from. By content: a checkout changes times without changing files.
 * @param {readonly string[]} inputs files and folders below the checkout's root
 * @param {RegExp} [except] names that do not count
 * @returns {string}
 */
export function digestOf(inputs, except) {
  const hash = createHash('sha256')
  for (const file of inputs.flatMap((input) => filesUnder(join(root, input)))) {
    const name = relative(root, file).replaceAll('\\', '/')
    if (except?.test(name)) continue
    const content = readFileSync(file)
    hash.update(`${name}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}
