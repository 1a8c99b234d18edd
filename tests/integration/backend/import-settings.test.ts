import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { currentPolicies } from '../../../backend/domain/policies.ts'
import { databaseTarget } from '../../../backend/import/database-target.ts'
import { readSettings } from '../../../backend/import/settings-file.ts'
import { openDatabase } from '../../../backend/open-database.ts'
import { policyDraft } from '../../../shared/contracts/http/policies.ts'
import { queueSettings } from '../../../shared/contracts/http/queues.ts'
import { openEvents } from '../../helpers/backend-events.ts'
import { openBackend } from '../../helpers/backend-inside.ts'
import { preparedDemo } from '../../helpers/backend-prepared.ts'
import { createDatabase } from '../../helpers/postgres-database.ts'
import { runImport } from '../../helpers/run-import.ts'

const queues = {
  queues: [
    {
      id: 'covers',
      name: { en: 'Covers', id: 'Sampul' },
      takes: [{ kinds: ['cover_art'] }],
      leaseMinutes: 25,
      noCache: true,
      benign: true,
      deadlineHours: 12,
    },
    { id: 'rest', name: { en: 'Rest' }, takes: [{}], leaseMinutes: 20, noCache: false, deadlineHours: null },
  ],
}

function policies(text: string, version: number) {
  const english = { title: 'Fake plays', text, guidance: 'Look at the bio.', violating: [], notViolating: [] }
  return {
    policies: [
      {
        id: 'spam',
        title: { en: 'Spam' },
        clauses: [
          {
            id: 'spam.team-1',
            version,
            harmClass: 'spam',
            defaultActions: ['remove_content'],
            hints: ['spam'],
            retiredAt: null,
            translations: { en: { ...english, translatedFrom: version } },
          },
        ],
      },
    ],
    skipReasons: [{ id: 'unclear', label: { en: 'Unclear' } }],
    escalationReasons: [],
  }
}

let place: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'teduh-settings-'))
})
afterEach(() => rmSync(place, { recursive: true, force: true }))
function file(name: string, value: unknown): string {
  const path = join(place, name)
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value))
  return path
}

describe.each(['PGlite', 'PostgreSQL'] as const)('settings straight into %s', (kind) => {
  test('go in once, whatever is repeated, and a change makes the next version', async () => {
    const own = kind === 'PGlite' ? null : await createDatabase(inject('databaseUrl'))
    const dataDir = join(place, 'data')
    if (own === null) cpSync(preparedDemo(), dataDir, { recursive: true })
    const database = await openDatabase({
      databaseUrl: own?.url ?? null,
      dataDir,
      demo: 'none',
      preparedDir: null,
    })
    const { db } = database
    const target = databaseTarget(database, null)
    const publish = async (value: unknown) =>
      target.publishPolicies(await readSettings(file('p.json', value), policyDraft))
    const save = async (value: unknown) =>
      target.saveQueues((await readSettings(file('q.json', value), queueSettings)).queues)
    try {
      const first = ((await currentPolicies(db))?.version ?? 0) + 1
      const former = await db.selectFrom('queues').orderBy('position').select('id').execute()
      expect(await save(queues)).toEqual({ added: 2, changed: 0, unchanged: 0 })
      expect(await save(queues)).toEqual({ added: 0, changed: 0, unchanged: 2 })
      const [covers, rest] = queues.queues
      expect(await save({ queues: [covers, { ...rest, leaseMinutes: 30 }] })).toEqual({
        added: 0,
        changed: 1,
        unchanged: 1,
      })
      const rows = await db.selectFrom('queues').orderBy('position').selectAll().execute()
      expect(rows.map(({ id }) => id)).toEqual(['covers', 'rest', ...former.map(({ id }) => id)])
      expect(rows[0]).toMatchObject({
        name: { en: 'Covers', id: 'Sampul' },
        takes: [{ kinds: ['cover_art'] }],
        lease_base_ms: 25 * 60_000,
        no_cache: true,
        deadline_hours: 12,
      })

      expect(await publish(policies('No.', 1))).toEqual({ version: first, changed: true })
      expect(await publish(policies('No.', 1))).toEqual({ version: first, changed: false })
      await expect(publish(policies('Never.', 1))).rejects.toThrow('policies.0.clauses.0.version')
      expect(await publish(policies('Never.', 2))).toEqual({ version: first + 1, changed: true })
      await expect(publish(policies('Never.', 1))).rejects.toThrow('lower than 2')
      // Rules for reveals are part of the set: a new one alone is a new version, and a level past its floor is none.
      const revealing = { ...policies('Never.', 2), reveals: { hate: { level: 'grey', floor: 'full' } } }
      expect(await publish(revealing)).toEqual({ version: first + 2, changed: true })
      expect((await currentPolicies(db))?.reveals).toEqual(revealing.reveals)
      const pastFloor = { ...revealing, reveals: { hate: { level: 'full', floor: 'grey' } } }
      expect(policyDraft.safeParse(pastFloor).success).toBe(false)
      // A clause that was left out comes back as it was, or with a higher version.
      const without = { ...policies('', 1), policies: [] }
      expect(await publish(without)).toEqual({ version: first + 3, changed: true })
      expect(await publish({ ...without, skipReasons: [] })).toEqual({ version: first + 4, changed: true })
      await expect(publish(policies('Other words.', 2))).rejects.toThrow('raise the version')
      await expect(publish(policies('No.', 1))).rejects.toThrow('lower than 2')
      expect(await publish(policies('Never.', 2))).toEqual({ version: first + 5, changed: true })
      const clauses = await db
        .selectFrom('clause_versions')
        .where('clause_id', '=', 'spam.team-1' as never)
        .orderBy('version')
        .select('version')
        .execute()
      expect(clauses, 'a late decision under the old one is still known').toEqual([
        { version: 1 },
        { version: 2 },
      ])
    } finally {
      await target.close()
      await own?.drop()
    }
  })
})

test('every fault is told with its place, and nothing of the command is carried out', async () => {
  const { url, drop } = await createDatabase(inject('databaseUrl'))
  const run = (...args: string[]) => runImport(args, { DATABASE_URL: url })
  try {
    const [covers, rest] = queues.queues
    const bad = { queues: [{ ...covers, takes: [{ kinds: ['poem'] }] }, { ...rest, leaseMinutes: 0 }, rest] }
    const wrong = await run('--queues', file('q.json', bad), '--policies', file('p.json', policies('No.', 1)))
    expect([wrong.status, wrong.stdout]).toEqual([1, ''])
    expect(wrong.stderr).toContain('queues.0.takes.0.kinds.0')
    expect(wrong.stderr).toContain('queues.1.leaseMinutes')
    const twice = await run('--queues', file('q.json', { queues: [rest, rest] }))
    expect(twice.stderr).toContain('queues.1.id: this id is there already')
    const text = await run('--policies', file('p.json', '{"policies": [,]}'))
    expect(text.stderr).toMatch(/p\.json: not JSON: /)
    expect((await run('--policies', join(place, 'nowhere.json'))).stderr).toContain('There is no file')
    const right = await run(
      '--queues',
      file('q.json', queues),
      '--policies',
      file('p.json', policies('No.', 1)),
    )
    expect(right, right.stderr).toMatchObject({ status: 0, stderr: '' })
    expect(right.stdout, 'nothing was there before').toContain('2 added, 0 changed, 0 as they were')
    expect(right.stdout).toContain('version 1, in force now')
  } finally {
    await drop()
  }
})

test('through a running backend clients are told at once, and only those in charge may', async () => {
  const backend = await openBackend(null)
  try {
    const admin = await backend.account({ id: 'boss', role: 'admin' })
    const reviewer = await backend.account({ id: 'reviewer' })
    const listener = await openEvents(reviewer)
    const both = ['--queues', file('q.json', queues), '--policies', file('p.json', policies('No.', 1))]
    const to = async (who: typeof admin) => ['--backend', backend.url, '--token', await who.token()]
    const refused = await runImport([...both, ...(await to(reviewer))])
    expect([refused.status, refused.stderr]).toEqual([1, 'The backend refused: not for your role.\n'])
    const taken = await runImport([...both, ...(await to(admin))])
    expect(taken, taken.stderr).toMatchObject({ status: 0 })
    const { version } = await reviewer.policies()
    expect(await listener.next('policy_changed')).toEqual({ type: 'policy_changed', version })
    expect(
      (await reviewer.queues()).slice(0, 2).map(({ id, noCache, benign }) => [id, noCache, benign]),
    ).toEqual([
      ['covers', true, true],
      ['rest', false, undefined],
    ])
    listener.close()
  } finally {
    await backend.stop()
  }
})
