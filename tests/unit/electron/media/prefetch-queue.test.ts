import { expect, it } from 'vitest'
import { systemTimers } from '../../../../electron/lib/timers.ts'
import { prefetchQueue, type Wanted } from '../../../../electron/media/prefetch-queue.ts'
import type { MediaId, PackId } from '../../../../shared/domain/ids.ts'
import { success } from '../../../../shared/lib/failure.ts'

const PACK = 'pack' as string as PackId
const ids = (count: number): MediaId[] =>
  Array.from({ length: count }, (_, place) => `${place}` as string as MediaId)
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** A queue whose pieces arrive, and get their turn, when the test says so. */
function theQueue() {
  const asked: Wanted[] = []
  const arrivals: ((isFetched: boolean) => void)[] = []
  const turns = new Set<() => void>()
  const queue = prefetchQueue({
    fetch: (wanted) => {
      asked.push(wanted)
      return new Promise((resolve) => arrivals.push((isFetched) => resolve(success(isFetched))))
    },
    timers: systemTimers,
    inTurn: (run) => {
      turns.add(run)
      return () => turns.delete(run)
    },
    onPause: () => undefined,
  })
  const arrive = async (isFetched = true): Promise<void> => {
    for (const one of arrivals.splice(0)) one(isFetched)
    await settled()
  }
  const giveTurn = (): void => {
    const [first] = turns
    if (first === undefined) return
    turns.delete(first)
    first()
  }
  /** Until one has to wait for its turn. */
  const hurry = async (): Promise<void> => {
    while (turns.size === 0 && arrivals.length > 0) await arrive()
  }
  return { queue, asked, arrivals, turns, arrive, giveTurn, hurry }
}

it('brings a usual pack as fast as it can, two at a time and in order', async () => {
  const { queue, asked, turns, hurry } = theQueue()
  queue.add(PACK, ids(50))
  expect(asked).toHaveLength(2)
  await hurry()
  expect(asked.map((one) => one.id)).toEqual(ids(50))
  expect(turns.size).toBe(0)
})

it('goes on unhurriedly with a long row: one beginning for each turn, whatever arrives or is added before it', async () => {
  const { queue, asked, turns, arrive, giveTurn, hurry } = theQueue()
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
  expect(turns.size).toBe(1)
  for (let more = 1; more <= 20; more += 1) {
    giveTurn()
    await arrive()
    expect(asked).toHaveLength(hurried + more)
    expect(turns.size).toBe(1)
  }
})

it('lets a slow piece hold up no other', async () => {
  const { queue, asked, arrivals, arrive, giveTurn, hurry } = theQueue()
  queue.add(PACK, ids(130))
  await hurry()
  // The first of those that are on their way never comes.
  arrivals.shift()
  const before = asked.length
  for (let more = 0; more < 5; more += 1) {
    await arrive()
    giveTurn()
  }
  expect(asked.length).toBeGreaterThan(before + 3)
})

it('passes over what is there already without waiting', async () => {
  const { queue, asked, turns, arrive, arrivals, hurry } = theQueue()
  queue.add(PACK, ids(300))
  await hurry()
  while (arrivals.length > 0) await arrive(false)
  expect(asked.map((one) => one.id)).toEqual(ids(300))
  expect(turns.size).toBe(0)
})

it('hurries again once nothing is wanted any more, also when the rest was dropped', async () => {
  const { queue, arrivals, arrive, giveTurn, hurry } = theQueue()
  queue.add(PACK, ids(130))
  await hurry()
  await arrive()
  queue.drop(PACK)
  giveTurn()
  queue.add('another' as string as PackId, ids(10))
  expect(arrivals).toHaveLength(2)
})

it('waits for no turn any more when it stops', async () => {
  const { queue, turns, hurry } = theQueue()
  queue.add(PACK, ids(130))
  await hurry()
  expect(turns.size).toBe(1)
  queue.stop()
  expect(turns.size).toBe(0)
})
