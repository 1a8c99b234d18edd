import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { openPostgres } from '../../../backend/db/postgres.ts'
import { openDatabase } from '../../../backend/open-database.ts'
import { startBackend } from '../../../backend/start.ts'
import { createDatabase, type TestDatabase } from '../../helpers/postgres-database.ts'

const DAY = 24 * 3_600_000
let own: TestDatabase
/** A connection of the test's own, beside the backend's. */
let beside: pg.Client
beforeEach(async () => {
  own = await createDatabase(inject('databaseUrl'))
  await (await openDatabase({ databaseUrl: own.url, dataDir: '', demo: 'frame', preparedDir: null })).close()
  beside = new pg.Client({ connectionString: own.url })
  await beside.connect()
})
afterEach(async () => {
  await beside.end()
  await own.drop()
})

const upload = async (age: number): Promise<string> => {
  const id = randomUUID()
  await beside.query('insert into media_uploads values ($1, $2)', [id, new Date(Date.now() - age)])
  return id
}
async function serve(logged: string[] = []) {
  return startBackend({
    database: await openPostgres(own.url),
    host: '127.0.0.1',
    port: 0,
    demo: true,
    secret: null,
    translation: null,
    faults: false,
    log: { info: () => undefined, error: (message) => logged.push(message) },
  })
}
const answers = async (url: string): Promise<boolean> => (await fetch(`${url}/v1/auth/demo`)).ok

test('what an upload that was cut off has left is removed while others are served, and before the end', async () => {
  await upload(2 * DAY)
  const fresh = await upload(DAY / 2)
  const used = await upload(2 * DAY)
  await beside.query("insert into media (id, upload_id, type, bytes) values ('m', $1, 'image/gif', 1)", [
    used,
  ])
  await beside.query('begin')
  await beside.query('lock table media_uploads in access exclusive mode')
  const server = await serve()
  expect(await answers(server.url), 'nobody waits for it').toBe(true)
  const stopped = server.stop()
  await beside.query('commit')
  await stopped
  const { rows } = await beside.query<{ id: string }>('select id from media_uploads')
  expect(rows.map((row) => row.id).sort()).toEqual([fresh, used].sort())
})

test('that they cannot be removed is logged, and nothing else comes of it', async () => {
  await beside.query('alter table media_uploads rename to elsewhere')
  const logged: string[] = []
  const server = await serve(logged)
  expect(await answers(server.url)).toBe(true)
  await server.stop()
  expect(logged).toEqual(['abandoned uploads were not removed'])
})
