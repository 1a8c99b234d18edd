import { expect, test } from 'vitest'
import { spacedOut } from '../../../shared/domain/spacing.ts'

const spacedGroups = (groups: readonly string[]): string =>
  spacedOut(
    groups.map((group) => [...group]),
    (one) => ({ severe: 'sS'.includes(one), pressing: 'sp'.includes(one) }),
  ).join('')

/** `S` severe, `m` mild; small `s` severe and pressing, `p` mild and pressing. Each stands alone. */
const spaced = (row: string): string => spacedGroups([...row])

test.each([
  ['severe items come with milder ones between them', 'SSSmmm', 'SmSmSm'],
  ['also where they are fewer', 'SSmmmm', 'SmmSmm'],
  ['a mild one that is most urgent stays first', 'mSSSmm', 'mSmSmS'],
  ['what presses keeps its place, severe or not', 'sspSSmm', 'sspSmSm'],
  ['what presses among others keeps it too', 'SsSmm', 'SsmSm'],
  ['nothing milder: the order stays', 'SSS', 'SSS'],
  ['nothing severe: the order stays', 'mpm', 'mpm'],
  ['nothing at all', '', ''],
])('%s', (_what, given, expected) => {
  expect(spaced(given)).toBe(expected)
})

test.each([
  ['severe ones that stand side by side stay so', 'SSS S m m', 'SSSmSm'],
  ['one severe one makes its group severe', 'S mS m m', 'SmmSm'],
  ['mild ones stay side by side between severe ones', 'S S mmm', 'SmmmS'],
  ['one that presses keeps the place of its group', 'S SSp m m', 'SSSpmm'],
  ['no group pushes back what presses: it comes sooner instead', 'S S p mmm', 'SpmmmS'],
  ['nothing severe: the order stays', 'mm p mmm pp', 'mmpmmmpp'],
])('%s', (_what, given, expected) => {
  expect(spacedGroups(given.split(' '))).toBe(expected)
})
