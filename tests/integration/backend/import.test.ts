import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { root } from '../../../scripts/setup/paths.mjs'
import { clientFor, startBackend, type TestBackend } from '../../helpers/backend.ts'
import { record } from '../../helpers/backend-inside.ts'
import { preparedDemo } from '../../helpers/backend-prepared.ts'
import { createDatabase } from '../../helpers/postgres-database.ts'
import { runImport } from '../../helpers/run-import.ts'

const sample = join(root, '../shared/data/sample/items.jsonl')
const gif = Buffer.from('R0lGODlhAwACAIAAAP///wAAACwAAAAAAwACAAACAoRRADs=', 'base64')
let place: string

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'teduh-import-'))
  return () => rmSync(place, { recursive: true, force: true })
})

function write(...lines: readonly (string | Record<string, unknown>)[]): string {
  const file = join(place, 'items.jsonl')
  writeFileSync(
    file,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  )
  return file
}

const image = (file: string) => ({ kind: 'cover_art', media: [{ file, type: 'image/gif' }] })

/** One backend for all, from the demo's frame: `--data` would be slow, and it is the same code behind. */
describe('through a running backend', () => {
  let backend: TestBackend
  beforeAll(async () => {
    backend = await startBackend({ demo: true, demoItems: false })
  })
  afterAll(() => backend.stop())
  const args = (...more: string[]): string[] => [...more, '--backend', backend.url]

  test('records with media go in by the routing rules; importing twice adds nothing', async () => {
    mkdirSync(join(place, 'media'))
    writeFileSync(join(place, 'media/a.gif'), gif)
    const file = write(record('twice-1'), '', record('twice-2', image('media/a.gif')), record('twice-3'))
    const first = await runImport(args(file))
    expect(first, first.stderr).toMatchObject({ status: 0, stderr: '' })
    expect(first.stdout).toContain('3 records')
    expect(first.stdout).toContain('3 added, 0 were there already, 0 bad')
    const second = await runImport(args(file))
    expect([second.status, second.stdout.includes('0 added, 3 were there already, 0 bad')]).toEqual([0, true])
    const item = await clientFor(backend.url, 'supervisor').item('twice-2')
    expect(item.media).toMatchObject([{ type: 'image/gif', width: 3, height: 2, bytes: gif.length }])
  })

  test('a bad line is told by its number and reason, the rest goes in, and the end is 1', async () => {
    writeFileSync(join(place, 'evil.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
    writeFileSync(join(place, '..', 'teduh-outside.gif'), gif)
    symlinkSync(join(place, '..', 'teduh-outside.gif'), join(place, 'link.gif'))
    const file = write(
      record('bad-1'),
      '{"id": "no json',
      '[]',
      record('bad-4', { kind: 'poem' }),
      record('bad-5', { surprise: 1 }),
      record('bad-6', { title: 'nul \0' }),
      record('bad-7', image('../teduh-outside.gif')),
      record('bad-8', image('/etc/passwd')),
      record('bad-9', image('link.gif')),
      record('bad-10', image('missing.gif')),
      record('bad-11', image('evil.svg')),
      record('bad-12', image('.')),
      record('bad-13'),
    )
    const { status, stdout, stderr } = await runImport(args(file))
    rmSync(join(place, '..', 'teduh-outside.gif'))
    expect(status).toBe(1)
    expect(stdout).toContain('13 records')
    expect(stdout).toContain('3 added, 0 were there already, 10 bad')
    const told = stderr.trim().split('\n')
    expect(told.map((line) => line.match(/^line (\d+): ./)?.[1])).toEqual([
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
      '11',
      '12',
    ])
    expect(told[0]).toContain('not JSON')
    expect(told[2]).toContain('kind')
    expect(told[3]).toContain('surprise')
    for (const line of told.slice(5, 8)) expect(line).toContain('outside the media folder')
    expect(told[8]).toContain('no such file')
    expect(told[9], 'somebody still has to judge it').toContain('taken without media evil.svg: not a kind')
    const { media, unusable } = await clientFor(backend.url, 'supervisor').item('bad-11')
    expect({ media, unusable }).toEqual({
      media: [],
      unusable: [{ reason: 'unsupported', type: 'image/svg+xml' }],
    })
  })

  test('a queue is named by its id; one that is not there ends it before the first line', async () => {
    const file = write(record('queue-1'))
    expect(await runImport(args(file, '--queue', 'people'))).toMatchObject({ status: 0 })
    const people = (await clientFor(backend.url, 'supervisor').queues()).find(
      (queue) => queue.id === 'people',
    )
    expect(people?.waiting).toBe(1)
    const unknown = await runImport(args(file, '--queue', 'nowhere'))
    expect(unknown).toMatchObject({ status: 1, stdout: '' })
    expect(unknown.stderr).toMatch(/^The backend .* has no queue nowhere\.\n$/)
  })

  test('what cannot be meant is said in words', async () => {
    for (const wrong of [[], ['a', 'b'], [join(place, 'nothing.jsonl')], ['--frobnicate']]) {
      const { status, stdout, stderr } = await runImport(args(...wrong))
      expect([status, stdout]).toEqual([1, ''])
      expect(stderr).not.toContain('    at ')
    }
    const file = write(record('x'))
    const away = await runImport([file, '--backend', 'http://127.0.0.1:9'])
    expect(away.status).toBe(1)
    expect(away.stderr).toMatch(/cannot be reached/)
    const refused = await runImport(args(file, '--token', 'made-up'))
    expect([refused.status, refused.stderr]).toEqual([1, 'The backend refused: sign in first.\n'])
  })
})

test('the sample beside the project goes in whole, with all its media, straight into PostgreSQL', async () => {
  expect(existsSync(sample), `the sample is expected at ${sample}`).toBe(true)
  const { url, drop } = await createDatabase(inject('databaseUrl'))
  try {
    const run = await runImport([sample, '--queue', 'sample'], { DATABASE_URL: url })
    expect(run, run.stderr).toMatchObject({ status: 0, stderr: '' })
    expect(run.stdout).toContain('240 added, 0 were there already, 0 bad')
    const backend = await startBackend({ demo: true, databaseUrl: url })
    try {
      const supervisor = clientFor(backend.url, 'supervisor')
      const jobs = await supervisor.claim(['sample'], { count: 500 })
      expect(jobs).toHaveLength(240)
      const media = jobs.flatMap((job) => job.item.media)
      expect(media).toHaveLength(48)
      const types = new Set(media.map((one) => one.type))
      expect(types).toEqual(new Set(['image/jpeg', 'audio/mpeg', 'video/mp4']))
    } finally {
      await backend.stop()
    }
  } finally {
    await drop()
  }
})

test('without an address it goes where the app keeps its own, and not while the app is using that', async () => {
  const file = write(record('for-the-app'))
  const profile = join(place, 'profile')
  cpSync(preparedDemo(), join(profile, 'backend'), { recursive: true })
  const run = await runImport([file], { TEDUH_PROFILE: profile })
  expect(run, run.stderr).toMatchObject({ status: 0 })
  expect(run.stdout).toContain('1 added')
  const app = await startBackend({ demo: true, dataDir: join(profile, 'backend') })
  try {
    const supervisor = clientFor(app.url, 'supervisor')
    expect((await supervisor.item('for-the-app')).id).toBe('for-the-app')
    const queues = await supervisor.queues()
    expect(
      queues.reduce((sum, queue) => sum + queue.waiting, 0),
      'the demo is there as well',
    ).toBe(121)
    const blocked = await runImport([file], { TEDUH_PROFILE: profile })
    expect(blocked.status).toBe(1)
    expect(blocked.stderr).toMatch(/^Teduh is running .*--backend.*\n$/)
  } finally {
    await app.stop()
  }
})
