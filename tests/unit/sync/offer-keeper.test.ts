import { expect, test } from 'vitest'
import type { FromWorker } from '../../../renderer/data/worker-contract.ts'
import { createOfferKeeper } from '../../../renderer/sync/offer-keeper.ts'
import type { TranslationOffer } from '../../../shared/contracts/http/translation.ts'
import { OFFLINE } from '../../../shared/contracts/ipc/port.ts'
import { type Failure, failed, type Result, success } from '../../../shared/lib/failure.ts'

type Answer = Result<{ readonly offer: TranslationOffer | null }>

/** A line that answers when the test says so, and everything that the page was told. */
function aKeeper() {
  const open: ((answer: Answer) => void)[] = []
  const posts: FromWorker[] = []
  const keeper = createOfferKeeper({
    line: { call: async () => (await new Promise<Answer>((resolve) => open.push(resolve))) as never },
    post: (message) => void posts.push(message),
  })
  return {
    posts,
    open,
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
