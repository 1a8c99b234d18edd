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
      comments: [],
    },
    { reason: 'hate', count: 1, reporters: [['authority', 1]], comments: [] },
  ])
})

it('keeps every comment with its reason, and equal ones once', () => {
  const { reports } = anItem({
    reports: [
      { reason: 'spam', reporter: 'listener', at: EARLY, comment: 'the same link again' },
      { reason: 'hate', reporter: 'authority', at: EARLY, comment: 'see minute two' },
      { reason: 'spam', reporter: 'listener', at: EARLY, comment: 'bought followers' },
      { reason: 'spam', reporter: 'listener', at: EARLY, comment: 'the same link again' },
    ],
  })
  expect(groupReports(reports).map(({ comments }) => comments)).toEqual([
    ['the same link again', 'bought followers'],
    ['see minute two'],
  ])
})
