import { describe, expect, it } from 'vitest'
import { toRecord } from '../../../backend/demo/to-records.ts'
import type { DemoItem } from '../../../backend/demo/types.ts'

const item: DemoItem = {
  id: 'demo-x',
  kind: 'comment',
  language: 'en',
  title: 'A comment',
  fields: [{ name: 'text', text: 'Hello' }],
  reports: [{ reason: 'spam', reporter: 'listener', hoursAgo: 1.5 }],
  legalDeadlineHours: 2,
  internalDeadlineHours: 0.5,
  truth: 'no_violation',
  author: {
    id: 'author-x',
    createdHoursAgo: 48,
    history: [{ hoursAgo: 24, clauseId: 'spam.1', outcome: 'violation' }],
  },
  createdHoursAgo: 3,
}

describe('demo times', () => {
  it('count back from the moment of loading, and deadlines forward', () => {
    const record = toRecord(item, Date.UTC(2026, 10, 20, 12))
    expect(record.createdAt).toBe('2026-11-20T09:00:00.000Z')
    expect(record.reports[0]?.at).toBe('2026-11-20T10:30:00.000Z')
    expect(record.author.createdAt).toBe('2026-11-18T12:00:00.000Z')
    expect(record.author.history?.[0]?.at).toBe('2026-11-19T12:00:00.000Z')
    expect(record.legalDeadline).toBe('2026-11-20T14:00:00.000Z')
    expect(record.internalDeadline).toBe('2026-11-20T12:30:00.000Z')
  })

  it('leave no relative field behind, and invent no deadline', () => {
    const { legalDeadlineHours: _legal, internalDeadlineHours: _internal, ...free } = item
    const text = JSON.stringify(toRecord(free, 0))
    expect(text).not.toMatch(/hours/i)
    expect(text).not.toContain('Deadline')
  })
})
