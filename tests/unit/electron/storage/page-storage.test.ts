import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { mendPageStorage } from '../../../../electron/storage/page-storage.ts'
import { temporaryFolder } from '../support/folder.ts'
import { listLog } from '../support/log.ts'
import { logOf } from './log-records.ts'

const RECORD = new Uint8Array(200).fill(3)

async function aProfile(files: Readonly<Record<string, Uint8Array>>) {
  const profile = await temporaryFolder()
  const folder = join(profile, 'IndexedDB', 'app_teduh_0.indexeddb.leveldb')
  await mkdir(folder, { recursive: true })
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes)
  return { profile, read: async (name: string) => await readFile(join(folder, name)) }
}

it('cuts what was half-written off logs and manifests, and touches nothing else', async () => {
  const whole = logOf(RECORD)
  const torn = logOf(RECORD, RECORD).subarray(0, whole.length + 30)
  const { profile, read } = await aProfile({
    '000003.log': torn,
    'MANIFEST-000001': torn,
    '000007.log': whole,
    '000005.ldb': torn,
    CURRENT: torn,
  })
  const log = listLog()
  await mendPageStorage(profile, log)
  expect(await read('000003.log')).toEqual(whole)
  expect(await read('MANIFEST-000001')).toEqual(whole)
  expect(await read('000007.log')).toEqual(whole)
  expect(await read('000005.ldb')).toEqual(torn)
  expect(await read('CURRENT')).toEqual(torn)
  expect(log.lines.filter((line) => line.includes('cut off')).length).toBe(2)
})

it('has nothing to do, and nothing to say, on the first start', async () => {
  const log = listLog()
  await mendPageStorage(await temporaryFolder(), log)
  expect(log.lines).toEqual([])
})
