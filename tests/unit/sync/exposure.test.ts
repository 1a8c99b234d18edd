import { expect, test } from 'vitest'
import { createCipher } from '../../../renderer/data/cipher.ts'
import type { Look } from '../../../shared/domain/exposure.ts'
import { startedWith } from '../../helpers/sync/page.ts'
import { createRig, type Rig } from '../../helpers/sync/rig.ts'

const LOOK: Look = { classes: ['self_harm'], level: 'full', ms: 1_500, begins: true }
const FULL = { code: 'storage_full', message: 'no room', retryable: true }

async function ledgerOf(rig: Rig, look: Look | null = null) {
  const answer = await rig.call('exposure', { look })
  if (!answer.ok) throw new Error(answer.failure.message)
  return answer.value
}

/** Of all classes together, over all days. */
async function secondsAndCount(rig: Rig) {
  const { days } = await ledgerOf(rig)
  const all = days.flatMap(({ sums }) => sums).filter((sum) => sum.harmClass === null)
  return [all.reduce((ms, sum) => ms + sum.ms, 0) / 1_000, all.reduce((count, sum) => count + sum.count, 0)]
}

test('looks that are told at once are all counted, and survive the end of the app', async () => {
  const rig = createRig({ createCipher })
  await startedWith(rig, 0)
  await Promise.all([ledgerOf(rig, LOOK), ledgerOf(rig, LOOK), ledgerOf(rig, { ...LOOK, begins: false })])
  expect(await secondsAndCount(rig)).toEqual([4.5, 2])
  rig.crash('now')
  rig.boot()
  await rig.call('start', {})
  expect(await secondsAndCount(rig)).toEqual([4.5, 2])
})

test('a full disk loses nothing as long as the app runs', async () => {
  const rig = createRig()
  await startedWith(rig, 0)
  rig.diskFailure = FULL
  await ledgerOf(rig, LOOK)
  rig.diskFailure = null
  await ledgerOf(rig, LOOK)
  rig.crash('now')
  rig.boot()
  await rig.call('start', {})
  expect(await secondsAndCount(rig)).toEqual([3, 2])
})

test('nothing of it is told to main, and nothing of it lies open on the disk', async () => {
  const rig = createRig({ createCipher })
  await startedWith(rig, 0)
  rig.wire.calls.length = 0
  await ledgerOf(rig, LOOK)
  expect(rig.wire.calls).toEqual([])
  const row = await rig.store().get('meta', 'exposure')
  expect(Object.keys(row ?? {})).toEqual(['id', 'content'])
  const bytes = row?.id === 'exposure' ? row.content : new Uint8Array()
  expect(new TextDecoder().decode(bytes)).not.toContain('self_harm')
})
