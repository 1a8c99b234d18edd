import { beforeEach, expect, it, type Mock, vi } from 'vitest'
import { type InputRests, inputRests } from '../../../../electron/lib/input-rests.ts'
import { systemTimers } from '../../../../electron/lib/timers.ts'

beforeEach(() => {
  vi.useFakeTimers()
  return () => vi.useRealTimers()
})

/** One that waits for a rest. */
function waiting() {
  const rests = inputRests(systemTimers, () => performance.now())
  const run = vi.fn()
  return { rests, run, cancel: rests.next(run) }
}

/** Presses a key so often for so long. */
function type(rests: InputRests, everyMs: number, forMs: number): void {
  for (let time = 0; time < forMs; time += everyMs) {
    rests.noticed()
    vi.advanceTimersByTime(everyMs)
  }
}

function comesAfter(run: Mock, ms: number): void {
  vi.advanceTimersByTime(ms - 1)
  expect(run).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(run).toHaveBeenCalledOnce()
}

it('comes soon without input, and not at once', () => {
  comesAfter(waiting().run, 250)
})

it('waits until keys have rested for a second', () => {
  const { rests, run } = waiting()
  type(rests, 400, 2_000)
  comesAfter(run, 600)
})

it('comes after five seconds to somebody who never rests', () => {
  const { rests, run } = waiting()
  type(rests, 100, 4_900)
  expect(run).not.toHaveBeenCalled()
  type(rests, 100, 200)
  expect(run).toHaveBeenCalledOnce()
})

it('does not come when it was called off, also in the middle', () => {
  const { rests, run, cancel } = waiting()
  type(rests, 100, 1_000)
  cancel()
  vi.advanceTimersByTime(60_000)
  expect(run).not.toHaveBeenCalled()
})
