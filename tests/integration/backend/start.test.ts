import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { findAccount } from '../../../backend/auth/accounts.ts'
import { migrate } from '../../../backend/db/migrate.ts'
import { openPostgres } from '../../../backend/db/postgres.ts'
import { root } from '../../../scripts/setup/paths.mjs'
import type { ReviewerId } from '../../../shared/domain/ids.ts'
import { clientFor, startBackend } from '../../helpers/backend.ts'
import { createDatabase } from '../../helpers/postgres-database.ts'

const folders: string[] = []
function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'teduh-start-'))
  folders.push(made)
  return made
}
afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true, force: true })
})

/** Runs the program to its end; for starts that are meant to fail. */
function run(args: readonly string[], environment: Record<string, string> = {}) {
  const { DATABASE_URL: _, ...rest } = process.env
  return spawnSync(process.execPath, [join(root, 'backend/main.ts'), ...args], {
    encoding: 'utf8',
    timeout: 50_000,
    env: { ...rest, ...environment },
  })
}
const sentence = (stderr: string): string => {
  const lines = stderr.trim().split('\n')
  expect(lines, stderr).toHaveLength(1)
  return lines[0] ?? ''
}

describe('a start that cannot be says why in one sentence and ends with 1', () => {
  test('a port that is taken', async () => {
    const squatter = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => squatter.once('listening', resolve))
    const address = squatter.address()
    const port = typeof address === 'object' ? String(address?.port) : ''
    const { status, stderr, stdout } = run(['--port', port, '--data', folder()])
    squatter.close()
    expect([status, stdout]).toEqual([1, ''])
    expect(sentence(stderr)).toContain(`Port ${port}`)
  })

  test.each([
    ['TEDUH_TRANSLATE_URL', 'http://translate.example.com'],
    ['TEDUH_TRANSLATE_NEVER', 'child_safty'],
  ])('a translation service that cannot be meant: %s', (name, value) => {
    const { status, stderr } = run(['--port', '0', '--data', folder()], {
      TEDUH_TRANSLATE_URL: 'https://translate.example.com',
      [name]: value,
    })
    expect(status).toBe(1)
    expect(sentence(stderr)).toContain(name)
  })

  test('a folder that another backend has, which goes on undisturbed', async () => {
    const backend = await startBackend({ demo: true })
    try {
      const { status, stderr } = run(['--port', '0', '--data', backend.dataDir])
      expect(status).toBe(1)
      expect(sentence(stderr)).toMatch(/Another process .* is using/)
      expect((await clientFor(backend.url, 'moderator-en').queues()).length).toBeGreaterThan(0)
    } finally {
      await backend.stop()
    }
  })

  test('a database server that is not there', () => {
    const { status, stderr } = run(['--port', '0'], { DATABASE_URL: 'postgresql://u:secret@127.0.0.1:9/db' })
    expect(status).toBe(1)
    expect(sentence(stderr)).toContain('127.0.0.1:9/db cannot be reached')
    expect(stderr).not.toContain('secret')
  })

  test('a database that a newer program made', async () => {
    const { url, drop } = await createDatabase(inject('databaseUrl'))
    const database = await openPostgres(url)
    await migrate(database.db)
    await database.db
      .insertInto('kysely_migration' as never)
      .values({ name: '9999-from-the-future', timestamp: new Date().toISOString() } as never)
      .execute()
    await database.close()
    const { status, stderr } = run(['--port', '0'], { DATABASE_URL: url })
    await drop()
    expect(status).toBe(1)
    expect(sentence(stderr)).toContain('newer Teduh')
  })

  test('the demo on an address that others can reach', () => {
    for (const host of ['0.0.0.0', '::', '192.168.1.1', 'example.org']) {
      const { status, stderr } = run(['--demo', '--host', host, '--data', folder()])
      expect(status).toBe(1)
      expect(sentence(stderr)).toContain('127.0.0.1')
    }
  })

  test('an option that does not exist', () => {
    const { status, stderr } = run(['--prot', '1'])
    expect(status).toBe(1)
    expect(stderr).toContain("'--prot'")
  })
})

test('a lock left by a process that died is taken over', async () => {
  const dataDir = folder()
  mkdirSync(dataDir, { recursive: true })
  const dead = spawnSync(process.execPath, ['-e', ''])
  writeFileSync(join(dataDir, 'lock'), `${dead.pid}\n`)
  const backend = await startBackend({ dataDir })
  await backend.stop()
})

test('after a SIGKILL the folder opens again with everything that was answered', async () => {
  const first = await startBackend({ demo: true })
  const client = clientFor(first.url, 'moderator-en')
  const jobs = await client.claim(['text'], { count: 3 })
  expect(jobs.length).toBeGreaterThan(0)
  await first.kill()
  const second = await startBackend({ demo: true, dataDir: first.dataDir })
  folders.push(first.dataDir)
  const again = clientFor(second.url, 'moderator-en', await client.token())
  const { renewed } = await again.renew(jobs.map((job) => job.lease.id))
  expect(renewed).toHaveLength(jobs.length)
  await second.stop()
})

test('without --demo there are no demo accounts, and a token is issued on the command line', async () => {
  const dataDir = folder()
  const issued = run([
    '--data',
    dataDir,
    '--issue-token',
    'amir',
    '--role',
    'supervisor',
    '--languages',
    'en,id',
  ])
  expect(issued.status, issued.stderr).toBe(0)
  const { token } = JSON.parse(issued.stdout) as { token: string }
  expect(run(['--data', dataDir, '--issue-token', 'amir', '--role', 'king']).status).toBe(1)
  const backend = await startBackend({ dataDir })
  try {
    const client = clientFor(backend.url, 'amir', token)
    expect(await client.me()).toMatchObject({
      id: 'amir',
      role: 'supervisor',
      languages: [{ language: 'en' }, { language: 'id' }],
    })
    expect(await (await fetch(`${backend.url}/v1/auth/demo`)).json()).toEqual({ accounts: [] })
    await expect(clientFor(backend.url, 'moderator-en').me()).rejects.toMatchObject({ status: 404 })
    const created = await client.ingest([
      {
        id: 'x',
        kind: 'comment',
        language: 'en',
        title: 'x',
        reports: [],
        author: { id: 'a' },
        createdAt: '2026-01-01T00:00:00Z',
      },
    ])
    expect(created, 'a queue that takes everything is there').toMatchObject([{ outcome: 'created' }])
    expect((await fetch(`${backend.url}/test/faults`)).status, 'no fault plan unless asked for').toBe(404)
  } finally {
    await backend.stop()
  }
})

test('a token for an account that is there changes only what is named; a vendor gets named queues only', async () => {
  const { url, drop } = await createDatabase(inject('databaseUrl'))
  const issue = (...args: string[]) => run(['--issue-token', ...args], { DATABASE_URL: url })
  const database = await openPostgres(url)
  try {
    expect(sentence(issue('bina').stderr)).toContain('--role')
    expect(sentence(issue('bina', '--role', 'vendor_moderator').stderr)).toContain('--queues')
    const nowhere = issue('bina', '--role', 'vendor_moderator', '--queues', 'nowhere')
    expect(sentence(nowhere.stderr)).toContain('no queue nowhere')
    expect(issue('bina', '--role', 'vendor_moderator', '--queues', 'general').status).toBe(0)
    await database.db
      .updateTable('accounts')
      .set({ restrictions: ['self_harm'] })
      .execute()
    expect(issue('bina', '--languages', 'th').status).toBe(0)
    const id = 'bina' as ReviewerId
    expect(await findAccount(database.db, id)).toMatchObject({
      demo: false,
      reviewer: {
        role: 'vendor_moderator',
        restrictions: ['self_harm'],
        queueIds: ['general'],
        languages: [{ language: 'th' }],
      },
    })
    await database.db.updateTable('accounts').set({ queue_ids: null }).execute()
    expect((await findAccount(database.db, id))?.reviewer.queueIds, 'none named: none').toEqual([])
  } finally {
    await database.close()
    await drop()
  }
})

test('a demo account counts only where the demo runs, and the demo takes no account over', async () => {
  const { url, drop } = await createDatabase(inject('databaseUrl'))
  try {
    const demo = await startBackend({ demo: true, demoItems: false, databaseUrl: url })
    const token = await clientFor(demo.url, 'supervisor').token()
    await demo.stop()
    const plain = await startBackend({ databaseUrl: url })
    await expect(clientFor(plain.url, 'supervisor', token).me()).rejects.toMatchObject({ status: 401 })
    await plain.stop()
    const taken = run(['--issue-token', 'supervisor', '--role', 'supervisor'], { DATABASE_URL: url })
    expect(sentence(taken.stderr)).toContain('demo account')

    const database = await openPostgres(url)
    await database.db
      .updateTable('accounts')
      .set({ demo: false })
      .where('id', '=', 'supervisor' as never)
      .execute()
    const { status, stderr } = run(['--port', '0', '--demo'], { DATABASE_URL: url })
    expect([status, sentence(stderr).includes('supervisor')]).toEqual([1, true])
    expect((await findAccount(database.db, 'supervisor' as ReviewerId))?.demo).toBe(false)
    await database.close()
  } finally {
    await drop()
  }
})

test('the demo is given only to an empty database, and a second start adds nothing', async () => {
  const { url, drop } = await createDatabase(inject('databaseUrl'))
  const counts: number[] = []
  for (let start = 0; start < 2; start += 1) {
    const backend = await startBackend({ demo: true, databaseUrl: url })
    const queues = await clientFor(backend.url, 'supervisor').queues()
    counts.push(queues.reduce((sum, queue) => sum + queue.waiting, 0))
    await backend.stop()
  }
  await drop()
  expect(counts).toEqual([120, 120])
})
