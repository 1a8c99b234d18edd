import { expect, test } from 'vitest'
import { HELD_READY } from '../../../renderer/data/worker-contract.ts'
import { startedWith } from '../../helpers/sync/page.ts'
import { createRig } from '../../helpers/sync/rig.ts'
import { jobIdOf } from '../../helpers/sync/samples.ts'

test('what shows the same as an item in hand is in hand too, and nothing behind it', async () => {
  const rig = createRig()
  // The sixth to the ninth show the same, as a claim puts them.
  const contentKey = 'b'.repeat(64)
  for (let n = HELD_READY; n < HELD_READY + 4; n += 1) rig.server.sameContent.set(n, { contentKey })
  const { prepared } = await startedWith(rig, 20)
  expect(prepared).toHaveLength(HELD_READY + 4)
  expect(prepared.slice(HELD_READY).every((job) => job.contentKey === contentKey)).toBe(true)
})

test('what the claim put beside an item in hand is in hand too, whatever its content', async () => {
  const rig = createRig()
  const group = jobIdOf(HELD_READY)
  for (let n = HELD_READY; n < HELD_READY + 3; n += 1) {
    rig.server.sameContent.set(n, { contentKey: String(n).repeat(64), group })
  }
  const { prepared } = await startedWith(rig, 20)
  expect(prepared.map((job) => job.group).slice(HELD_READY)).toEqual([group, group, group])
})
