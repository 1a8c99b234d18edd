import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { FolderTaken } from '../db/folder-lock.ts'
import { errorFields, stderrLog } from '../log.ts'
import { openDatabase } from '../open-database.ts'
import { StartFailure } from '../start-failure.ts'
import { type ImportArguments, parseImportArguments } from './arguments.ts'
import { databaseTarget } from './database-target.ts'
import { httpTarget } from './http-target.ts'
import { openMediaFolder } from './media-files.ts'
import { createProgress } from './progress.ts'
import { runImport } from './run-import.ts'
import type { Target } from './target.ts'

/** What set-up made for the app's first start; not there when set-up has not run. */
const preparedDir = join(import.meta.dirname, '../../out/backend-prepared')

async function openTarget({ destination, queueId }: ImportArguments): Promise<Target> {
  const plain = { databaseUrl: null, dataDir: '', preparedDir: null, demo: 'none' } as const
  switch (destination.type) {
    case 'backend':
      return httpTarget(destination.url, destination.token, queueId)
    case 'postgres':
      return databaseTarget(await openDatabase({ ...plain, databaseUrl: destination.url }), queueId)
    case 'folder':
      return databaseTarget(await openDatabase({ ...plain, dataDir: destination.folder }), queueId)
    case 'app': {
      // As the app itself would begin: whoever imports before the first start must not lose the demo.
      const options = { ...plain, dataDir: destination.folder, preparedDir, demo: 'all' } as const
      const database = await openDatabase(options).catch((error: unknown) => {
        if (!(error instanceof FolderTaken)) throw error
        throw new StartFailure(
          `Teduh is running and uses ${destination.folder}. Close it first, or give --backend with the address of a running backend.`,
        )
      })
      return databaseTarget(database, queueId)
    }
  }
}

/** `npm run import`: exits with 1 when any line was not taken. */
async function main(): Promise<number> {
  const options = parseImportArguments(process.argv.slice(2), process.env)
  if (!existsSync(options.file)) throw new StartFailure(`There is no file ${options.file}.`)
  if (!existsSync(options.mediaFolder)) throw new StartFailure(`There is no folder ${options.mediaFolder}.`)
  const files = await openMediaFolder(options.mediaFolder)
  const target = await openTarget(options)
  const progress = createProgress(process.stderr, () => performance.now())
  try {
    const tally = await runImport(createReadStream(options.file), files, target, {
      onBadLine: (line, reason) => progress.say(`line ${line}: ${reason}`),
      onProgress: progress.show,
    })
    progress.end()
    const { lines, created, existed, bad } = tally
    process.stdout.write(
      `${lines} records into ${target.name}: ${created} added, ${existed} were there already, ${bad} bad\n`,
    )
    return bad > 0 ? 1 : 0
  } finally {
    progress.end()
    await target.close()
  }
}

main().then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    if (error instanceof StartFailure) process.stderr.write(`${error.message}\n`)
    else stderrLog.error('the import failed', errorFields(error))
    process.exitCode = 1
  },
)
