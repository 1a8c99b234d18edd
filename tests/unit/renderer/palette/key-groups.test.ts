import { expect, it } from 'vitest'
import type { BoundCommand } from '../../../../renderer/commands/command.ts'
import { keyGroups } from '../../../../renderer/features/palette/key-groups.ts'
import { REVIEW_COMMANDS } from '../../../../renderer/features/review/review-commands.ts'

const bound = REVIEW_COMMANDS.map(
  ({ id, scope, bindings }): BoundCommand => ({
    type: 'press',
    id,
    scope,
    bindings,
    enabled: () => true,
    run: () => undefined,
  }),
)

it('tells nine numbered clauses as one line from 1 to 9', () => {
  const [review] = keyGroups(bound)
  const clause = review?.lines.find((line) => line.id === 'review.clause')
  expect(clause).toMatchObject({ keys: [{ code: 'Digit1' }], to: { code: 'Digit9' } })
})

it('shows every other command with a key once', () => {
  const lines = keyGroups(bound).flatMap((group) => group.lines)
  expect(lines).toHaveLength(REVIEW_COMMANDS.length - 16)
})

it('leaves out what has no key', () => {
  expect(keyGroups(bound.map((command) => ({ ...command, bindings: [] })))).toEqual([])
})
