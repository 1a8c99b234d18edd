import { expect, it } from 'vitest'
import { alikeGroups } from '../../../backend/domain/alike-groups.ts'

const row = (content_key: string | null, likeness: string | null = null) => ({ content_key, likeness })
const HASH = '0f1e2d3c4b5a6978'
const NEAR = '0f1e2d3c4b5a697b'
const NEARER_TO_THAT = '0f1e2d3c4b5a690b'

it('groups what has the same content or a likeness near the first one’s, in order', () => {
  const [a, other, b, c] = [row('a', HASH), row('z'), row('b', NEAR), row('a')]
  expect(alikeGroups([a, other, b, c])).toEqual([[a, b, c], [other]])
})

it('leaves alone what has neither', () => {
  expect(alikeGroups([row(null), row(null)])).toHaveLength(2)
})

it('measures by the first alone: likenesses do not wander from one to the next', () => {
  const rows = [row('a', HASH), row('b', NEAR), row('c', NEARER_TO_THAT)]
  expect(alikeGroups(rows).map((group) => group.length)).toEqual([2, 1])
})

it('the same content is never in two groups, and grouping what is grouped changes nothing', () => {
  const far = 'f0e1d2c3b4a59687'
  const rows = [row('l', HASH), row('k', far), row('m', NEAR), row('k', NEAR), row('m', far)]
  const groups = alikeGroups(rows)
  expect(groups.map((group) => group.map((one) => one.content_key))).toEqual([
    ['l', 'm', 'm'],
    ['k', 'k'],
  ])
  expect(alikeGroups(groups.flat())).toEqual(groups)
})
