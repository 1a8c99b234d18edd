import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { publishPolicies } from '../../../backend/domain/policies.ts'
import { decisionOn } from '../../helpers/backend.ts'
import { openEvents } from '../../helpers/backend-events.ts'
import { openBackend, record } from '../../helpers/backend-inside.ts'
import { suiteBackend } from '../../helpers/suite-backend.ts'

describe.each(['PGlite', 'PostgreSQL'] as const)('events on %s', async (kind) => {
  const { backend, supervisor } = await suiteBackend(kind)

  test('changed queues are told together and not one by one, and only to those who work them', async () => {
    const a = await openEvents(await backend.account({ id: `a-${randomUUID()}` }))
    const b = await openEvents(await backend.account({ id: `b-${randomUUID()}`, queueIds: ['images'] }))
    for (let n = 0; n < 10; n += 1) {
      await supervisor.ingest([record(randomUUID())], n % 2 === 0 ? 'text' : 'people')
    }
    await supervisor.ingest([record(randomUUID())], 'images')
    const told = await b.next('queues_changed')
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(told).toEqual({ type: 'queues_changed', queueIds: ['images'] })
    const heard = a.seen.filter((event) => event.type === 'queues_changed')
    expect(new Set(heard.flatMap((event) => event.queueIds))).toEqual(new Set(['text', 'people', 'images']))
    expect(heard.length).toBeLessThanOrEqual(5)
    a.close()
    b.close()
  })

  test('who loses a lease to a late decision is told, and nobody else', async () => {
    const [first, second] = [
      await backend.account({ id: randomUUID() }),
      await backend.account({ id: randomUUID() }),
    ]
    const queue = await backend.queue()
    await supervisor.ingest([record(randomUUID())], queue)
    const [job] = await first.claim([queue])
    await backend.skewClock(24 * 3_600_000)
    const [theirs] = await second.claim([queue])
    await backend.skewClock(0)
    if (job === undefined || theirs === undefined) throw new Error('the job was not given out')
    const mine = await openEvents(first)
    const other = await openEvents(second)
    await first.decide([decisionOn(job, randomUUID())])
    expect(await other.next('lease_revoked')).toEqual({
      type: 'lease_revoked',
      leaseId: theirs.lease.id,
      jobId: job.id,
      reason: 'decided',
    })
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(mine.seen.filter((event) => event.type === 'lease_revoked')).toEqual([])
    mine.close()
    other.close()
  })

  test('a changed policy is told, and read from the version one knows', async () => {
    const client = await backend.account({ id: randomUUID() })
    const listener = await openEvents(client)
    const { version, set } = await client.policies()
    if (set === null) throw new Error('the demo has policies')
    expect(await client.policies(version)).toEqual({ version, set: null })
    await publishPolicies(backend.database.db, { ...set, version: version + 1 })
    expect(await listener.next('policy_changed')).toEqual({ type: 'policy_changed', version: version + 1 })
    expect((await client.policies(version)).set?.version).toBe(version + 1)
    listener.close()
  })
})

test('the stream ends when the backend ends', async () => {
  const backend = await openBackend(null)
  const listener = await openEvents(await backend.account({ id: 'a' }))
  await backend.stop()
  await listener.ended
})
