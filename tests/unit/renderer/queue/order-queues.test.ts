import { expect, it } from 'vitest'
import { orderQueues } from '../../../../renderer/features/queue/order-queues.ts'
import { queue as queueSchema } from '../../../../shared/contracts/http/queues.ts'

const aQueue = (id: string, waiting: number, nextDeadlineAt: string | null, oldestAt: string | null) =>
  queueSchema.parse({
    id,
    name: { en: id },
    waiting,
    dueSoon: 0,
    oldestAt,
    nextDeadlineAt,
    byLanguage: {},
    inOtherLanguages: [],
    mine: 0,
    noCache: false,
  })

it('puts what is due first on top, then what has waited longest, empty queues last', () => {
  const queues = [
    aQueue('empty', 0, null, null),
    aQueue('young', 3, null, '2026-11-20T08:00:00Z'),
    aQueue('old', 3, null, '2026-11-19T08:00:00Z'),
    aQueue('due later', 1, '2026-11-21T08:00:00Z', '2026-11-18T08:00:00Z'),
    aQueue('due now', 1, '2026-11-20T08:00:00Z', '2026-11-20T08:00:00Z'),
  ]
  expect(orderQueues(queues).map(({ id }) => id)).toEqual(['due now', 'due later', 'old', 'young', 'empty'])
})
