import { expect, test } from 'vitest'
import { HELD_READY } from '../../../renderer/data/worker-contract.ts'
import { startedWith } from '../../helpers/sync/page.ts'
import { createRig } from '../../helpers/sync/rig.ts'

test('what shows the same as an item in hand is in hand too, and nothing behind it', async () => {
  const rig = createRig()
  // The sixth to the ninth show the same, as a claim puts them.
  const contentKey = 'b'.repeat(64)
  for (let n = HELD_READY; n < HELD_READY + 4; n += 1) rig.server.sameContent.set(n, { contentKey })
  const { prepared } = await startedWith(rig, 20)
  expect(prepared).toHaveLength(HELD_READY + 4)
  expect(prepared.slice(HELD_READY).every((job) => job.contentKey === contentKey)).toBe(true)
})
