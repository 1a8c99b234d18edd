import { describe, expect, it } from 'vitest'
import { clausesInForce, rankClauses } from '../../../../renderer/features/review/rank-clauses.ts'
import { anItem, aPolicySet, EARLY } from '../samples.ts'

const set = aPolicySet([
  { id: 'spam.1', hints: ['spam'] },
  { id: 'spam.2', hints: ['spam', 'phishing'] },
  { id: 'hate.1', hints: ['hate', 'hate_speech'] },
  { id: 'old.1', hints: ['hate'], retiredAt: EARLY },
  ...Array.from({ length: 8 }, (_, place) => ({ id: `rest.${place + 1}` })),
])
const ids = (item: ReturnType<typeof anItem>): string[] =>
  rankClauses(set, item).map(({ clause }) => clause.id)
const report = (reason: string, reporter: 'listener' | 'automated' = 'listener') => ({
  reason,
  reporter,
  at: EARLY,
})

describe('the numbered clauses', () => {
  it('are those that the reports point to, then the others in policy order', () => {
    expect(ids(anItem({ reports: [report('hate')] }))).toEqual([
      'hate.1',
      'spam.1',
      'spam.2',
      'rest.1',
      'rest.2',
      'rest.3',
      'rest.4',
      'rest.5',
      'rest.6',
    ])
  })

  it('follow signals by their score', () => {
    const signals = [
      { name: 'hate_speech', score: 0.3 },
      { name: 'phishing', score: 0.9 },
    ]
    expect(ids(anItem({ signals })).slice(0, 2)).toEqual(['spam.2', 'hate.1'])
  })

  it('keep the policy’s order where the evidence is equal', () => {
    expect(ids(anItem({ reports: [report('spam')] })).slice(0, 2)).toEqual(['spam.1', 'spam.2'])
  })

  it('are the same for the same case, whatever order its reports came in', () => {
    const reports = [report('spam'), report('hate', 'automated'), report('hate')]
    expect(ids(anItem({ reports }))).toEqual(ids(anItem({ reports: reports.toReversed() })))
  })

  it('understand reasons written with blanks, dashes or capitals', () => {
    expect(ids(anItem({ reports: [report('Hate Speech')] }))[0]).toBe('hate.1')
    expect(ids(anItem({ reports: [report('hate-speech')] }))[0]).toBe('hate.1')
  })

  it('never include one that is no longer in force', () => {
    expect(ids(anItem({ reports: [report('hate')] }))).not.toContain('old.1')
    expect(clausesInForce(set)).toHaveLength(11)
  })
})
