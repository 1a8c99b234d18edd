import { describe, expect, test } from 'vitest'
import { createCipher } from '../../../renderer/data/cipher.ts'
import { openJob, sealJob } from '../../../renderer/data/codec.ts'
import type { JobRow } from '../../../renderer/data/records.ts'
import type { PackId } from '../../../shared/domain/ids.ts'
import { leasedJobOf, leaseIdOf, uuid } from '../../helpers/sync/samples.ts'

const key = (fill: number) => new Uint8Array(32).fill(fill)
const place = { table: 'contents', id: 'job-1' } as const
const value = { title: 'ชื่อเรื่อง', text: 'Beli putar murah' }

describe('S6: a sealed record', () => {
  test('opens to what was sealed', async () => {
    const cipher = await createCipher(key(1))
    expect(await cipher.open(place, await cipher.seal(place, value))).toEqual(value)
  })

  test('shows nothing of what is in it, and is different each time', async () => {
    const cipher = await createCipher(key(1))
    const [a, b] = [await cipher.seal(place, value), await cipher.seal(place, value)]
    expect(new TextDecoder('latin1').decode(a)).not.toContain('putar')
    expect(a).not.toEqual(b)
    expect(a.subarray(1, 13)).not.toEqual(b.subarray(1, 13))
  })

  test('does not open under another id, in another table, or with another key', async () => {
    const cipher = await createCipher(key(1))
    const sealed = await cipher.seal(place, value)
    expect(await cipher.open({ ...place, id: 'job-2' }, sealed)).toBeNull()
    expect(await cipher.open({ ...place, table: 'decisions' }, sealed)).toBeNull()
    expect(await (await createCipher(key(2))).open(place, sealed)).toBeNull()
  })

  test('does not open when any of its bytes was changed or is missing', async () => {
    const cipher = await createCipher(key(1))
    const sealed = await cipher.seal(place, value)
    for (const at of [0, 1, 12, 13, sealed.length - 1]) {
      const changed = sealed.slice()
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(await cipher.open(place, changed), `byte ${at}`).toBeNull()
    }
    for (const length of [0, 1, 12, 13, 20, sealed.length - 1]) {
      expect(await cipher.open(place, sealed.slice(0, length)), `${length} bytes`).toBeNull()
    }
  })

  test('the bytes of the key are gone after it was made', async () => {
    const bytes = key(5)
    await createCipher(bytes)
    expect(bytes).toEqual(new Uint8Array(32))
  })
})

test('a stored job comes back with its lease as it is now', async () => {
  const cipher = await createCipher(key(1))
  const job = leasedJobOf(1)
  const row: JobRow = {
    id: job.id,
    packId: uuid(9, 1) as PackId,
    order: 0,
    state: 'ready',
    leaseId: leaseIdOf(7),
    fence: 3,
    renewAt: 0,
    expiresAt: Date.parse('2026-03-02T09:45:00.000Z'),
    decisionId: null,
    volatile: false,
    contentId: 'c',
  }
  const content = { id: 'c', volatile: false, items: { [job.id]: await sealJob(cipher, job) } }
  const opened = await openJob(cipher, row, content)
  expect(opened).toEqual({
    ...job,
    lease: { ...job.lease, id: leaseIdOf(7), fence: 3, expiresAt: '2026-03-02T09:45:00.000Z' },
  })
  expect(await openJob(cipher, row, undefined)).toBeNull()
})
