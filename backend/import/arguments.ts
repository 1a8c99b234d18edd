import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { queueId } from '../../shared/contracts/http/common.ts'
import type { QueueId } from '../../shared/domain/ids.ts'
import { StartFailure } from '../start-failure.ts'
import { appBackendFolder } from './app-folder.ts'

export type Destination =
  | { readonly type: 'backend'; readonly url: string; readonly token: string | null }
  | { readonly type: 'postgres'; readonly url: string }
  | { readonly type: 'folder'; readonly folder: string }
  /** The embedded backend of the app on this machine. */
  | { readonly type: 'app'; readonly folder: string }

export interface ImportArguments {
  /** Records; null when only settings are imported. */
  readonly file: string | null
  readonly policiesFile: string | null
  readonly queuesFile: string | null
  readonly mediaFolder: string
  /** Null: by the backend's routing rules. */
  readonly queueId: QueueId | null
  readonly destination: Destination
}

const USAGE =
  'npm run import -- [FILE.jsonl [--media DIR] [--queue auto|QUEUE]] [--queues FILE.json] [--policies FILE.json] ' +
  '[--backend URL [--token T] | --data DIR]'

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        media: { type: 'string' },
        queue: { type: 'string', default: 'auto' },
        policies: { type: 'string' },
        queues: { type: 'string' },
        data: { type: 'string' },
        backend: { type: 'string' },
        token: { type: 'string' },
      },
    })
  } catch (error) {
    throw new StartFailure(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
  }
}

function toQueue(text: string): QueueId | null {
  if (text === 'auto') return null
  const parsed = queueId.safeParse(text)
  if (!parsed.success) throw new StartFailure('--queue takes auto or the id of a queue.')
  return parsed.data
}

/** What is named on the command line comes before the environment; the app on this machine comes last. */
function toDestination(
  values: { readonly backend?: string; readonly token?: string; readonly data?: string },
  environment: NodeJS.ProcessEnv,
): Destination {
  if (values.backend === undefined && values.data !== undefined)
    return { type: 'folder', folder: values.data }
  const backend = values.backend ?? environment.TEDUH_BACKEND_URL
  if (backend !== undefined && backend !== '') {
    if (!/^https?:\/\/./.test(backend))
      throw new StartFailure('--backend takes an address like http://127.0.0.1:4180.')
    const token = values.token ?? environment.TEDUH_TOKEN ?? null
    return { type: 'backend', url: backend.replace(/\/+$/, ''), token }
  }
  const postgres = environment.DATABASE_URL
  if (postgres !== undefined && postgres !== '') return { type: 'postgres', url: postgres }
  return { type: 'app', folder: appBackendFolder(environment, process.platform) }
}

/** @throws StartFailure for what cannot be meant, in words */
export function parseImportArguments(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): ImportArguments {
  const { values, positionals } = parse(args)
  const [file = null, ...more] = positionals
  const { policies = null, queues = null } = values
  const isNothing = file === null && policies === null && queues === null
  if (isNothing || more.length > 0) throw new StartFailure(USAGE)
  return {
    file,
    policiesFile: policies,
    queuesFile: queues,
    mediaFolder: values.media ?? (file === null ? '.' : dirname(file)),
    queueId: toQueue(values.queue),
    destination: toDestination(values, environment),
  }
}
