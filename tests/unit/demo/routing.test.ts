import { describe, expect, it } from 'vitest'
import { demoAccounts } from '../../../backend/demo/accounts.ts'
import { demoQueues } from '../../../backend/demo/queues.ts'
import type { DemoItem } from '../../../backend/demo/types.ts'
import { harmClassesOf, languagesFor } from '../../../shared/domain/claimable.ts'
import type { QueueId } from '../../../shared/domain/ids.ts'
import { ITEM_KINDS } from '../../../shared/domain/kinds.ts'
import { LANGUAGES } from '../../../shared/domain/languages.ts'
import { routeItem } from '../../../shared/domain/routing.ts'
import { SEVERITIES } from '../../../shared/domain/vocabulary.ts'
import { demoItems } from './demo-set.ts'

function queueOf(item: DemoItem): QueueId | null {
  const facts = {
    kind: item.kind,
    language: item.language,
    severity: item.severity ?? 'low',
    harmClasses: harmClassesOf(item),
    highProfile: item.highProfile ?? false,
    legalDeadline: item.legalDeadlineHours !== undefined,
  }
  return routeItem(facts, demoQueues)
}

describe('the demo queues', () => {
  it('have an id and a name in three languages each', () => {
    expect(new Set(demoQueues.map((queue) => queue.id)).size).toBe(demoQueues.length)
    for (const queue of demoQueues) {
      expect(Object.keys(queue.name)).toEqual(expect.arrayContaining(['en', 'id', 'th']))
    }
  })

  it('leave nothing without a queue, whatever comes', () => {
    for (const kind of ITEM_KINDS) {
      for (const language of [...LANGUAGES, 'und'] as const) {
        for (const severity of SEVERITIES) {
          const facts = {
            kind,
            language,
            severity,
            harmClasses: [],
            highProfile: false,
            legalDeadline: false,
          }
          expect(routeItem(facts, demoQueues), `${kind} ${language} ${severity}`).not.toBeNull()
        }
      }
    }
  })

  it('all get work from the demo, and somebody may take each item', () => {
    const filled = new Map<QueueId | null, number>()
    for (const item of demoItems) {
      const queueId = queueOf(item)
      filled.set(queueId, (filled.get(queueId) ?? 0) + 1)
      const takers = demoAccounts.filter(
        (account) => account.role === 'moderator' && languagesFor(account, [item.language]).length === 1,
      )
      expect(takers.length, item.id).toBeGreaterThanOrEqual(1)
    }
    for (const queue of demoQueues) expect(filled.get(queue.id) ?? 0, queue.id).toBeGreaterThanOrEqual(3)
    expect(filled.has(null)).toBe(false)
  })

  it('take the critical and the high-profile first, and keep only the most sensitive off the disk', () => {
    for (const item of demoItems) {
      const pressing =
        item.severity === 'critical' || item.highProfile || item.legalDeadlineHours !== undefined
      expect(['sensitive', 'urgent'].includes(queueOf(item) ?? ''), item.id).toBe(Boolean(pressing))
    }
    expect(demoQueues.filter((queue) => queue.noCache).map((queue) => queue.id)).toEqual(['sensitive'])
  })
})
