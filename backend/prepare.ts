import { existsSync } from 'node:fs'
import { chmod, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { openDatabase } from './open-database.ts'

/**
 * `node backend/prepare.ts OUT`: makes a database folder with everything the demo starts from, so that
 * the first start of the app copies files and does not have to make a database cluster.
 * OUT appears only when it is whole; one that is there is replaced.
 */
async function main(): Promise<void> {
  const [argument] = process.argv.slice(2)
  if (argument === undefined) {
    process.stderr.write('node backend/prepare.ts OUT\n')
    process.exit(1)
  }
  const out = resolve(argument)
  const aside = `${out}.${process.pid}`
  await mkdir(dirname(out), { recursive: true })
  await rm(aside, { recursive: true, force: true })
  const database = await openDatabase({
    databaseUrl: null,
    dataDir: aside,
    demo: 'prepared',
    preparedDir: null,
  })
  await database.close()
  await openToReaders(aside)
  if (existsSync(out)) await rm(out, { recursive: true })
  await rename(aside, out)
}

/** A database belongs to one user and is closed to others; this one is a part of the app, which anybody may start. */
async function openToReaders(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    await chmod(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644)
}

await main()
