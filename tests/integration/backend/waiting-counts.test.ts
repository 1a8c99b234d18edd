import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { databaseClock } from '../../../backend/clock.ts'
import { createWaitingCounts, SHARED_FOR } from '../../../backend/domain/waiting-counts.ts'
import type { Reviewer } from '../../../shared/contracts/http/reviewer.ts'
import type { QueueId } from '../../../shared/domain/ids.ts'
import { decisionOn } from '../../helpers/backend.ts'
import { record } from '../../helpers/backend-inside.ts'
import { suiteBackend } from '../../helpers/suite-backend.ts'

describe.each(['PGlite', 'PostgreSQL'] as const)('counts of what waits, on %s', async (kind) => {
  const { backend, supervisor } = await suiteBackend(kind)

  test('one count for all gives each what counting for them alone gives, skips and restrictions too', async () => {
    const queue = (await backend.queue()) as QueueId
    const violent = { signals: [{ name: 'graphic_violence', score: 0.9 }] }
    const soon = { internalDeadline: new Date(Date.now() + 30 * 60_000).toISOString() }
    await supervisor.ingest(
      [
        ...[1, 2, 3].map(() => record(randomUUID(), { ...soon, severity: 'critical' })),
        ...[1, 2].map(() => record(randomUUID(), violent)),
        record(randomUUID(), { language: 'th' }),
        record(randomUUID(), { language: 'und' }),
      ],
      queue,
    )
    const skipper = await backend.account({ id: `skipper-${kind}` })
    const [job] = await skipper.claim([queue], { count: 1 })
    if (job === undefined) throw new Error('the job was not given out')
    const reasonId = (await supervisor.policies()).set?.skipReasons[0]?.id
    await skipper.decide([decisionOn(job, randomUUID(), { judgement: { type: 'skip', reasonId } })])
    const spared = await backend.account({ id: `spared-${kind}`, restrictions: ['graphic_violence'] })

    let now = 0
    const alone = createWaitingCounts(() => now)
    const together = createWaitingCounts(() => now, 0)
    const { db } = backend.database
    const ask = async (counts: typeof alone, reviewer: Reviewer) =>
      (await counts.of(db, databaseClock, reviewer, [queue]))
        .map(({ language, waiting, due_soon }) => ({ language, waiting, due_soon }))
        .sort((a, b) => (a.language < b.language ? -1 : a.language > b.language ? 1 : b.waiting - a.waiting))
    const summed = async (counts: typeof alone, reviewer: Reviewer) => {
      const sums: Record<string, readonly number[]> = {}
      for (const { language, waiting, due_soon } of await ask(counts, reviewer)) {
        const [w = 0, d = 0] = sums[language] ?? []
        sums[language] = [w + waiting, d + due_soon]
      }
      return sums
    }
    await together.of(db, databaseClock, await supervisor.me(), [queue])
    for (const [client, expected] of [
      [skipper, { en: [4, 2], und: [1, 0] }],
      [spared, { en: [3, 3], und: [1, 0] }],
    ] as const) {
      const reviewer = await client.me()
      expect(await summed(alone, reviewer)).toEqual(expected)
      expect(await summed(together, reviewer)).toEqual(expected)
    }

    const reviewer = await spared.me()
    await spared.claim([queue], { count: 2 })
    expect(await summed(alone, reviewer)).toEqual({ en: [1, 1], und: [1, 0] })
    expect(await summed(together, reviewer), 'for a while the count stands').toEqual({
      en: [3, 3],
      und: [1, 0],
    })
    now += SHARED_FOR
    expect(await summed(together, reviewer)).toEqual({ en: [1, 1], und: [1, 0] })
  })
})
