import { expect, test } from 'vitest'
import { policySet } from '../../../../shared/contracts/http/policies.ts'
import { startedWith } from '../../../helpers/sync/page.ts'
import { createRig } from '../../../helpers/sync/rig.ts'

const withTerm = (version: number, text: string) =>
  policySet.parse({
    version,
    policies: [],
    skipReasons: [],
    escalationReasons: [],
    termLists: [{ language: 'id', version, terms: [{ text, kind: 'watch' }] }],
  })

test('what the page holds is read anew when the term lists change while it is there', async () => {
  const rig = createRig()
  const { prepared } = await startedWith(rig, 10)
  rig.posts.length = 0
  rig.wire.policies = withTerm(1, 'beli')
  rig.wire.tell({ event: 'server', data: { type: 'policy_changed', version: 1 } })
  await rig.time.advance(1_000)
  const read = rig.posts.flatMap((post) => (post.type === 'read' ? [post] : []))
  expect(read.map(({ jobId }) => jobId)).toEqual(prepared.map((job) => job.id))
  const [text, found] = [...(read[0]?.reading.texts ?? [])][0] ?? []
  expect(found?.marks.map((mark) => text?.slice(mark.start, mark.end))).toEqual(['Beli'])
  expect(rig.bugs).toEqual([])
})
