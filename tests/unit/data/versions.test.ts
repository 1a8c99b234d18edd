import { readdirSync, readFileSync } from 'node:fs'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, test } from 'vitest'
import { createCipher } from '../../../renderer/data/cipher.ts'
import { openAttention, openDecision, openJob, openPolicies } from '../../../renderer/data/codec.ts'
import { contentOf } from '../../../renderer/data/contents.ts'
import { databaseName, declareDatabase } from '../../../renderer/data/database.ts'
import { openDexieStore } from '../../../renderer/data/dexie-store.ts'
import { TABLES } from '../../../renderer/data/records.ts'
import { fromStored, type StoredDatabase, toStored } from '../../fixtures/store/stored-database.ts'
import { decisionIdOf, jobIdOf } from '../../helpers/sync/samples.ts'

const FOLDER = new URL('../../fixtures/store/', import.meta.url)
const VERSIONS = readdirSync(FOLDER).filter((name) => /^v\d+[.]json$/.test(name))
const load = (file: string): StoredDatabase => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'))

async function opened(stored: StoredDatabase) {
  const engine = { indexedDB: new IDBFactory(), IDBKeyRange }
  await fromStored(engine.indexedDB, databaseName('old'), stored)
  return {
    store: await openDexieStore('old', engine),
    content: await createCipher(Uint8Array.from(stored.keys.content)),
    records: await createCipher(Uint8Array.from(stored.keys.record)),
  }
}

test('P8: there is a stored copy of every version that there ever was', () => {
  const newest = declareDatabase('any', { indexedDB: new IDBFactory(), IDBKeyRange }).verno
  expect(VERSIONS.toSorted()).toEqual(Array.from({ length: newest }, (_, n) => `v${n + 1}.json`))
})

describe.each(VERSIONS)('P8: a database of %s', (file) => {
  test('opens with every job, decision and entry in its place', async () => {
    const { store } = await opened(load(file))
    expect(store.tally().jobs).toEqual({ ready: 1, decided: 2, lost: 0 })
    expect(store.tally().outbox).toMatchObject({ doubtful: 1, second_opinion: 1 })
    expect((await store.readyJobs(9)).map((row) => row.id)).toEqual([jobIdOf(2)])
    expect((await store.pendingOutbox()).map((row) => row.id)).toEqual([decisionIdOf(1)])
    expect(await store.get('meta', 'removed')).toEqual({ id: 'removed', answered: 12 })
    expect((await store.all('packs')).length).toBe(1)
  })

  test('can still be read, record by record', async () => {
    const { store, content, records } = await opened(load(file))
    const [row] = await store.readyJobs(1)
    if (row === undefined) throw new Error('no job')
    const job = await openJob(content, row, await contentOf(store, row))
    expect(job?.item.title).toBe('Komentar 2')
    const decisions = await Promise.all(
      (await store.recentDecisions(9)).map((each) => openDecision(records, each)),
    )
    expect(decisions.map((each) => each?.decision.id)).toEqual([decisionIdOf(1), decisionIdOf(0)])
    const [attention] = await store.all('attention')
    expect(attention && (await openAttention(records, attention))).toMatchObject({ kind: 'second_opinion' })
    const policies = await store.get('policies', 'current')
    expect(policies && (await openPolicies(records, policies))).toMatchObject({ version: 4 })
  })
})

test('P8: the newest version makes the very tables that its stored copy has', async () => {
  const engine = { indexedDB: new IDBFactory(), IDBKeyRange }
  ;(await openDexieStore('new', engine)).close()
  const keys = { content: [], record: [] }
  const now = await toStored(engine.indexedDB, databaseName('new'), [...TABLES], keys)
  const stored = load(`v${now.version / 10}.json`)
  const shape = (database: StoredDatabase) =>
    database.tables.map(({ name, keyPath, indexes }) => ({ name, keyPath, indexes }))
  expect(shape(now)).toEqual(shape(stored))
})
