import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../scripts/setup/paths.mjs'
import { preparedDemo } from './backend-prepared.ts'

export { type BackendClient, clientFor, decisionOn, Refused } from './backend-client.ts'

export interface TestBackendOptions {
  readonly demo?: boolean
  /** False: the demo's accounts, queues and policies, but no items. */
  readonly demoItems?: boolean
  /** Opens `/test/faults`, see backend/faults/plan.ts. */
  readonly faults?: boolean
  /** A real PostgreSQL instead of a folder. */
  readonly databaseUrl?: string
  /** A folder that outlives this backend; without it a throw-away one. */
  readonly dataDir?: string
  readonly port?: number
  /** A translation service; none: translation is off. */
  readonly translationUrl?: string
}

export interface TestBackend {
  readonly url: string
  readonly dataDir: string
  /** Ends it cleanly and removes its throw-away folder. */
  readonly stop: () => Promise<void>
  /** As a crash would: SIGKILL. The folder stays. */
  readonly kill: () => Promise<void>
  /** Everything it wrote to stderr so far. */
  readonly log: () => string
}

const START_MS = 60_000

function toArguments(options: TestBackendOptions, dataDir: string): readonly string[] {
  const { demo = false, demoItems = true, faults = false, databaseUrl, port = 0 } = options
  const usePrepared = demo && databaseUrl === undefined && options.dataDir === undefined
  return [
    join(root, 'backend/main.ts'),
    ...['--port', String(port), '--data', dataDir],
    ...(demo ? ['--demo'] : []),
    ...(demoItems ? [] : ['--no-items']),
    ...(faults ? ['--faults'] : []),
    ...(usePrepared ? ['--prepared', preparedDemo()] : []),
  ]
}

/** What the tests' own surroundings say of a database or a service is none of this backend's. */
function toEnvironment({ databaseUrl, translationUrl }: TestBackendOptions): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(DATABASE_URL$|TEDUH_TRANSLATE_)/.test(name),
  )
  return {
    ...Object.fromEntries(inherited),
    ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    ...(translationUrl === undefined ? {} : { TEDUH_TRANSLATE_URL: translationUrl }),
  }
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => child.once('exit', () => resolve()))
}

/**
 * Starts the backend as a program of its own, on a free port.
 *
 * @throws Error with what it said, when it does not get ready
 */
export async function startBackend(options: TestBackendOptions = {}): Promise<TestBackend> {
  const throwAway = options.dataDir === undefined
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'teduh-backend-'))
  const child = spawn(process.execPath, toArguments(options, dataDir), {
    env: toEnvironment(options),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const orphaned = (): void => {
    child.kill('SIGKILL')
  }
  process.once('exit', orphaned)
  const over = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    child.kill(signal)
    await ended(child)
    process.removeListener('exit', orphaned)
  }
  const stop = async (): Promise<void> => {
    await over('SIGTERM')
    if (throwAway) rmSync(dataDir, { recursive: true, force: true })
  }
  const url = await readUrl(child, () => said).catch(async (error: unknown) => {
    await stop()
    throw error
  })
  return { url, dataDir, stop, kill: () => over('SIGKILL'), log: () => said }
}

function readUrl(child: ChildProcess, said: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    let line = ''
    const late = setTimeout(() => reject(new Error(`the backend was not ready in time\n${said()}`)), START_MS)
    child.once('exit', (code) => {
      clearTimeout(late)
      reject(new Error(`the backend ended at once (${code})\n${said()}`))
    })
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      line += text
      if (!line.includes('\n')) return
      clearTimeout(late)
      const { url } = JSON.parse(line) as { url: string }
      resolve(url)
    })
  })
}
