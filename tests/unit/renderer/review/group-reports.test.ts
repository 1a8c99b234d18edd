import { expect, it } from 'vitest'
import { groupReports } from '../../../../renderer/features/review/panel/group-reports.ts'
import { anItem, EARLY } from '../samples.ts'

it('groups reports by reason, most frequent first, and counts who sent them', () => {
  const { reports } = anItem({
    reports: [
      { reason: 'hate', reporter: 'authority', at: EARLY },
      { reason: 'spam', reporter: 'automated', at: EARLY },
      { reason: 'spam', reporter: 'listener', at: EARLY },
      { reason: 'spam', reporter: 'listener', at: EARLY },
    ],
  })
  expect(groupReports(reports)).toEqual([
    {
      reason: 'spam',
      count: 3,
      reporters: [
        ['listener', 2],
        ['automated', 1],
      ],
    },
    { reason: 'hate', count: 1, reporters: [['authority', 1]] },
  ])
})
