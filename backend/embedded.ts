import { type EmbeddedAnswer, type EmbeddedStart, embeddedOrder } from '../shared/contracts/ipc/embedded.ts'
import { type DurationMs, SECOND } from '../shared/lib/time.ts'
import { errorFields, stderrLog } from './log.ts'
import { openDatabase } from './open-database.ts'
import type { RunningServer } from './server.ts'
import { startBackend } from './start.ts'
import { StartFailure } from './start-failure.ts'
import { translationSettings } from './translation/settings.ts'

/** What Electron adds to the process object of a utility process: the little of it that is used here. */
interface ParentPort {
  readonly postMessage: (message: EmbeddedAnswer) => void
  readonly on: (event: 'message', listener: (event: { readonly data: unknown }) => void) => void
}

function isParentPort(value: unknown): value is ParentPort {
  return typeof value === 'object' && value !== null && 'postMessage' in value && 'on' in value
}

function parentPort(): ParentPort {
  const port: unknown = 'parentPort' in process ? process.parentPort : undefined
  if (!isParentPort(port)) throw new Error('this program runs only as a utility process of Teduh')
  return port
}

/** The backend of an app that was killed ends a moment after it. */
const PATIENCE: DurationMs = 5 * SECOND

async function start(order: EmbeddedStart): Promise<RunningServer> {
  const { dataDir, secret, demo, preparedDir = null } = order
  const translation = translationSettings(process.env)
  const database = await openDatabase({
    databaseUrl: null,
    dataDir,
    demo: demo ? 'all' : 'none',
    preparedDir,
    patience: PATIENCE,
  })
  return startBackend({
    database,
    demo,
    secret,
    translation,
    host: '127.0.0.1',
    port: 0,
    faults: false,
    log: stderrLog,
  })
}

/** The backend inside the app: told where and with which secret by main, it answers `ready` or `failed`. */
function serveParent(): void {
  const port = parentPort()
  let running: Promise<RunningServer> | null = null

  async function end(): Promise<void> {
    const server = await running?.catch(() => null)
    await server?.stop()
  }

  port.on('message', ({ data }) => {
    const order = embeddedOrder.safeParse(data)
    if (!order.success) return
    if (order.data.type === 'stop') {
      end().then(
        () => process.exit(0),
        (error: unknown) => {
          stderrLog.error('could not stop cleanly', errorFields(error))
          process.exit(1)
        },
      )
      return
    }
    if (running !== null) return
    running = start(order.data)
    running.then(
      ({ url }) => port.postMessage({ type: 'ready', url }),
      (error: unknown) => {
        stderrLog.error('the backend could not start', errorFields(error))
        const message = error instanceof StartFailure ? error.message : 'The backend could not start.'
        port.postMessage({ type: 'failed', message })
      },
    )
  })
}

serveParent()
