import { expect, test } from 'vitest'
import { startedWith, viewOf } from '../../helpers/sync/page.ts'
import { createRig } from '../../helpers/sync/rig.ts'
import { decisionIdOf, decisionOf } from '../../helpers/sync/samples.ts'

test('a decision is held for its grace time and then sent once', async () => {
  const rig = createRig()
  const page = await startedWith(rig, 20)
  expect(page.prepared.length).toBe(6)
  const job = page.prepared[0]
  if (job === undefined) throw new Error('no job')
  const result = await rig.call('decide', { decision: decisionOf(decisionIdOf(1), job) })
  expect(result.ok).toBe(true)
  await rig.time.advance(9_000)
  expect(rig.server.held.size).toBe(0)
  await rig.time.advance(2_000)
  expect(rig.server.held.size).toBe(1)
  expect(viewOf(rig.posts).status).toMatchObject({ pending: 0, acknowledged: 1, online: true })
  expect(rig.bugs).toEqual([])
})
