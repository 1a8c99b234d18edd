/**
 * Writes renderer/lib/fmt/tables/<tag>.ts for the languages of which Chromium has no data, from this Node's ICU:
 * `node scripts/locales/make-format-table.ts`, or with `--check` only compares and exits 1 when they differ.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readFormatTable } from './read-format-table.ts'
import { writtenTable } from './written-table.ts'

const TAGS = ['my', 'km', 'lo']
const folder = join(import.meta.dirname, '../../renderer/lib/fmt/tables')
const check = process.argv.includes('--check')

let different = 0
for (const tag of TAGS) {
  const path = join(folder, `${tag}.ts`)
  const text = writtenTable(tag, readFormatTable(tag))
  if (check) {
    const same = (await readFile(path, 'utf8').catch(() => '')) === text
    if (!same) different += 1
    process.stdout.write(`${tag}: ${same ? 'as generated' : 'differs from what this Node would write'}\n`)
  } else {
    await writeFile(path, text)
    process.stdout.write(`${path}\n`)
  }
}
process.exitCode = different > 0 ? 1 : 0
