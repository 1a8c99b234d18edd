import { expect, test } from 'vitest'
import { violationsByPolicy } from '../../../../renderer/features/review/person/violations-by-policy.ts'
import { stageFor } from '../../../../renderer/stores/visible-media.ts'
import { anItem, aPolicySet } from '../samples.ts'

const at = '2026-11-20T08:00:00.000Z'
const decided = (outcome: 'violation' | 'no_violation' | 'overturned', clauseId?: string) => ({
  at,
  outcome,
  ...(clauseId === undefined ? {} : { clauseId }),
})

test('violations are counted by policy; what was overturned or none is not, and an unknown clause is told apart', () => {
  const set = aPolicySet([{ id: 'a' }, { id: 'b' }])
  const history = [
    decided('violation', 'a'),
    decided('violation', 'b'),
    decided('violation', 'gone'),
    decided('overturned', 'a'),
    decided('no_violation'),
  ]
  expect(violationsByPolicy(history, set).map(({ policy, count }) => [policy?.id ?? null, count])).toEqual([
    ['policy', 2],
    [null, 1],
  ])
  expect(violationsByPolicy([], set)).toEqual([])
})

test('a profile is laid out as a person, and nothing else is', () => {
  expect(stageFor(anItem({ kind: 'profile_bio' }))).toBe('person')
  expect(stageFor(anItem({ kind: 'profile_image' }))).toBe('person')
  expect(stageFor(anItem({ kind: 'comment' }))).toBe('text')
})
