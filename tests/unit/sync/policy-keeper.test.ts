import { expect, test } from 'vitest'
import { createMemoryStore } from '../../../renderer/data/memory-store.ts'
import type { FromWorker } from '../../../renderer/data/worker-contract.ts'
import { createPolicyKeeper } from '../../../renderer/sync/policy-keeper.ts'
import type { PolicySet } from '../../../shared/contracts/http/policies.ts'
import { success } from '../../../shared/lib/failure.ts'
import { plainCipher } from '../../helpers/sync/rig.ts'

const set = (version: number) => ({ version, policies: [] }) as Partial<PolicySet> as PolicySet

test('a policy that changes while an older answer is under way is asked for once more', async () => {
  let current = 1
  let release: () => void = () => undefined
  const asked: number[] = []
  const posts: FromWorker[] = []
  const keeper = createPolicyKeeper(
    {
      outside: {
        line: {
          call: async (_method, input) => {
            const since = 'since' in input ? Number(input.since) : -1
            asked.push(since)
            const version = current
            await new Promise<void>((resolve) => {
              release = resolve
            })
            return success({ version, set: version > since ? set(version) : null }) as never
          },
        },
        post: (message) => void posts.push(message),
      },
      store: createMemoryStore(),
      records: await plainCipher(new Uint8Array(32)),
    },
    { termListsChanged: () => undefined },
  )
  const settle = () => new Promise((resolve) => setImmediate(resolve))

  const first = keeper.refresh()
  current = 2
  // Told twice: once is enough to ask again.
  void keeper.refresh()
  void keeper.refresh()
  for (let answer = 0; answer < 2; answer += 1) {
    release()
    await settle()
  }
  await first
  expect(asked).toEqual([0, 1])
  expect(posts).toMatchObject([
    { type: 'policies', set: { version: 1 } },
    { type: 'policies', set: { version: 2 } },
  ])
})

test('changed term lists are told, and unchanged ones are not', async () => {
  const list = (version: number) => ({ language: 'en', version, terms: [] }) as const
  let answer = { ...set(1), termLists: [list(1)] }
  let told = 0
  const keeper = createPolicyKeeper(
    {
      outside: {
        line: { call: async () => success({ version: answer.version, set: answer }) as never },
        post: () => undefined,
      },
      store: createMemoryStore(),
      records: await plainCipher(new Uint8Array(32)),
    },
    {
      termListsChanged: () => {
        told += 1
      },
    },
  )
  await keeper.refresh()
  answer = { ...set(2), termLists: [list(1)] }
  await keeper.refresh()
  expect(told).toBe(1)
  answer = { ...set(3), termLists: [list(2)] }
  await keeper.refresh()
  expect(told).toBe(2)
  expect(keeper.termLists()).toEqual([list(2)])
})
