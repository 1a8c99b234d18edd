import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { policyDraft } from '../../shared/contracts/http/policies.ts'
import { queueSettings } from '../../shared/contracts/http/queues.ts'
import { FolderTaken } from '../db/folder-lock.ts'
import { errorFields, stderrLog } from '../log.ts'
import { openDatabase } from '../open-database.ts'
import { StartFailure } from '../start-failure.ts'
import { type ImportArguments, parseImportArguments } from './arguments.ts'
import { databaseTarget } from './database-target.ts'
import { httpTarget } from './http-target.ts'
import { type MediaFiles, openMediaFolder } from './media-files.ts'
import { createProgress } from './progress.ts'
import { runImport } from './run-import.ts'
import { readSettings } from './settings-file.ts'
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

/** Reads the settings before anything is opened: a fault in one leaves everything as it was. */
async function readSettingsOf({ policiesFile, queuesFile }: ImportArguments) {
  return {
    policies: policiesFile === null ? null : await readSettings(policiesFile, policyDraft),
    queues: queuesFile === null ? null : (await readSettings(queuesFile, queueSettings)).queues,
  }
}

type Settings = Awaited<ReturnType<typeof readSettingsOf>>

/** Queues first: the items of the same command may go there. */
async function importSettings(target: Target, { policies, queues }: Settings): Promise<void> {
  if (queues !== null) {
    const { added, changed, unchanged } = await target.saveQueues(queues)
    process.stdout.write(
      `queues into ${target.name}: ${added} added, ${changed} changed, ${unchanged} as they were\n`,
    )
  }
  if (policies !== null) {
    const { version, changed } = await target.publishPolicies(policies)
    const how = changed ? 'in force now' : 'in force already'
    process.stdout.write(`policies into ${target.name}: version ${version}, ${how}\n`)
  }
}

/** @returns how many lines were not taken */
async function importItems(target: Target, file: string, files: MediaFiles): Promise<number> {
  await target.checkQueue()
  const progress = createProgress(process.stderr, () => performance.now())
  try {
    const { lines, created, existed, bad } = await runImport(createReadStream(file), files, target, {
      onBadLine: (line, reason) => progress.say(`line ${line}: ${reason}`),
      onLeftOut: (line, reason) => progress.say(`line ${line}: taken without ${reason}`),
      onProgress: progress.show,
    })
    progress.end()
    process.stdout.write(
      `${lines} records into ${target.name}: ${created} added, ${existed} were there already, ${bad} bad\n`,
    )
    return bad
  } finally {
    progress.end()
  }
}

/** `npm run import`: exits with 1 when any line was not taken. */
async function main(): Promise<number> {
  const options = parseImportArguments(process.argv.slice(2), process.env)
  const { file, mediaFolder } = options
  if (file !== null && !existsSync(file)) throw new StartFailure(`There is no file ${file}.`)
  if (!existsSync(mediaFolder)) throw new StartFailure(`There is no folder ${mediaFolder}.`)
  const files = await openMediaFolder(mediaFolder)
  const settings = await readSettingsOf(options)
  const target = await openTarget(options)
  try {
    await importSettings(target, settings)
    return file !== null && (await importItems(target, file, files)) > 0 ? 1 : 0
  } finally {
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
