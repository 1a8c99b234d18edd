import { randomBytes } from 'node:crypto'
import pg from 'pg'

/** An empty database of a test's own. */
export interface TestDatabase {
  readonly url: string
  /** Drops it, with whatever still uses it. */
  readonly drop: () => Promise<void>
}

async function onServer(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/**
 * Makes an empty database, so that tests never see one another's rows.
 * @param serverUrl `inject('databaseUrl')` in an integration test
 */
export async function createDatabase(serverUrl: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await onServer(serverUrl, `CREATE DATABASE ${name}`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return {
    url: url.href,
    drop: () => onServer(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  }
}
