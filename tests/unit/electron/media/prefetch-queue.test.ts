import { expect, it } from 'vitest'
import { prefetchQueue, type Wanted } from '../../../../electron/media/prefetch-queue.ts'
import type { MediaId, PackId } from '../../../../shared/domain/ids.ts'
import { success } from '../../../../shared/lib/failure.ts'

const PACK = 'pack' as string as PackId
const ids = (count: number): MediaId[] =>
  Array.from({ length: count }, (_, place) => `${place}` as string as MediaId)
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** A queue whose pieces arrive, and whose pauses end, when the test says so. */
function theQueue() {
  const asked: Wanted[] = []
  const arrivals: ((isFetched: boolean) => void)[] = []
  const pauses = new Set<() => void>()
  const queue = prefetchQueue({
    fetch: (wanted) => {
      asked.push(wanted)
      return new Promise((resolve) => arrivals.push((isFetched) => resolve(success(isFetched))))
    },
    timers: {
      after: (_, run) => {
        pauses.add(run)
        return () => pauses.delete(run)
      },
    },
    onPause: () => undefined,
  })
  const arrive = async (isFetched = true): Promise<void> => {
    for (const one of arrivals.splice(0)) one(isFetched)
    await settled()
  }
  const endPause = (): void => {
    const [first] = pauses
    if (first === undefined) return
    pauses.delete(first)
    first()
  }
  /** Until the first pause. */
  const hurry = async (): Promise<void> => {
    while (pauses.size === 0 && arrivals.length > 0) await arrive()
  }
  return { queue, asked, arrivals, pauses, arrive, endPause, hurry }
}

it('brings a usual pack as fast as it can, two at a time and in order', async () => {
  const { queue, asked, pauses, hurry } = theQueue()
  queue.add(PACK, ids(50))
  expect(asked).toHaveLength(2)
  await hurry()
  expect(asked.map((one) => one.id)).toEqual(ids(50))
  expect(pauses.size).toBe(0)
})

it('goes on unhurriedly with a long row: one beginning for each pause, whatever arrives or is added in it', async () => {
  const { queue, asked, pauses, arrive, endPause, hurry } = theQueue()
  queue.add(PACK, ids(130))
  await hurry()
  const hurried = asked.length
  expect(hurried).toBeGreaterThanOrEqual(100)
  expect(hurried).toBeLessThan(105)
  await arrive()
  queue.add('another' as string as PackId, ids(5))
  queue.resume()
  await settled()
  expect(asked).toHaveLength(hurried)
  expect(pauses.size).toBe(1)
  for (let more = 1; more <= 20; more += 1) {
    endPause()
    await arrive()
    expect(asked).toHaveLength(hurried + more)
    expect(pauses.size).toBe(1)
  }
})

it('lets a slow piece hold up no other', async () => {
  const { queue, asked, arrivals, arrive, endPause, hurry } = theQueue()
  queue.add(PACK, ids(130))
  await hurry()
  // The first of those that are on their way never comes.
  arrivals.shift()
  const before = asked.length
  for (let more = 0; more < 5; more += 1) {
    await arrive()
    endPause()
  }
  expect(asked.length).toBeGreaterThan(before + 3)
})

it('passes over what is there already without a pause', async () => {
  const { queue, asked, pauses, arrive, arrivals, hurry } = theQueue()
  queue.add(PACK, ids(300))
  await hurry()
  while (arrivals.length > 0) await arrive(false)
  expect(asked.map((one) => one.id)).toEqual(ids(300))
  expect(pauses.size).toBe(0)
})

it('hurries again once nothing is wanted any more, also when the rest was dropped', async () => {
  const { queue, arrivals, arrive, endPause, hurry } = theQueue()
  queue.add(PACK, ids(130))
  await hurry()
  await arrive()
  queue.drop(PACK)
  endPause()
  queue.add('another' as string as PackId, ids(10))
  expect(arrivals).toHaveLength(2)
})

it('leaves no pause behind when it stops', async () => {
  const { queue, pauses, hurry } = theQueue()
  queue.add(PACK, ids(130))
  await hurry()
  expect(pauses.size).toBe(1)
  queue.stop()
  expect(pauses.size).toBe(0)
})
