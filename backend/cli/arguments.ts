import { isIP } from 'node:net'
import { parseArgs } from 'node:util'
import { CONTENT_LANGUAGES, type ContentLanguage } from '../../shared/domain/languages.ts'
import { ROLES, type Role } from '../../shared/domain/vocabulary.ts'
import { StartFailure } from '../start-failure.ts'
import { type TranslationSettings, translationSettings } from '../translation/settings.ts'

/** A token for an account. Null leaves what the account has; a new one needs a role. */
export interface TokenOrder {
  readonly id: string
  readonly role: Role | null
  readonly languages: readonly ContentLanguage[] | null
  /** Ids of queues, as they were written. */
  readonly queueIds: readonly string[] | null
}

export interface BackendArguments {
  readonly host: string
  readonly port: number
  readonly dataDir: string
  readonly databaseUrl: string | null
  /** A database folder to copy on the first start; null: none. */
  readonly preparedDir: string | null
  readonly demo: boolean
  /** Whether the demo brings its items. */
  readonly items: boolean
  readonly faults: boolean
  /** The organisation's translation service, told by the environment alone: others can read a command line. */
  readonly translation: TranslationSettings | null
  /** Print a token for this account instead of serving. */
  readonly issueToken: TokenOrder | null
}

const USAGE =
  'npm run backend -- [--port 4180] [--host 127.0.0.1] [--data DIR [--prepared DIR]] [--demo [--no-items]] ' +
  '[--issue-token ID [--role ROLE] [--languages en,id] [--queues ID,ID]]'

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}

function toPort(text: string): number {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port
  throw new StartFailure(`--port must be a number from 0 to 65535, and not ${text}.`)
}

function isOneOf<Word extends string>(words: readonly Word[], text: string): text is Word {
  return (words as readonly string[]).includes(text)
}

function toList(text: string | undefined): readonly string[] | null {
  return text?.split(',').filter((one) => one !== '') ?? null
}

function toTokenOrder(
  id: string,
  { role, languages, queues }: { role?: string; languages?: string; queues?: string },
): TokenOrder {
  if (role !== undefined && !isOneOf(ROLES, role)) {
    throw new StartFailure(`--role takes one of: ${ROLES.join(', ')}.`)
  }
  const list = toList(languages)
  const known = list?.filter((one) => isOneOf(CONTENT_LANGUAGES, one)) ?? null
  if (known !== null && (known.length !== list?.length || known.length === 0)) {
    throw new StartFailure(`--languages takes some of: ${CONTENT_LANGUAGES.join(', ')}.`)
  }
  return { id, role: role ?? null, languages: known, queueIds: toList(queues) }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '4180' },
        host: { type: 'string', default: '127.0.0.1' },
        data: { type: 'string', default: 'teduh-data' },
        prepared: { type: 'string' },
        demo: { type: 'boolean', default: false },
        'no-items': { type: 'boolean', default: false },
        faults: { type: 'boolean', default: false },
        'issue-token': { type: 'string' },
        role: { type: 'string' },
        languages: { type: 'string' },
        queues: { type: 'string' },
      },
    }).values
  } catch (error) {
    throw new StartFailure(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
  }
}

/** @throws StartFailure for what cannot be meant, in words */
export function parseArguments(args: readonly string[], environment: NodeJS.ProcessEnv): BackendArguments {
  const values = parse(args)
  if ((values.demo || values.faults) && !isLoopback(values.host)) {
    throw new StartFailure('--demo lets anybody in without a password, so it only listens on 127.0.0.1.')
  }
  const id = values['issue-token']
  return {
    host: values.host,
    port: toPort(values.port),
    dataDir: values.data,
    databaseUrl: environment.DATABASE_URL || null,
    preparedDir: values.prepared ?? null,
    demo: values.demo,
    items: !values['no-items'],
    faults: values.faults,
    translation: translationSettings(environment),
    issueToken: id === undefined ? null : toTokenOrder(id, values),
  }
}
