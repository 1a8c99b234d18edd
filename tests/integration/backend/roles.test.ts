import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allRoutes } from '../../../backend/api/all-routes.ts'
import { ROUTE_ACCESS, type RouteName } from '../../../backend/auth/roles.ts'
import { ROLES, type Role } from '../../../shared/domain/vocabulary.ts'
import { type BackendClient, decisionOn } from '../../helpers/backend.ts'
import { type InsideBackend, openBackend, record } from '../../helpers/backend-inside.ts'

/** Who may do what, written out once more by hand: a change of the backend's table must be meant (S10). */
const everybody: readonly Role[] = ROLES
const reviewers: readonly Role[] = [
  'moderator',
  'vendor_moderator',
  'escalation_specialist',
  'supervisor',
  'admin',
]
const suppliers: readonly Role[] = ['supervisor', 'admin']
const policyMakers: readonly Role[] = ['policy_editor', 'admin']
const MAY: Readonly<Record<Exclude<RouteName, 'openapi'>, readonly Role[] | 'public'>> = {
  health: 'public',
  'auth.demo.list': 'public',
  'auth.demo.sign-in': 'public',
  me: everybody,
  'restrictions.set': everybody,
  'queues.list': reviewers,
  'queues.save': suppliers,
  'leases.claim': reviewers,
  'leases.renew': reviewers,
  'leases.release': reviewers,
  'items.get': reviewers,
  'items.add': suppliers,
  'media.get': reviewers,
  'media.add': suppliers,
  'policies.get': everybody,
  'policies.publish': policyMakers,
  'translation.offer': everybody,
  'translation.make': reviewers,
  'decisions.add': reviewers,
  'decisions.list': reviewers,
  events: everybody,
}

let backend: InsideBackend
const clients = new Map<Role, BackendClient>()

beforeAll(async () => {
  backend = await openBackend(null)
  for (const role of ROLES) clients.set(role, await backend.account({ id: role, role }))
})
afterAll(() => backend.stop())

const clientOf = (role: Role): BackendClient => {
  const client = clients.get(role)
  if (client === undefined) throw new Error(`no client for ${role}`)
  return client
}

test('the table of routes has no line too many or too few', () => {
  expect(
    Object.keys(ROUTE_ACCESS)
      .filter((name) => name !== 'openapi')
      .sort(),
  ).toEqual(Object.keys(MAY).sort())
  expect(allRoutes.map((route) => route.name).sort()).toEqual(Object.keys(MAY).sort())
})

describe.each(allRoutes.map((route) => [route.name, route] as const))('%s', (name, route) => {
  const address = route.path.replace('{id}', '0'.repeat(64))
  const may = MAY[name as keyof typeof MAY]
  const ask = (role: Role) =>
    clientOf(role).request(address, {
      method: route.method.toUpperCase(),
      ...(route.method === 'post' ? { headers: { 'content-type': 'application/json' }, body: '{}' } : {}),
    })

  test.each([...ROLES])('as %s', async (role) => {
    const answer = await ask(role)
    await answer.body?.cancel()
    const allowed = may === 'public' || may.includes(role)
    expect(answer.status === 403, `${answer.status}`).toBe(!allowed)
    expect(answer.status).toBeLessThan(500)
  })

  test('without signing in, or with a token never given out', async () => {
    for (const headers of [{}, { authorization: 'Bearer made-up' }, { authorization: 'Basic abc' }]) {
      const answer = await fetch(`${backend.url}${address}`, { method: route.method.toUpperCase(), headers })
      await answer.body?.cancel()
      expect(answer.status === 401).toBe(may !== 'public')
    }
  })
})

test('a vendor learns nothing of the author beyond the case, and sees own queues only', async () => {
  const author = { id: 'person-77', displayName: 'Very Known', followers: 12, strikes: 2 }
  await clientOf('supervisor').ingest([record('vendor-case', { author })], 'text')
  await clientOf('supervisor').ingest([record('other-case', { author })], 'images')
  const vendor = await backend.account({ id: 'vendor-1', role: 'vendor_moderator', queueIds: ['text'] })
  const [job] = await vendor.claim(['text'])
  if (job === undefined) throw new Error('the vendor was given nothing')
  expect(JSON.stringify(job)).not.toMatch(/person-77|Very Known|followers/)
  expect(job.item.author.strikes).toBe(2)
  expect((await vendor.item('vendor-case')).author).toEqual(job.item.author)
  await expect(vendor.item('other-case')).rejects.toMatchObject({ status: 404 })
  expect((await vendor.queues()).map((queue) => queue.id)).toEqual(['text'])
  expect((await clientOf('moderator').item('other-case')).author).toEqual(author)
})

test('a vendor cannot work out whose name the made-up one is, and it is the same in every case', async () => {
  const author = { id: 'u351' }
  await clientOf('supervisor').ingest([record('named-1', { author }), record('named-2', { author })], 'audio')
  const vendor = await backend.account({ id: 'vendor-2', role: 'vendor_moderator', queueIds: ['audio'] })
  const names = (await vendor.claim(['audio'])).map((job) => job.item.author.id as string)
  expect(new Set(names).size).toBe(1)
  const bare = createHash('sha256').update('u351').digest('hex')
  expect(bare).not.toContain(names[0]?.replace('author-', ''))
  const { value } = await backend.database.db.selectFrom('secrets').select('value').executeTakeFirstOrThrow()
  const other = await openBackend(null)
  const theirs = await other.database.db.selectFrom('secrets').select('value').executeTakeFirstOrThrow()
  await other.stop()
  expect(theirs.value, 'another database, another secret, though both began as one copy').not.toBe(value)
})

test('a golden item’s known answer is never sent', async () => {
  await clientOf('supervisor').ingest(
    [record('golden', { truth: 'violation', truthClause: 'spam.1' })],
    'people',
  )
  const [job] = await clientOf('moderator').claim(['people'])
  expect(JSON.stringify([job, await clientOf('supervisor').item('golden')])).not.toMatch(/truth/)
})

test('a moderator reads their own decisions and nobody else’s', async () => {
  await clientOf('supervisor').ingest([record('d-1'), record('d-2')], 'video')
  for (const role of ['moderator', 'escalation_specialist'] as const) {
    const [job] = await clientOf(role).claim(['video'], { count: 1 })
    if (job !== undefined) await clientOf(role).decide([decisionOn(job, randomUUID())])
  }
  expect((await clientOf('moderator').heldDecisions()).map((one) => one.reviewerId)).toEqual(['moderator'])
  expect((await clientOf('supervisor').heldDecisions()).map((one) => one.reviewerId).sort()).toEqual([
    'escalation_specialist',
    'moderator',
  ])
})

test('an item is shown to those who may be given it, who hold it, or who decided it, and to supervisors', async () => {
  await clientOf('supervisor').ingest([record('thai', { language: 'th' })], 'playlists')
  const speaks = (language: string) => [{ language, level: 'fluent' }]
  const reader = await backend.account({ id: 'reader', languages: speaks('th') })
  const stranger = await backend.account({ id: 'stranger' })
  await expect(stranger.item('thai')).rejects.toMatchObject({ status: 404 })
  expect((await clientOf('supervisor').item('thai')).id).toBe('thai')
  const [job] = await reader.claim(['playlists'])
  if (job === undefined) throw new Error('the job was not given out')
  await backend.account({ id: 'reader', languages: speaks('en') })
  expect((await reader.item('thai')).id, 'held').toBe('thai')
  await reader.decide([decisionOn(job, randomUUID())])
  expect((await reader.item('thai')).id, 'decided').toBe('thai')
  await backend.account({ id: 'reader', languages: speaks('th'), restrictions: ['spam'] })
  await clientOf('supervisor').ingest(
    [record('spam', { reports: [{ reason: 'spam', reporter: 'listener', at: '2026-01-01T00:00:00Z' }] })],
    'playlists',
  )
  await expect(reader.item('spam'), 'restricted').rejects.toMatchObject({ status: 404 })
})

describe('what a person must not be given', () => {
  const set = async (who: BackendClient, body: unknown): Promise<Response> =>
    await who.request('/v1/restrictions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })

  test('is set by that person, and obeyed from the next claim on', async () => {
    const queue = await backend.queue()
    const gore = [{ reason: 'graphic_violence', reporter: 'listener', at: '2026-02-01T00:00:00Z' }]
    const arrive = (n: number) =>
      clientOf('admin').ingest(
        [record(`spared-gore-${n}`, { reports: gore }), record(`spared-plain-${n}`)],
        queue,
      )
    const person = await backend.account({ id: 'spared' })
    const claimed = async (): Promise<readonly string[]> =>
      (await person.claim([queue])).map((job) => job.item.id as string).sort()
    await arrive(1)
    expect(await claimed()).toEqual(['spared-gore-1', 'spared-plain-1'])
    const answer = await set(person, { restrictions: ['self_harm', 'graphic_violence', 'self_harm'] })
    expect(answer.status).toBe(200)
    expect((await person.me()).restrictions).toEqual(['graphic_violence', 'self_harm'])
    await expect(person.item('spared-gore-1')).rejects.toMatchObject({ status: 404 })
    await arrive(2)
    expect((await person.queues()).find(({ id }) => id === queue)?.waiting).toBe(1)
    expect(await claimed()).toEqual(['spared-plain-2'])
    expect((await set(person, { restrictions: [] })).status).toBe(200)
    expect((await person.me()).restrictions).toEqual([])
    expect(await claimed(), 'and given again once it is taken off').toEqual(['spared-gore-2'])
  })

  test('is set for others by those in charge only', async () => {
    await backend.account({ id: 'led' })
    const body = { reviewerId: 'led', restrictions: ['hate'] }
    for (const role of ROLES) {
      const may = role === 'supervisor' || role === 'admin'
      expect((await set(clientOf(role), body)).status, role).toBe(may ? 200 : 403)
    }
    expect((await set(clientOf('admin'), { ...body, reviewerId: 'nobody' })).status).toBe(404)
  })
})
