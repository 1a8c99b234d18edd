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
  const arrivals: (() => void)[] = []
  const pauses: (() => void)[] = []
  const queue = prefetchQueue({
    fetch: (wanted) => {
      asked.push(wanted)
      return new Promise((resolve) => arrivals.push(() => resolve(success(null))))
    },
    timers: {
      after: (_, run) => {
        pauses.push(run)
        return () => undefined
      },
    },
    onPause: () => undefined,
  })
  const arrive = async (): Promise<void> => {
    for (const one of arrivals.splice(0)) one()
    await settled()
  }
  return { queue, asked, arrivals, pauses, arrive }
}

it('brings a usual pack as fast as it can, two at a time and in order', async () => {
  const { queue, asked, arrivals, pauses, arrive } = theQueue()
  queue.add(PACK, ids(50))
  expect(asked).toHaveLength(2)
  while (arrivals.length > 0) await arrive()
  expect(asked.map((one) => one.id)).toEqual(ids(50))
  expect(pauses).toEqual([])
})

it('goes on unhurriedly with a long row: one at a time, with a pause after each', async () => {
  const { queue, asked, arrivals, pauses, arrive } = theQueue()
  queue.add(PACK, ids(130))
  while (arrivals.length > 0) await arrive()
  expect(asked.length).toBeGreaterThanOrEqual(100)
  expect(asked.length).toBeLessThan(105)
  for (const end of pauses.splice(0)) end()
  expect(arrivals).toHaveLength(1)
  await arrive()
  expect(arrivals).toHaveLength(0)
  expect(pauses).toHaveLength(1)
  while (asked.length < 130) {
    for (const end of pauses.splice(0)) end()
    await arrive()
  }
  expect(asked.map((one) => one.id)).toEqual(ids(130))
})

it('hurries again once all that waited has come', async () => {
  const { queue, asked, arrivals, pauses, arrive } = theQueue()
  queue.add(PACK, ids(130))
  while (asked.length < 130) {
    for (const end of pauses.splice(0)) end()
    await arrive()
  }
  while (arrivals.length > 0) await arrive()
  queue.add('another' as string as PackId, ids(10))
  expect(arrivals).toHaveLength(2)
})
