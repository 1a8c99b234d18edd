import { beforeEach, expect, it, vi } from 'vitest'
import { type InputRests, inputRests } from '../../../../electron/lib/input-rests.ts'
import { systemTimers } from '../../../../electron/lib/timers.ts'

beforeEach(() => {
  vi.useFakeTimers()
  return () => vi.useRealTimers()
})

const theRests = (): InputRests => inputRests(systemTimers, () => performance.now())

/** Presses a key so often for so long. */
function type(rests: InputRests, everyMs: number, forMs: number): void {
  for (let time = 0; time < forMs; time += everyMs) {
    rests.noticed()
    vi.advanceTimersByTime(everyMs)
  }
}

it('comes soon without input, and not at once', () => {
  const run = vi.fn()
  theRests().next(run)
  vi.advanceTimersByTime(249)
  expect(run).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(run).toHaveBeenCalledOnce()
})

it('waits until keys have rested for a second', () => {
  const rests = theRests()
  const run = vi.fn()
  rests.next(run)
  type(rests, 400, 2_000)
  vi.advanceTimersByTime(599)
  expect(run).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(run).toHaveBeenCalledOnce()
})

it('comes after five seconds to somebody who never rests', () => {
  const rests = theRests()
  const run = vi.fn()
  rests.next(run)
  type(rests, 100, 4_900)
  expect(run).not.toHaveBeenCalled()
  type(rests, 100, 200)
  expect(run).toHaveBeenCalledOnce()
})

it('does not come when it was called off, also in the middle', () => {
  const rests = theRests()
  const run = vi.fn()
  const cancel = rests.next(run)
  type(rests, 100, 1_000)
  cancel()
  vi.advanceTimersByTime(60_000)
  expect(run).not.toHaveBeenCalled()
})
