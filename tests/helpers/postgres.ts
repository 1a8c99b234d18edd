import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { release, spawnTied, type Tied } from '../../scripts/run/tied.ts'
import { postgresPrograms } from '../../scripts/setup/libraries.mjs'
import { asOrdinaryUser, ordinaryUsersFolder } from './ordinary-user.ts'

/** A real PostgreSQL server in a throw-away folder. */
export interface Postgres {
  /** Connection string of a role that may create databases. */
  readonly url: string
  /** Stops the server and removes its folder. */
  readonly stop: () => Promise<void>
}

/** Creating a cluster and starting it takes about 2 s here; past this something is wrong. */
const startMs = 60_000

const environment = { ...process.env, LC_ALL: 'C.UTF-8', TZ: 'UTC' }

/** A port that was free a moment ago. The server says so if somebody took it meanwhile. */
async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('The system gave no free port.')
  return address.port
}

function initialise(programs: string, folder: string, password: string): string {
  const data = join(folder, 'data')
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, `${password}\n`)
  // The folder around it is closed to all but the server's user, who must read it.
  chmodSync(passwordFile, 0o644)
  const command = [...asOrdinaryUser, join(programs, 'initdb'), '--pgdata', data, '--username', 'teduh']
  const settings = [
    '--pwfile',
    passwordFile,
    '--auth',
    'scram-sha-256',
    '--encoding',
    'UTF8',
    '--no-sync',
    '--locale',
    'C.UTF-8',
  ]
  const [program = '', ...args] = [...command, ...settings]
  execFileSync(program, args, { env: environment, stdio: ['ignore', 'pipe', 'pipe'], cwd: '/' })
  return data
}

async function ready(server: Tied): Promise<void> {
  let said = ''
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`PostgreSQL was not ready within ${startMs / 1000} s.\n${said}`)),
      startMs,
    )
    server.process.once('error', reject)
    server.process.once('exit', () => reject(new Error(`PostgreSQL ended at once.\n${said}`)))
    server.errors.setEncoding('utf8').on('data', (text: string) => {
      if (said.length < 20_000) said += text
      if (!said.includes('ready to accept connections')) return
      clearTimeout(late)
      resolve()
    })
  })
}

/**
 * Starts a PostgreSQL server on a random loopback port, tied to this process.
 * Durability is off: nothing in it outlives the run.
 * @throws when no server is installed (the tests never skip it), or it does not start
 */
export async function startPostgres(): Promise<Postgres> {
  const programs = postgresPrograms()
  if (!programs) {
    throw new Error(
      'No PostgreSQL server is installed, and the integration tests need a real one. ' +
        'Type: sudo apt-get install --yes postgresql',
    )
  }
  const folder = ordinaryUsersFolder('teduh-postgres-')
  const password = randomBytes(16).toString('hex')
  const data = initialise(programs, folder, password)
  const port = await freePort()
  const settings = [
    `listen_addresses=127.0.0.1`,
    `port=${port}`,
    `unix_socket_directories=`,
    `fsync=off`,
    `synchronous_commit=off`,
    `full_page_writes=off`,
    `max_connections=200`,
    `timezone=UTC`,
  ]
  const words = [
    ...asOrdinaryUser,
    join(programs, 'postgres'),
    '-D',
    data,
    ...settings.flatMap((one) => ['-c', one]),
  ]
  const [program = '', ...args] = words
  const server = spawnTied(program, args, { env: environment, signal: 'INT' })
  const stop = async (): Promise<void> => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await ready(server)
  } catch (error) {
    await stop()
    throw error
  }
  release(server)
  return { url: `postgresql://teduh:${password}@127.0.0.1:${port}/postgres`, stop }
}
