import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import { expect, test } from 'vitest'
import { openStream } from '../../../backend/api/routes/events.ts'
import { databaseClock } from '../../../backend/clock.ts'
import type { Tables } from '../../../backend/db/schema.ts'
import type { Subscriber } from '../../../backend/events/hub.ts'
import { reviewer } from '../../../shared/contracts/http/reviewer.ts'

const somebody = reviewer.parse({
  id: 'somebody',
  displayName: 'Somebody',
  role: 'moderator',
  locale: 'en',
  languages: [],
  restrictions: [],
  queueIds: null,
})

class AwayDriver extends DummyDriver {
  override acquireConnection(): Promise<never> {
    return Promise.reject(new Error('the database is away'))
  }
}

test('a database that is away while a stream opens ends that stream, and nobody writes to it later', async () => {
  const db = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new AwayDriver(),
      createIntrospector: (given) => new PostgresIntrospector(given),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
  const subscribers = new Set<Subscriber>()
  const past: Subscriber[] = []
  const hub = {
    subscribe: (subscriber: Subscriber) => {
      subscribers.add(subscriber)
      past.push(subscriber)
      return () => subscribers.delete(subscriber)
    },
  }
  const log = { info: () => undefined, error: () => undefined }
  const stream = openStream({ database: { db }, clock: databaseClock, hub, log }, somebody)
  await expect(stream.getReader().read()).rejects.toThrow('the database is away')
  expect(past).toHaveLength(1)
  expect(subscribers.size, 'the hub forgets it').toBe(0)
  // A message that was on its way to it, and the end of the server.
  for (const { send, end } of past) {
    expect(() => send({ type: 'policy_changed', version: 2 })).not.toThrow()
    expect(end).not.toThrow()
  }
})
