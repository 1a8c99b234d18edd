import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every file under `folder` that holds one of `needles` as UTF-8 or as UTF-16 (what LevelDB and V8 write). */
export function filesHolding(folder: string, needles: readonly (string | Uint8Array)[]): string[] {
  const wanted = needles.flatMap((needle) =>
    typeof needle === 'string'
      ? [Buffer.from(needle, 'utf8'), Buffer.from(needle, 'utf16le')]
      : [Buffer.from(needle)],
  )
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file)
      return wanted.some((needle) => bytes.includes(needle))
    })
}
