import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { StartFailure } from '../start-failure.ts'
import { CHANNEL, type Database } from './database.ts'
import type { Tables } from './schema.ts'

const INT8 = 20
/** Also how long a request waits for a free connection: when everybody comes at once, late beats refused. */
const CONNECT_MS = 20_000
const AGAIN_MS = 1_000

/** As the driver reads them, except that bigint columns (counts, milliseconds, keys: safe integers) are numbers. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => (oid === INT8 ? Number : pg.types.getTypeParser(oid, format)),
}

/** The address without user and password. */
function nameOf(url: string): string {
  try {
    const { host, pathname } = new URL(url)
    return `${host}${pathname}`
  } catch {
    return 'the database of DATABASE_URL'
  }
}

/**
 * A PostgreSQL server that other backend processes may share.
 *
 * @param connections most at once for this process
 * @throws StartFailure when the server cannot be reached
 */
export async function openPostgres(url: string, connections = 20): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: CONNECT_MS,
    types,
  })
  // A connection that dies while idle is replaced; without a listener it would end the process.
  pool.on('error', () => undefined)
  try {
    const client = await pool.connect()
    client.release()
  } catch (error) {
    await pool.end()
    const message = error instanceof Error ? error.message || error.name : String(error)
    throw new StartFailure(`The database server ${nameOf(url)} cannot be reached: ${message}`)
  }
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return {
    db,
    name: nameOf(url),
    listen: (onMessage, onGap) => listen(url, onMessage, onGap),
    close: () => db.destroy(),
  }
}

/** One connection of its own that waits for messages, and comes back by itself when it is lost. */
async function listen(
  url: string,
  onMessage: (payload: string) => void,
  onGap: () => void,
): Promise<{ readonly stop: () => Promise<void> }> {
  let stopped = false
  let current: pg.Client | null = null
  let again: NodeJS.Timeout | undefined

  async function connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: CONNECT_MS,
      keepAlive: true,
    })
    client.on('error', () => undefined)
    client.on('notification', (message) => onMessage(message.payload ?? ''))
    client.on('end', () => {
      if (current !== client) return
      current = null
      reconnectSoon()
    })
    try {
      await client.connect()
      await client.query(`listen ${CHANNEL}`)
    } catch (error) {
      // A standby lets one connect and not listen: every attempt would leave a connection behind.
      await client.end().catch(() => undefined)
      throw error
    }
    if (stopped) await client.end()
    else current = client
  }
  function reconnectSoon(): void {
    if (!stopped) again = setTimeout(() => connect().then(onGap, reconnectSoon), AGAIN_MS)
  }

  await connect()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(again)
      await current?.end()
    },
  }
}
