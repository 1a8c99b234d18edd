import { expect, test } from 'vitest'
import type { FromWorker } from '../../../renderer/data/worker-contract.ts'
import { createOfferKeeper } from '../../../renderer/sync/offer-keeper.ts'
import type { TranslationOffer } from '../../../shared/contracts/http/translation.ts'
import { OFFLINE } from '../../../shared/contracts/ipc/port.ts'
import { type Failure, failed, type Result, success } from '../../../shared/lib/failure.ts'
import { HOUR, MINUTE } from '../../../shared/lib/time.ts'
import { createFakeTime } from '../../helpers/sync/fake-clock.ts'

type Answer = Result<{ readonly offer: TranslationOffer | null }>

/** A line that answers when the test says so, and everything that the page was told. */
function aKeeper() {
  const open: ((answer: Answer) => void)[] = []
  const posts: FromWorker[] = []
  const time = createFakeTime(() => new Promise((resolve) => setImmediate(resolve)))
  const keeper = createOfferKeeper({
    line: { call: async () => (await new Promise<Answer>((resolve) => open.push(resolve))) as never },
    post: (message) => void posts.push(message),
    clock: time.clockFor(() => true),
    bug: (error) => {
      throw error
    },
  })
  return {
    posts,
    open,
    time,
    refresh: async (answer: Answer) => {
      const done = keeper.refresh()
      open.shift()?.(answer)
      await done
    },
    keeper,
  }
}
const told = (offer: TranslationOffer | null) => ({ type: 'translation', offer })
const OFFER: TranslationOffer = { never: ['child_safety'] }
const refusedAs = (code: string, retryable: boolean): Failure => ({ code, message: '', retryable })

test('what is offered is told, and that it is taken away', async () => {
  const { refresh, posts } = aKeeper()
  await refresh(success({ offer: OFFER }))
  await refresh(success({ offer: null }))
  expect(posts).toEqual([told(OFFER), told(null)])
})

test.each([
  ['an older backend, that knows no such route', refusedAs('not_found', false)],
  ['an answer that is none of the protocol', refusedAs('bad_answer', true)],
])('is off: %s', async (_what, failure) => {
  const { refresh, posts } = aKeeper()
  await refresh(success({ offer: OFFER }))
  await refresh(failed(failure))
  expect(posts).toEqual([told(OFFER), told(null)])
})

test.each([[OFFLINE], [refusedAs('timed_out', true)], [refusedAs('unavailable', true)]])(
  'says nothing of it when nobody answers: %j',
  async (failure) => {
    const { refresh, posts } = aKeeper()
    await refresh(success({ offer: OFFER }))
    await refresh(failed(failure))
    expect(posts).toEqual([told(OFFER)])
  },
)

test('an older answer that comes late changes nothing', async () => {
  const { keeper, open, posts } = aKeeper()
  const first = keeper.refresh()
  const second = keeper.refresh()
  open[1]?.(success({ offer: null }))
  open[0]?.(success({ offer: OFFER }))
  await Promise.all([first, second])
  expect(posts).toEqual([told(null)])
})

test('a good answer counts although a later request came to nothing', async () => {
  const { keeper, open, posts } = aKeeper()
  const first = keeper.refresh()
  const second = keeper.refresh()
  open[1]?.(failed(refusedAs('internal', true)))
  await second
  open[0]?.(success({ offer: OFFER }))
  await first
  expect(posts).toEqual([told(OFFER)])
})

test.each([[refusedAs('unavailable', true)], [refusedAs('internal', true)], [refusedAs('bad_answer', true)]])(
  'one bad moment is asked about again, until there is an answer: %j',
  async (failure) => {
    const { refresh, open, posts, time } = aKeeper()
    await refresh(failed(failure))
    await time.advance(MINUTE - 1)
    expect(open).toHaveLength(0)
    await time.advance(1)
    open.shift()?.(failed(failure))
    await time.advance(MINUTE)
    open.shift()?.(success({ offer: OFFER }))
    await time.advance(HOUR)
    expect(open).toHaveLength(0)
    expect(posts.at(-1)).toEqual(told(OFFER))
  },
)

test('what is refused for good is not asked about again', async () => {
  const { refresh, open, time } = aKeeper()
  await refresh(failed(refusedAs('not_found', false)))
  await time.advance(HOUR)
  expect(open).toHaveLength(0)
})

test('however many requests fail, one waits to be asked again, and none once another is under way', async () => {
  const { keeper, open, refresh, time } = aKeeper()
  const down = failed(refusedAs('unavailable', true))
  await refresh(down)
  await time.advance(MINUTE / 2)
  await refresh(down)
  const both = [keeper.refresh(), keeper.refresh()]
  for (const answer of open.splice(0)) answer(down)
  await Promise.all(both)
  await time.advance(MINUTE)
  expect(open).toHaveLength(1)
})

test('nothing is left behind when the session ends, neither a wait nor a late answer', async () => {
  const { keeper, open, posts, refresh, time } = aKeeper()
  await refresh(failed(refusedAs('unavailable', true)))
  keeper.close()
  await time.advance(HOUR)
  expect(open).toHaveLength(0)

  const other = aKeeper()
  const failing = other.keeper.refresh()
  other.keeper.close()
  other.open.shift()?.(failed(refusedAs('unavailable', true)))
  await failing
  await other.time.advance(HOUR)
  expect(other.open).toHaveLength(0)

  const late = aKeeper()
  const answered = late.keeper.refresh()
  late.keeper.close()
  late.open.shift()?.(success({ offer: OFFER }))
  await answered
  expect([...posts, ...late.posts]).toEqual([])
})

test('an error while asking again is told as every other is', async () => {
  const bugs: unknown[] = []
  const time = createFakeTime(() => new Promise((resolve) => setImmediate(resolve)))
  let calls = 0
  const keeper = createOfferKeeper({
    line: {
      call: async () => {
        calls += 1
        if (calls > 1) throw new Error('planted')
        return failed(refusedAs('unavailable', true))
      },
    },
    post: () => undefined,
    clock: time.clockFor(() => true),
    bug: (error) => void bugs.push(error),
  })
  await keeper.refresh()
  await time.advance(MINUTE)
  expect(bugs).toEqual([new Error('planted')])
})
