import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
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
  if (existsSync(out)) await rm(out, { recursive: true })
  await rename(aside, out)
}

await main()
