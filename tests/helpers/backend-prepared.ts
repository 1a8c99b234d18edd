import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../scripts/setup/paths.mjs'

let known: string | null = null

/** Everything that the prepared database is made from. */
function stamp(): string {
  const hash = createHash('sha256')
  const sources = ['backend/**/*.ts', 'backend/demo/items.jsonl', 'shared/**/*.ts', 'package-lock.json']
  for (const file of globSync(sources, { cwd: root }).sort())
    hash.update(file).update(readFileSync(join(root, file)))
  return hash.digest('hex').slice(0, 16)
}

/**
 * A database folder with the demo in it, made once for each state of the sources: starting a test's
 * backend from a copy of it saves the seconds that a new database takes.
 */
export function preparedDemo(): string {
  if (known !== null) return known
  const folder = join(tmpdir(), `teduh-prepared-${process.getuid?.() ?? 'user'}-${stamp()}`)
  if (!existsSync(folder)) {
    const aside = `${folder}.${process.pid}`
    execFileSync(process.execPath, [join(root, 'backend/prepare.ts'), aside], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    try {
      renameSync(aside, folder)
    } catch {
      // Another test process was quicker.
      rmSync(aside, { recursive: true, force: true })
    }
  }
  known = folder
  return folder
}
