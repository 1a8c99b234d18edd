import { expect, test } from 'vitest'
import { spacedOut } from '../../../shared/domain/spacing.ts'

/** `S` severe, `m` mild; small `s` severe and pressing, `p` mild and pressing. */
const spaced = (row: string): string =>
  spacedOut([...row], (one) => ({ severe: 'sS'.includes(one), pressing: 'sp'.includes(one) })).join('')

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
