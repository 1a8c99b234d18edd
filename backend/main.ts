import { parseArguments } from './cli/arguments.ts'
import { printToken } from './cli/print-token.ts'
import { errorFields, stderrLog } from './log.ts'
import { openDatabase } from './open-database.ts'
import { startBackend } from './start.ts'
import { StartFailure } from './start-failure.ts'

/** `npm run backend`: serves until it is told to end. Standard output gets exactly one line of JSON. */
async function main(): Promise<void> {
  const options = parseArguments(process.argv.slice(2), process.env)
  const database = await openDatabase({
    ...options,
    demo: options.demo ? (options.items ? 'all' : 'frame') : 'none',
  })
  if (options.issueToken !== null) {
    await printToken(database, options.issueToken)
    return
  }
  const backend = await startBackend({ ...options, database, secret: null, log: stderrLog })
  let ending = false
  const end = (): void => {
    if (ending) return
    ending = true
    backend.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        stderrLog.error('could not stop cleanly', errorFields(error))
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
  process.stdout.write(`${JSON.stringify({ url: backend.url })}\n`)
}

main().catch((error: unknown) => {
  if (error instanceof StartFailure) process.stderr.write(`${error.message}\n`)
  else stderrLog.error('the backend could not start', errorFields(error))
  process.exit(1)
})
